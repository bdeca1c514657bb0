import { dateColumn, instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseStepKind } from '../product/domain/release-steps.js';

/** One thing that happened to the publication of a version; it is never changed. */
@Entity('release_step')
export class ReleaseStepEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Orders all; the database gives it, so that a step that was just recorded does not know it. */
  @Column({ type: 'bigint', insert: false, update: false }) sequence?: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') productId!: string;
  @Column('uuid') productVersionId!: string;
  @Column('text') kind!: ReleaseStepKind;
  @Column(instantColumn) at!: Temporal.Instant;
  @Column(instantColumn) knownAt!: Temporal.Instant;
  @Column({ ...dateColumn, nullable: true }) plannedOn!: Temporal.PlainDate | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Null where a program recorded it. */
  @Column('uuid', { nullable: true }) recordedBy!: string | null;
  /** Program that recorded it; null where a person did. */
  @Column('uuid', { nullable: true }) clientId!: string | null;
}
