import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A revocable address at which the life of versions is read without signing in. */
@Entity('lifecycle_feed')
export class LifecycleFeedEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('int') version!: number;
  @Column('text') name!: string;
  /** Customer whose installations it is about; null: all versions. */
  @Column('uuid', { nullable: true }) customerId!: string | null;
  /** Products that it is about; null: all. */
  @Column('uuid', { array: true, nullable: true }) productIds!: string[] | null;
  @Column('text') language!: 'fr' | 'en';
  @Column('boolean') includesPlanned!: boolean;
  /** Its creator acted as staff, and it is read as staff reads. */
  @Column('boolean') forStaff!: boolean;
  @Column('text') tokenHash!: string;
  /** Who created it, and by whose rights it is read: a person or a program. */
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('uuid', { nullable: true }) clientId!: string | null;
  @Column(instantColumn) createdAt!: Temporal.Instant;
  @Column({ ...instantColumn, nullable: true }) revokedAt!: Temporal.Instant | null;
}
