import { dateColumn, instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Occasion } from './domain/due-notice.js';
import type { Stage } from './domain/notice-stage.js';

/** What was told of a version to a customer or a reseller; the row is never changed. Its id is the notice's. */
@Entity('version_notice')
export class VersionNoticeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') productVersionId!: string;
  /** The one who was told: `customerId` or `resellerId`. */
  @Column('uuid') organizationId!: string;
  /** Place among all that was told of the version to this one, from 1. */
  @Column('int') sequence!: number;
  @Column('uuid', { nullable: true }) customerId!: string | null;
  @Column('uuid', { nullable: true }) resellerId!: string | null;
  /** Customers of the reseller who ran the version then; null for a customer. */
  @Column('int', { nullable: true }) customers!: number | null;
  @Column('text') occasion!: Occasion;
  /** Null: no successor was out. */
  @Column('text', { nullable: true }) stage!: Stage | null;
  /** The end that was told, with its day before; null where none was set. */
  @Column({ ...instantColumn, nullable: true }) endsAt!: Temporal.Instant | null;
  @Column({ ...dateColumn, nullable: true }) supportedThrough!: Temporal.PlainDate | null;
  @Column('boolean') recalled!: boolean;
  /** The notice whose end does not hold. */
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column(instantColumn) toldAt!: Temporal.Instant;
}
