import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Offer } from './domain/offer.js';
import type { QuoteState } from './domain/quote-lifecycle.js';

/** A price that a customer decides on. */
@Entity('quote')
export class QuoteEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('uuid')
  ticketId!: string;

  /** Who opened the ticket, and may decide as its plain user. */
  @Column('uuid', { nullable: true })
  requesterId!: string | null;

  @Column('text')
  state!: QuoteState;

  @Column(jsonColumn)
  offer!: Offer;

  @Column('text')
  shownHash!: string;

  @Column('uuid')
  tariffId!: string;

  @Column(instantColumn)
  offeredAt!: Temporal.Instant;

  @Column(instantColumn)
  expiresAt!: Temporal.Instant;

  @Column({ ...instantColumn, nullable: true })
  decidedAt!: Temporal.Instant | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('integer')
  version!: number;
}
