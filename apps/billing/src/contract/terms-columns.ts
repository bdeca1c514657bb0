import { instantColumn, moneyMinorColumn } from '@charter/database';
import { Column } from 'typeorm';

/** What a contract says of when it holds and what it costs. */
export abstract class TermsColumns {
  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  reference!: string;

  @Column('text')
  state!: string;

  @Column(instantColumn)
  startsAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  endsAt!: Temporal.Instant | null;

  @Column({ ...moneyMinorColumn, nullable: true })
  feeMinor!: bigint | null;

  @Column('text', { nullable: true })
  feeCurrency!: string | null;

  @Column('text', { nullable: true })
  feePeriod!: 'MONTH' | 'YEAR' | null;
}
