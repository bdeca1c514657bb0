import { defineDueWork } from '@charter/messaging';
import { noticeSeal } from '@charter/subgraph';
import { charterOfTicket } from '../charter/charters.js';
import type { EscalationEntity } from '../escalation/escalation.entity.js';
import { escalationsOf } from '../escalation/escalation.queries.js';
import { FOLLOW_UP_WORK } from '../follow-up/owe-follow-up.js';
import { remindOfFollowUp } from '../follow-up/remind-of-follow-up.js';
import { PROBLEM_WORK, tellTickets } from '../problem/tell-tickets.js';
import { escalateByClocks } from './clock-escalation.js';
import { validatedBySilence, VALIDATION_WORK } from './closing.service.js';
import { COVERAGE_WORK } from './coverage-review.js';
import { dueEscalations } from './domain/closing.js';
import { hasEnded, isOpen } from './domain/ticket-lifecycle.js';
import { ESCALATION_WORK, escalate } from './escalation-rule.js';
import { reviewDue } from './reviews-together.js';
import {
  CLOCK_ESCALATION_WORK,
  CLOCK_WORK,
  record,
  restoreClocks,
  STORE_CLOCKS_WORK,
} from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

/**
 * What tickets do by themselves when their time has come; each judges anew by the row as it is, and as
 * of when it was due: a service that was away says afterwards what it would have said then.
 */
export const ticketDueWork = defineDueWork({
  ...noticeSeal,
  [PROBLEM_WORK]: tellTickets,

  [CLOCK_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket || hasEnded(ticket.state)) return;
    const charter = await charterOfTicket(tx, ticket);
    await record(tx, charter, ticket, { facts: [] });
  },

  [STORE_CLOCKS_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket) return;
    await restoreClocks(tx, await charterOfTicket(tx, ticket), ticket);
  },

  [CLOCK_ESCALATION_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket) return;
    await escalateByClocks(tx, await charterOfTicket(tx, ticket), ticket);
  },

  [ESCALATION_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket || !isOpen(ticket.state)) return;
    const charter = await charterOfTicket(tx, ticket);
    const done = await escalationsOf(tx, [id]);
    const { planKey, openedAt } = ticket;
    const rules = dueEscalations(charter, planKey, openedAt).filter(
      (due) => !done.some((escalation) => isFollowed(due, escalation)),
    );
    for (const { rule, at } of rules) {
      if (Temporal.Instant.compare(at, nowOf(tx)) > 0) {
        await tx.schedule(ESCALATION_WORK, id, at);
        return;
      }
      await escalate(tx, charter, ticket, rule);
    }
  },

  [VALIDATION_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (ticket?.state !== 'RESOLVED') return;
    const charter = await charterOfTicket(tx, ticket);
    await validatedBySilence(tx, charter, ticket);
  },

  [FOLLOW_UP_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket || isOpen(ticket.state)) return;
    await remindOfFollowUp(tx, await charterOfTicket(tx, ticket), ticket);
  },

  [COVERAGE_WORK]: (id, dueAt, unit) => reviewDue(unit, id, dueAt),
});

/** A rule is followed by itself once, unless an agent did so when it was due: not by one who asked before. */
function isFollowed(
  { rule, at: due }: ReturnType<typeof dueEscalations>[number],
  { ruleKey, reason, at }: EscalationEntity,
): boolean {
  const byItself = reason === null;
  return ruleKey === rule.key && (byItself || Temporal.Instant.compare(at, due) >= 0);
}
