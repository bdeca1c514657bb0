import { dateColumn, instantColumn, moneyMinorColumn } from '@charter/database';
import type { EventData } from '@charter/events';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Renewal } from './domain/renewal.js';

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

  @Column('text')
  renewalKind!: Renewal['kind'];

  @Column('integer', { nullable: true })
  renewalMonths!: number | null;

  @Column('integer', { nullable: true })
  renewalNoticeDays!: number | null;

  @Column('integer', { nullable: true })
  renewalRemindDays!: number | null;

  /** The end that terms of renewal are counted from. */
  @Column({ ...dateColumn, nullable: true })
  renewalAnchor!: Temporal.PlainDate | null;

  /** How often it was renewed since its anchor. */
  @Column('integer')
  renewals!: number;

  @Column({ ...instantColumn, nullable: true })
  noticeGivenAt!: Temporal.Instant | null;

  @Column('text', { nullable: true })
  noticeGivenBy!: 'PROVIDER' | 'CUSTOMER' | null;

  @Column('text', { nullable: true })
  noticeReason!: string | null;

  /** The person who gave it; null for a program. */
  @Column('uuid', { nullable: true })
  noticePersonId!: string | null;

  /** By when somebody has to decide on its renewal; made by the database, for lists alone. */
  @Column({ ...dateColumn, nullable: true, insert: false, update: false })
  renewalDueOn!: Temporal.PlainDate | null;

  @Column('integer')
  version!: number;
}
