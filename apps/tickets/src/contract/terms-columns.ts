import { dateColumn, instantColumn } from '@charter/database';
import { Column } from 'typeorm';
import type { ContractTerms } from '../ticket/domain/support-contract.js';

/** What `contracts` tells of a contract. */
export abstract class TermsColumns implements Omit<ContractTerms, 'id'> {
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('text') reference!: string;
  @Column('text') kind!: ContractTerms['kind'];
  @Column('text', { nullable: true }) planKey!: string | null;
  @Column('uuid', { array: true }) productIds!: string[];
  @Column('text') state!: ContractTerms['state'];
  @Column({ ...dateColumn, nullable: true }) signedOn!: Temporal.PlainDate | null;
  @Column(instantColumn) startsAt!: Temporal.Instant;
  /** Null too while it is renewed by itself. */
  @Column({ ...instantColumn, nullable: true }) endsAt!: Temporal.Instant | null;
  @Column('text', { array: true }) options!: string[];
  @Column('text', { nullable: true }) pinnedCharterVersion!: string | null;
  @Column('uuid', { nullable: true }) successManagerId!: string | null;
}
