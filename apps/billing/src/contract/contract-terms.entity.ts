import { instantColumn, moneyMinorColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What `contracts` told of a contract at one time: projection. */
@Entity('contract_terms')
export class ContractTermsEntity {
  @PrimaryColumn('uuid')
  contractId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column(instantColumn)
  toldAt!: Temporal.Instant;

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
