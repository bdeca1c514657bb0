import type { Charter } from '@charter/charter';
import { ConflictError, type Transaction } from '@charter/database';
import { charterOfTicket } from '../charter/charters.js';
import { decisions } from '../decisions.js';
import { mayAct, type TicketAct } from './domain/acts.js';
import { refuseDenied } from './refuse-denied.js';
import type { TicketEntity } from './ticket.entity.js';
import { lockTicket } from './ticket.queries.js';

export interface OnTicket {
  readonly ticketId: string;
  readonly expectedVersion?: number | null;
}

/**
 * How every act on a ticket begins: the ticket, locked, with the charter that governs it, if the
 * viewer may do this and its state allows it; refuses otherwise.
 */
export async function beginAct(
  tx: Transaction,
  act: TicketAct,
  { ticketId, expectedVersion }: OnTicket,
): Promise<{ ticket: TicketEntity; charter: Charter }> {
  const ticket = await lockTicket(tx, ticketId);
  await decisions.authorize(tx, act, ticket.customerId);
  if (expectedVersion != null && expectedVersion !== ticket.version) {
    throw new ConflictError('ticket', ticket.id);
  }
  const charter = await charterOfTicket(tx, ticket);
  refuseDenied(charter, mayAct(act, ticket));
  return { ticket, charter };
}
