import type { ReadTransaction, Transaction } from '@charter/database';
import { decodeId } from '@charter/database';
import { notFound } from '@charter/subgraph';
import type { TicketFact } from './domain/ticket-facts.js';
import { TicketFactEntity } from './ticket-fact.entity.js';
import { TicketEntity } from './ticket.entity.js';

/** Histories of tickets, each in its order. */
export async function historiesOf(
  tx: ReadTransaction,
  ticketIds: readonly string[],
): Promise<(TicketFactEntity & TicketFact)[]> {
  const rows = await tx.manager
    .createQueryBuilder(TicketFactEntity, 'fact')
    .where('fact.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('fact.ticketId IN (:...ticketIds)', { ticketIds })
    .orderBy('fact.ticketId')
    .addOrderBy('fact.ordinal')
    .getMany();
  return rows as (TicketFactEntity & TicketFact)[];
}

/** The ticket of a typed id, locked; throws NOT_FOUND for an absent and a foreign one alike. */
export function lockTicket(tx: Transaction, ticketId: string): Promise<TicketEntity> {
  const id = decodeId('ticket', ticketId);
  return tx.lockOrFail(TicketEntity, id, () => notFound('ticket', 'ticketId'));
}

export function nowOf(tx: ReadTransaction): Temporal.Instant {
  return Temporal.Instant.from(tx.viewer.now);
}

export function laterOf(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
