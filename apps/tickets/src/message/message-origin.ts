import type { Transaction } from '@charter/database';
import { saysCannedText } from '../canned-reply/canned-reply.queries.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';

/**
 * Whether nobody wrote a message of the provider for this ticket, so that it stops no response clock
 * [S1.28]: it says so of itself, a program sends it, or it is a canned text as it stands. A program
 * writes for a person only with that person's own sign-in, never by naming one.
 */
export async function isAutomatic(
  tx: Transaction,
  ticket: TicketEntity,
  body: string,
  declared = false,
): Promise<boolean> {
  if (declared || tx.viewer.personId === null) return true;
  return saysCannedText(tx, ticket, body);
}
