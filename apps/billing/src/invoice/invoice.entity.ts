import { dateColumn, instantColumn, jsonColumn, moneyMinorColumn } from '@charter/database';
import type { TaxRate, TaxTotal } from '@charter/money';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { moneyJsonColumn } from '../money-json.js';
import type { DocumentKind, DocumentLine, Party } from './domain/document.js';
import type { FeePeriod } from './domain/fees-due.js';

/** An invoice or a credit note; once issued, the database refuses every change but what settles it. */
@Entity('invoice')
export class InvoiceEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  kind!: DocumentKind;

  @Column('text')
  state!: 'BLOCKED' | 'ISSUED';

  /** Invoice that a credit note takes back. */
  @Column('uuid', { nullable: true })
  correctsId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  language!: 'fr' | 'en';

  @Column('text')
  currency!: string;

  @Column(moneyJsonColumn)
  lines!: DocumentLine[];

  /** Rates that its lines bear, frozen when it was drawn up. */
  @Column(moneyJsonColumn)
  taxRates!: readonly TaxRate[];

  @Column(moneyJsonColumn)
  taxes!: TaxTotal[];

  @Column(moneyMinorColumn)
  netMinor!: bigint;

  @Column(moneyMinorColumn)
  taxMinor!: bigint;

  @Column(moneyMinorColumn)
  grossMinor!: bigint;

  /** What payments and credit notes have settled. */
  @Column(moneyMinorColumn)
  settledMinor!: bigint;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column('integer', { nullable: true })
  seriesYear!: number | null;

  @Column('integer', { nullable: true })
  sequence!: number | null;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column({ ...dateColumn, nullable: true })
  issuedOn!: Temporal.PlainDate | null;

  @Column({ ...dateColumn, nullable: true })
  dueOn!: Temporal.PlainDate | null;

  @Column({ ...instantColumn, nullable: true })
  issuedAt!: Temporal.Instant | null;

  @Column({ ...moneyJsonColumn, nullable: true })
  seller!: Party | null;

  @Column({ ...moneyJsonColumn, nullable: true })
  buyer!: Party | null;

  @Column('text', { nullable: true })
  hash!: string | null;

  @Column('text', { nullable: true })
  previousHash!: string | null;

  /** Periods of contracts that it asks for, or takes back. */
  @Column(jsonColumn)
  feePeriods!: FeePeriod[];

  @Column('integer')
  version!: number;
}
