import type { Charter } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import type { DomainEvent } from '@charter/events';
import {
  nextClock,
  nextClockEvent,
  firstOwed,
  isForStaff,
  unrecordedBreaches,
  unrecordedWarnings,
} from '../clock/domain/clock-moments.js';
import type { TicketClock } from '../clock/domain/clocks.js';
import { storeClocks } from '../clock/store-clocks.js';
import { clocksOfHistory } from '../clock/ticket-clocks.js';
import { escalatesByClocks } from '../escalation/domain/clock-escalations.js';
import { timeOfNextFact, type NewFact, type TicketFact } from './domain/ticket-facts.js';
import { aboutClock, requestTicketNotice, staffSide } from './notices.js';
import { historiesOf, nowOf } from './ticket.queries.js';
import { TicketFactEntity } from './ticket-fact.entity.js';
import { TicketEntity } from './ticket.entity.js';

export const CLOCK_WORK = 'ticket.clocks';
/** Follows what warnings and breaches set off, as the system: a customer's act may bring them to light. */
export const CLOCK_ESCALATION_WORK = 'ticket.clock-escalation';
/** Of tickets that were there before their clocks had rows. */
export const STORE_CLOCKS_WORK = 'ticket.store-clocks';

interface Step {
  readonly facts: readonly NewFact[];
  readonly changes?: Partial<TicketEntity>;
  readonly events?: readonly DomainEvent[];
}

/**
 * Appends to a ticket's history, with everything that follows from it: breaches that happened
 * meanwhile, the next deadline and its timer, the changed row and the events. The ticket is locked
 * or newly inserted.
 */
export async function record(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
  { facts, changes = {}, events = [] }: Step,
): Promise<TicketEntity> {
  const at = timeOfNextFact(ticket.lastFactAt, nowOf(tx));
  const known = ticket.factCount === 0 ? [] : await historiesOf(tx, [ticket.id]);
  const told = [...known, ...facts.map((fact) => ({ ...fact, at }) as TicketFact)];
  const clocks = await clocksOfHistory(tx, charter, { ...ticket, ...changes }, told, at);
  const late = unrecordedBreaches(clocks, told);
  const near = unrecordedWarnings(clocks, told, at);
  const appended: NewFact[] = [
    ...facts,
    ...late.map(breachFact),
    ...near.map((data) => ({ kind: 'clock-warned' as const, data })),
  ];
  await append(tx, ticket, appended, at);
  await storeClocks(tx, { ...ticket, ...changes }, clocks, told);
  const isPassed = late.length > 0 || near.length > 0;
  if (isPassed && escalatesByClocks(charter)) {
    await tx.schedule(CLOCK_ESCALATION_WORK, ticket.id, nowOf(tx));
  }
  const moment = nextClockEvent(clocks, at);
  if (moment) await tx.schedule(CLOCK_WORK, ticket.id, moment);
  else await tx.unschedule(CLOCK_WORK, ticket.id);
  await tx.update(TicketEntity, ticket, {
    ...changes,
    factCount: ticket.factCount + appended.length,
    lastFactAt: at,
    nextDueAt: nextClock(clocks)?.dueAt ?? null,
    queueDueAt: firstOwed(clocks),
    breached: clocks.some(({ state }) => state === 'BREACHED'),
  });
  for (const event of [...events, ...late.map((clock) => breachEvent(ticket, clock))]) {
    await tx.publish(ticket, event);
  }
  const warned = new Set(near.filter((one) => isForStaff(clocks, one)).map((one) => one.clockKey));
  for (const clock of clocks.filter(({ key }) => warned.has(key)))
    await tellStaff(tx, ticket, 'ticket.due-soon', clock);
  for (const clock of late) await tellStaff(tx, ticket, 'ticket.overdue', clock);
  return ticket;
}

async function tellStaff(
  tx: Transaction,
  ticket: TicketEntity,
  template: 'ticket.due-soon' | 'ticket.overdue',
  clock: TicketClock,
): Promise<void> {
  const recipients = staffSide(ticket);
  await requestTicketNotice(tx, ticket, { template, recipients, parameters: aboutClock(clock) });
}

/** Derives the rows of a locked ticket's clocks anew, as of the last entry of its history. */
export async function restoreClocks(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<void> {
  const facts = await historiesOf(tx, [ticket.id]);
  const clocks = await clocksOfHistory(tx, charter, ticket, facts, ticket.lastFactAt);
  await storeClocks(tx, ticket, clocks, facts);
  const { id, providerId } = ticket;
  await tx.manager
    .createQueryBuilder()
    .update(TicketEntity)
    .set({ queueDueAt: firstOwed(clocks) })
    .where('id = :id AND providerId = :providerId', { id, providerId })
    .execute();
}

/**
 * Appends what changes nothing of the ticket itself, or must not be noticed by the customer: the history
 * grows, the ticket's version stays, so that it tells nothing of notes [S1.18] or links and nobody's
 * change conflicts with one.
 */
export async function recordAside(
  tx: Transaction,
  ticket: TicketEntity,
  ...facts: readonly NewFact[]
): Promise<void> {
  const at = timeOfNextFact(ticket.lastFactAt, nowOf(tx));
  await append(tx, ticket, facts, at);
  const { id, providerId } = ticket;
  await tx.manager
    .createQueryBuilder()
    .update(TicketEntity)
    .set({ factCount: ticket.factCount + facts.length, lastFactAt: at })
    .where('id = :id AND providerId = :providerId', { id, providerId })
    .execute();
}

async function append(
  tx: Transaction,
  ticket: TicketEntity,
  facts: readonly NewFact[],
  at: Temporal.Instant,
): Promise<void> {
  for (const [index, { kind, data }] of facts.entries()) {
    await tx.insert(TicketFactEntity, {
      id: newId(),
      providerId: ticket.providerId,
      customerId: ticket.customerId,
      requesterId: ticket.requesterId,
      ticketId: ticket.id,
      ordinal: ticket.factCount + index + 1,
      at,
      kind,
      personId: tx.viewer.personId,
      data,
    });
  }
}

function breachFact({ key, dueAt, lateFrom, breachedAt }: TicketClock): NewFact {
  const data = {
    clockKey: key,
    dueAt: dueAt.toString(),
    lateFrom: lateFrom.toString(),
    breachedAt: breachedAt?.toString(),
  };
  return { kind: 'clock-breached', data };
}

function breachEvent(ticket: TicketEntity, clock: TicketClock): DomainEvent {
  const { kind, level, dueAt, clause, charterVersion } = clock;
  const data = {
    ticketId: ticket.id,
    clock: kind,
    level,
    dueAt,
    clause: { id: clause, charterVersion },
  };
  return { type: 'ticket.clock-breached', data };
}
