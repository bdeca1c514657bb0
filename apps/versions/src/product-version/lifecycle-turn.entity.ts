import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VersionState } from '../product/domain/version-state.js';

/** The beginning of a state of a version: a row of a view. */
@Entity('lifecycle_turn')
export class LifecycleTurnEntity {
  /** The version's id. */
  @PrimaryColumn('uuid') id!: string;
  @PrimaryColumn('text') state!: VersionState;
  @Column('uuid') providerId!: string;
  @Column('uuid') productId!: string;
  @Column('uuid', { nullable: true }) charterVersionId!: string | null;
  @Column(instantColumn) at!: Temporal.Instant;
}
