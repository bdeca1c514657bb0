import type { Charter } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { followUpAfter } from './domain/follow-up.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { owedFor } from './follow-up.queries.js';

export const FOLLOW_UP_WORK = 'ticket.follow-up';

/** Owes the follow-up that the charter asks for after a ticket's outcome, in place of an earlier one. */
export async function oweFollowUp(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<FollowUpEntity | null> {
  await withdrawFollowUp(tx, ticket.id);
  const { id: ticketId, providerId, customerId, requesterId, outcomeKey, resolvedAt } = ticket;
  const owed = outcomeKey && resolvedAt && followUpAfter(charter, outcomeKey, resolvedAt);
  if (!owed) return null;
  await tx.schedule(FOLLOW_UP_WORK, ticketId, owed.dueAt);
  return tx.insert(FollowUpEntity, {
    ...{ id: newId(), providerId, customerId, requesterId, ticketId, state: 'OWED', outcomeKey },
    ...{ clause: owed.clause, charterVersion: charter.version },
    ...{ owedSince: resolvedAt, dueAt: owed.dueAt, reminders: 0 },
    ...{ doneAt: null, doneBy: null, satisfied: null, messageId: null },
  });
}

/** Takes back what is owed: the ticket is open again, or ended otherwise. */
export async function withdrawFollowUp(tx: Transaction, ticketId: string): Promise<void> {
  await tx.unschedule(FOLLOW_UP_WORK, ticketId);
  const owed = await owedFor(tx, ticketId);
  if (owed) await tx.update(FollowUpEntity, owed, { state: 'WITHDRAWN' });
}
