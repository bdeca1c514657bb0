import { dateColumn, instantColumn, moneyMinorColumn } from '@charter/database';
import type { EventData } from '@charter/events';
import { Column, Entity, PrimaryColumn } from 'typeorm';

type Facts = EventData<'pack.changed'>;

/** Minutes of work sold in advance under a contract; what is drawn of them is billing's. */
@Entity('contract_pack')
export class PackEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  contractId!: string;

  @Column('text', { nullable: true })
  externalId!: string | null;

  /** Pending while its contract is unsigned. */
  @Column('text')
  state!: 'PENDING' | 'GRANTED';

  @Column('integer')
  minutes!: number;

  @Column(dateColumn)
  validFrom!: Temporal.PlainDate;

  @Column({ ...dateColumn, nullable: true })
  expiresBefore!: Temporal.PlainDate | null;

  @Column(instantColumn)
  validFromAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  expiresAt!: Temporal.Instant | null;

  @Column('text')
  drawOrder!: Facts['drawOrder'];

  @Column('text')
  overdraft!: Facts['overdraft'];

  @Column({ ...moneyMinorColumn, nullable: true })
  priceMinor!: bigint | null;

  @Column('text', { nullable: true })
  priceCurrency!: string | null;

  @Column(instantColumn)
  soldAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  grantedAt!: Temporal.Instant | null;

  @Column('integer')
  version!: number;
}
