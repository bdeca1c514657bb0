import { dateColumn, instantColumn, moneyMinorColumn } from '@charter/database';
import type { EventData } from '@charter/events';
import { Column, Entity, PrimaryColumn } from 'typeorm';

type Facts = EventData<'contract.changed'>;

/** A customer holds a plan, or maintenance, from a day until before another. */
@Entity('contract')
export class ContractEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  reference!: string;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('text')
  kind!: Facts['kind'];

  @Column('text', { nullable: true })
  planKey!: string | null;

  @Column('uuid', { array: true })
  productIds!: string[];

  @Column('text')
  state!: Facts['state'];

  @Column({ ...dateColumn, nullable: true })
  signedOn!: Temporal.PlainDate | null;

  @Column(dateColumn)
  startsOn!: Temporal.PlainDate;

  @Column({ ...dateColumn, nullable: true })
  endsBefore!: Temporal.PlainDate | null;

  @Column(instantColumn)
  startsAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  endsAt!: Temporal.Instant | null;

  @Column('text')
  timeZone!: string;

  @Column('boolean')
  inArrears!: boolean;

  @Column('text', { array: true })
  options!: string[];

  @Column('text', { nullable: true })
  pinnedCharterVersion!: string | null;

  @Column({ ...moneyMinorColumn, nullable: true })
  feeMinor!: bigint | null;

  @Column('text', { nullable: true })
  feeCurrency!: string | null;

  @Column('text', { nullable: true })
  feePeriod!: 'MONTH' | 'YEAR' | null;

  @Column('uuid', { nullable: true })
  successManagerId!: string | null;

  @Column('integer')
  version!: number;
}
