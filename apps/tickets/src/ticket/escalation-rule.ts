import { escalationsAtOutcome, type Charter, type EscalationRule } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import type { TicketClock } from '../clock/domain/clocks.js';
import { EscalationEntity } from '../escalation/escalation.entity.js';
import { escalationsOf } from '../escalation/escalation.queries.js';
import { holderOf } from '../escalation/function-holder.js';
import { dueEscalations } from './domain/closing.js';
import { aboutClock, requestTicketNotice } from './notices.js';
import { record } from './ticket-history.js';
import type { TicketEntity } from './ticket.entity.js';
import { laterOf, nowOf } from './ticket.queries.js';

export const ESCALATION_WORK = 'ticket.escalation';

/** Has an open ticket escalate by itself when the charter says; what is due already, at once. */
export function scheduleEscalation(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<void> {
  return scheduleEscalations(tx, [{ charter, ticket }]);
}

/** The same of many. */
export async function scheduleEscalations(
  tx: Transaction,
  governed: readonly { readonly charter: Charter; readonly ticket: TicketEntity }[],
): Promise<void> {
  const due = governed.flatMap(({ charter, ticket: { id, planKey, openedAt } }) => {
    const [first] = dueEscalations(charter, planKey, openedAt);
    return first ? [{ id, dueAt: laterOf(first.at, nowOf(tx)) }] : [];
  });
  if (due.length > 0) await tx.scheduleAll(ESCALATION_WORK, due);
}

interface Occasion {
  /** Why, in the words of whoever escalated; null where a rule did. */
  readonly reason: string | null;
  /** The clock that set it off; null without one. */
  readonly clock: TicketClock | null;
}

const BY_ITSELF: Occasion = { reason: null, clock: null };

/**
 * Hands a ticket to the function that the rule names and tells its holder; a vacant one is kept as
 * such, and management is told.
 */
export async function escalate(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
  rule: EscalationRule,
  { reason, clock } = BY_ITSELF,
): Promise<EscalationEntity> {
  const { id: ticketId, providerId, customerId, requesterId } = ticket;
  const { key: ruleKey, assigns } = rule;
  const personId = await holderOf(tx, ticket, assigns);
  const at = nowOf(tx);
  const clockKey = clock?.key ?? null;
  const escalation = await tx.insert(EscalationEntity, {
    ...{ id: newId(), providerId, customerId, requesterId, ticketId },
    ...{ ruleKey, clockKey, clause: rule.clause, assigns, personId, reason, at },
  });
  const clause = { id: rule.clause, charterVersion: charter.version };
  const data = { ticketId, escalationKey: ruleKey, toPersonId: personId, at, clause };
  await record(tx, charter, ticket, {
    facts: [{ kind: 'escalated', data: { escalationKey: ruleKey } }],
    events: [{ type: 'ticket.escalated', data }],
  });
  await requestTicketNotice(tx, ticket, {
    template: 'ticket.escalated',
    recipients: personId ? [{ personId }] : [{ organizationId: providerId, purpose: 'MANAGEMENT' }],
    parameters: { clause: rule.clause, ...(clock && aboutClock(clock)) },
  });
  return escalation;
}

/** [S4.17] Hands a ticket on where its outcome asks for that, once however often it is closed so. */
export async function escalateByOutcome(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<void> {
  const rules = ticket.outcomeKey ? escalationsAtOutcome(charter, ticket.outcomeKey) : [];
  if (rules.length === 0) return;
  const done = new Set((await escalationsOf(tx, [ticket.id])).map(({ ruleKey }) => ruleKey));
  for (const rule of rules.filter(({ key }) => !done.has(key))) {
    await escalate(tx, charter, ticket, rule);
  }
}
