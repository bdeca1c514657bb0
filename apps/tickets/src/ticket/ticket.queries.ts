import type { ReadTransaction, Transaction } from '@charter/database';
import { bornAt, decodeId } from '@charter/database';
import { commonErrors, type Refused } from '@charter/subgraph';
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
  return tx.lockOrFail(TicketEntity, id, () =>
    commonErrors.refused('NOT_FOUND', { path: ['input', 'ticketId'], params: { what: 'ticket' } }),
  );
}

const YOUNG_SECONDS = 60;

/**
 * Refusal for a row of another service that the viewer does not see, be it absent or foreign: one
 * whose id is under a minute old may still be on its way.
 */
export function unseen(what: string, id: string, field: string): Refused {
  const age = Temporal.Now.instant().since(bornAt(id)).total('second');
  const code = age < YOUNG_SECONDS ? 'NOT_YET_KNOWN' : 'NOT_FOUND';
  return commonErrors.refused(code, { path: ['input', field], params: { what } });
}

export function nowOf(tx: ReadTransaction): Temporal.Instant {
  return Temporal.Instant.from(tx.viewer.now);
}
