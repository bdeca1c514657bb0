import { dateColumn, instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Amendment, TermsChange } from './domain/contract-terms.js';

/** A dated change of a contract's terms, numbered within it; the row stays, whatever becomes of it. */
@Entity('contract_amendment')
export class ContractAmendmentEntity implements Amendment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  contractId!: string;

  @Column('integer')
  number!: number;

  /** Agreed by hand, by a renewal, or the earlier end that a termination set. */
  @Column('text')
  kind!: 'AMENDMENT' | 'RENEWAL' | 'TERMINATION';

  @Column('text')
  state!: Amendment['state'];

  /** Day in the provider's zone. */
  @Column(dateColumn)
  effectiveOn!: Temporal.PlainDate;

  /** The day's start, or the moment at which it was made if that was later. */
  @Column(instantColumn)
  effectiveAt!: Temporal.Instant;

  @Column(jsonColumn)
  changes!: TermsChange;

  @Column({ ...jsonColumn, nullable: true })
  before!: TermsChange | null;

  /** Place in the order in which changes took effect, from 1; null until then. */
  @Column('integer', { nullable: true })
  effect!: number | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column(instantColumn)
  madeAt!: Temporal.Instant;

  /** The person; null for a program and for what comes by itself. */
  @Column('uuid', { nullable: true })
  madeBy!: string | null;

  /** When it was withdrawn or lapsed. */
  @Column({ ...instantColumn, nullable: true })
  closedAt!: Temporal.Instant | null;

  @Column('integer')
  version!: number;
}
