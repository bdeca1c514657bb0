import { instantColumn, moneyMinorColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { moneyJsonColumn } from '../money-json.js';
import type { RatedLine } from './domain/rating.js';

/** A rated request, with all that its value comes from. */
@Entity('charge')
export class ChargeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  ticketId!: string;

  @Column('uuid', { nullable: true })
  requesterId!: string | null;

  @Column('uuid', { nullable: true })
  contractId!: string | null;

  @Column('uuid', { nullable: true })
  quoteId!: string | null;

  @Column('uuid')
  tariffId!: string;

  @Column('text')
  state!: 'RATED' | 'INVOICED';

  @Column('text')
  currency!: string;

  @Column(moneyMinorColumn)
  totalMinor!: bigint;

  @Column(moneyJsonColumn)
  lines!: readonly RatedLine[];

  @Column('integer')
  actualMinutes!: number;

  @Column('integer')
  billedMinutes!: number;

  @Column('integer')
  minimumMinutes!: number;

  @Column('text', { nullable: true })
  minimumClause!: string | null;

  @Column('integer')
  flaggedMinutesOutside!: number;

  @Column('text')
  charterVersion!: string;

  @Column(instantColumn)
  ratedAt!: Temporal.Instant;

  @Column('uuid', { nullable: true })
  invoiceId!: string | null;

  @Column('integer')
  version!: number;
}
