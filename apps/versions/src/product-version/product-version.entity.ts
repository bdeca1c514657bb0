import { dateColumn, instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A version with what its steps came to (exactly one of plan, cancellation and publication), and the window derived
 * from its successor's.
 */
@Entity('product_version')
export class ProductVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('int') version!: number;
  @Column('uuid') productId!: string;
  @Column('text') line!: string;
  @Column('text') label!: string;
  /** Equal for labels that name the same version: `5.0`, `v5`. */
  @Column('text') canonicalLabel!: string;
  /** Key of the generation that a NAMED version states; null: it is one of its own. */
  @Column('text', { nullable: true }) generation!: string | null;
  @Column({ ...dateColumn, nullable: true }) plannedOn!: Temporal.PlainDate | null;
  @Column({ ...instantColumn, nullable: true }) cancelledAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) releasedAt!: Temporal.Instant | null;
  /** When the publication became known; later than `releasedAt` for an imported one. */
  @Column({ ...instantColumn, nullable: true }) knownAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) recalledAt!: Temporal.Instant | null;
  @Column('text', { nullable: true }) importReason!: string | null;
  @Column({ ...instantColumn, nullable: true }) withdrawnAt!: Temporal.Instant | null;
  @Column({ ...instantColumn, nullable: true }) obsoleteFrom!: Temporal.Instant | null;
  @Column({ ...dateColumn, nullable: true }) supportedThrough!: Temporal.PlainDate | null;
  @Column('uuid', { nullable: true }) successorId!: string | null;
  /** Charter version whose policy gave the window. */
  @Column('uuid', { nullable: true }) charterVersionId!: string | null;
}
