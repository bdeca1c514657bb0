import type { ReadTransaction, Transaction } from '@charter/database';
import { QuoteEntity } from './quote.entity.js';

/** Quotes of tickets, the latest of each first. */
export function selectQuotes(tx: ReadTransaction, ticketIds: readonly string[]) {
  return tx.manager
    .createQueryBuilder(QuoteEntity, 'q')
    .where('q.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('q.ticketId = ANY (:ticketIds)', { ticketIds })
    .orderBy('q.offeredAt', 'DESC')
    .addOrderBy('q.id', 'DESC');
}

/** The quote of a ticket that is in this state; there is at most one that is offered, and one accepted. */
export function quoteIn(tx: ReadTransaction, ticketId: string, state: 'OFFERED' | 'ACCEPTED') {
  return selectQuotes(tx, [ticketId]).andWhere('q.state = :state', { state }).getOne();
}

/** Makes all who price the same ticket take turns until the end of the transaction. */
export async function takeTurn(tx: Transaction, ticketId: string): Promise<void> {
  await tx.takeTurn('price', ticketId);
}
