import { instantColumn, moneyMinorColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What `contracts` told of a contract last: projection. */
@Entity('contract')
export class ContractEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  /** Null where it was told before references were kept here, and no rebuild has come since. */
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text') kind!: 'SUPPORT' | 'MAINTENANCE';
  @Column('text') state!: 'DRAFT' | 'ACTIVE' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED';
  /** Empty: all products. */
  @Column('uuid', { array: true }) productIds!: string[];
  @Column(instantColumn) startsAt!: Temporal.Instant;
  /** Null without end, and for what goes on by itself until it is told that it ends. */
  @Column({ ...instantColumn, nullable: true }) endsAt!: Temporal.Instant | null;
  /** Minor units of a period's recurring fee, without tax; null without one. */
  @Column({ ...moneyMinorColumn, nullable: true }) feeMinor!: bigint | null;
  @Column('text', { nullable: true }) feeCurrency!: string | null;
  @Column('text', { nullable: true }) feePeriod!: 'MONTH' | 'YEAR' | null;
}
