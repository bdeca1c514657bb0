import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import { requestTicketNotice, staffSide } from '../ticket/notices.js';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { nextReminder } from './domain/follow-up.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { hasFollowUp, owedFor } from './follow-up.queries.js';
import { FOLLOW_UP_WORK, oweFollowUp } from './owe-follow-up.js';

/**
 * Tells staff that a follow-up is due, and again as often as the charter says until it is done; the
 * last time management.
 */
export async function remindOfFollowUp(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<void> {
  const owed = (await owedFor(tx, ticket.id)) ?? (await oweFirst(tx, charter, ticket));
  if (!owed) return;
  if (owed.reminders === 0) {
    await record(tx, charter, ticket, { facts: [{ kind: 'follow-up-due', data: {} }] });
  }
  const told = owed.reminders + 1;
  await tx.update(FollowUpEntity, owed, { reminders: told });
  const next = nextReminder(charter, told, nowOf(tx));
  if (next) await tx.schedule(FOLLOW_UP_WORK, ticket.id, next);
  else await tx.unschedule(FOLLOW_UP_WORK, ticket.id);
  const isLast = next === null && owed.reminders > 1;
  const recipients = isLast
    ? [{ organizationId: ticket.providerId, purpose: 'MANAGEMENT' as const }]
    : staffSide(ticket);
  await requestTicketNotice(tx, ticket, { template: 'ticket.follow-up', recipients });
}

/**
 * A ticket resolved before follow-ups had rows owes one by its timer alone. One that has a row is asked
 * about no more: it was done, or taken back, while its timer was waiting.
 */
async function oweFirst(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<FollowUpEntity | null> {
  return (await hasFollowUp(tx, ticket.id)) ? null : oweFollowUp(tx, charter, ticket);
}
