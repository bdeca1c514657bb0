import { instantColumn, moneyMinorColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What `contracts` told of a contract: projection. */
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

  @Column('text')
  kind!: 'SUPPORT' | 'MAINTENANCE';

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
