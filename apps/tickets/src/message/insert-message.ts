import { newId, type Transaction } from '@charter/database';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { MessageEntity } from './message.entity.js';

type Said = Pick<MessageEntity, 'author' | 'internal' | 'automatic'> & { readonly body: string };

/** Adds a message to a locked ticket. Its place follows the history's, which notes share. */
export function insertMessage(
  tx: Transaction,
  { id, providerId, customerId, requesterId, factCount }: TicketEntity,
  said: Said,
): Promise<MessageEntity> {
  return tx.insert(MessageEntity, {
    id: newId(),
    providerId,
    customerId,
    requesterId,
    ticketId: id,
    ordinal: factCount + 1,
    personId: tx.viewer.personId,
    at: nowOf(tx),
    ...said,
  });
}
