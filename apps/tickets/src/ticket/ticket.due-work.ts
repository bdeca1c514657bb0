import type { Transaction } from '@charter/database';
import { defineDueWork } from '@charter/messaging';
import { noticeSeal } from '@charter/subgraph';
import { governingCharter } from '../charter/charters.js';
import { FOLLOW_UP_WORK, validated, VALIDATION_WORK } from './closing.service.js';
import { COVERAGE_WORK, reviewTicket } from './coverage-review.js';
import { dueEscalations } from './domain/closing.js';
import { isOpen } from './domain/ticket-lifecycle.js';
import { ESCALATION_WORK, escalate } from './escalation-rule.js';
import { requestTicketNotice, staffSide } from './notices.js';
import { CLOCK_WORK, record, restoreClocks, STORE_CLOCKS_WORK } from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';
import { EscalationEntity } from '../escalation/escalation.entity.js';

/**
 * What tickets do by themselves when their time has come; each judges anew by the row as it is, and as
 * of when it was due: a service that was away says afterwards what it would have said then.
 */
export const ticketDueWork = defineDueWork({
  ...noticeSeal,
  [CLOCK_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket || !isOpen(ticket.state)) return;
    const charter = await governingCharter(tx, ticket.charterVersion);
    await record(tx, charter, ticket, { facts: [] });
  },

  [STORE_CLOCKS_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket) return;
    await restoreClocks(tx, await governingCharter(tx, ticket.charterVersion), ticket);
  },

  [ESCALATION_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket || !isOpen(ticket.state)) return;
    const charter = await governingCharter(tx, ticket.charterVersion);
    const done = await rulesEscalated(tx, id);
    const { planKey, openedAt } = ticket;
    const rules = dueEscalations(charter, planKey, openedAt).filter(
      ({ rule }) => !done.has(rule.key),
    );
    for (const { rule, at } of rules) {
      if (Temporal.Instant.compare(at, nowOf(tx)) <= 0) {
        await escalate(tx, charter, ticket, rule, null);
      } else await tx.schedule(ESCALATION_WORK, id, at);
    }
  },

  [VALIDATION_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (ticket?.state !== 'RESOLVED') return;
    const charter = await governingCharter(tx, ticket.charterVersion);
    await validated(tx, charter, ticket);
  },

  [FOLLOW_UP_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (!ticket || isOpen(ticket.state)) return;
    const charter = await governingCharter(tx, ticket.charterVersion);
    await record(tx, charter, ticket, { facts: [{ kind: 'follow-up-due', data: {} }] });
    const recipients = staffSide(ticket);
    await requestTicketNotice(tx, ticket, { template: 'ticket.follow-up', recipients });
  },

  [COVERAGE_WORK]: async (id, dueAt, unit) => {
    const tx = unit.asOf(dueAt);
    const ticket = await tx.lock(TicketEntity, id);
    if (ticket) await reviewTicket(tx, ticket);
  },
});

async function rulesEscalated(tx: Transaction, ticketId: string): Promise<Set<string>> {
  const escalations = await tx.manager
    .createQueryBuilder(EscalationEntity, 'escalation')
    .where('escalation.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('escalation.ticketId = :ticketId', { ticketId })
    .getMany();
  return new Set(escalations.map(({ ruleKey }) => ruleKey));
}
