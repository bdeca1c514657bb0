import { newId, type Transaction } from '@charter/database';
import { isErased } from '@charter/subgraph';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { MessageEntity } from './message.entity.js';

type Said = Pick<MessageEntity, 'author' | 'internal' | 'automatic'> & { readonly body: string };

/** Adds a message to a locked ticket. Its place follows the history's, which notes share. */
export async function insertMessage(
  tx: Transaction,
  { id, providerId, customerId, requesterId, factCount }: TicketEntity,
  said: Said,
): Promise<MessageEntity> {
  const { personId } = tx.viewer;
  // A request that began before its author was erased.
  const body = personId && (await isErased(tx, personId)) ? null : said.body;
  return tx.insert(MessageEntity, {
    id: newId(),
    providerId,
    customerId,
    requesterId,
    ticketId: id,
    ordinal: factCount + 1,
    personId,
    at: nowOf(tx),
    ...said,
    body,
  });
}
