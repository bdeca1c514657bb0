import { instantColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A customer's leave for a reseller to act for it [S1.22], in [startsAt, endsAt) unless revoked. */
@Entity('delegation')
export class DelegationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  resellerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column(instantColumn)
  startsAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  endsAt!: Temporal.Instant | null;

  @Column({ ...instantColumn, nullable: true })
  revokedAt!: Temporal.Instant | null;

  @Column('integer')
  version!: number;
}
