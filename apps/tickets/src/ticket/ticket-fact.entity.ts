import { instantColumn, jsonColumn } from '@charter/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TicketFact, TicketFactKind } from './domain/ticket-facts.js';

/** One entry of a ticket's history: inserted, never changed. */
@Entity('ticket_fact')
export class TicketFactEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') providerId!: string;
  @Column('uuid') customerId!: string;
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('uuid') ticketId!: string;
  @Column('integer') ordinal!: number;
  @Column(instantColumn) at!: Temporal.Instant;
  @Column('text') kind!: TicketFactKind;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column(jsonColumn) data!: TicketFact['data'];
}
