import type { Charter } from '@charter/charter';
import { newId, type Transaction } from '@charter/database';
import type { DomainEvent } from '@charter/events';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
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
import { clocksOfHistories, clocksOfHistory } from '../clock/ticket-clocks.js';
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

/** A step of one of several tickets, under the charter that governs it. */
export interface TicketStep extends Step {
  readonly charter: Charter;
  readonly ticket: TicketEntity;
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
  step: Step,
): Promise<TicketEntity> {
  await recordAll(tx, [{ charter, ticket, ...step }]);
  return ticket;
}

/** The same of several tickets in few statements, all with changes of the same columns. */
export async function recordAll(tx: Transaction, steps: readonly TicketStep[]): Promise<void> {
  if (steps.length === 0) return;
  const derived = await derive(tx, steps);
  await append(tx, derived);
  await storeClocks(
    tx,
    derived.map(({ ticket, changes, clocks, told }) => ({
      ...{ ticket: { ...ticket, ...changes }, clocks, facts: told },
    })),
  );
  await setTimers(tx, derived);
  const rows = new Map(derived.map((step) => [step.ticket, rowOf(step)]));
  const [[ticket, changes] = []] = rows;
  if (rows.size === 1) await tx.update(TicketEntity, ticket!, changes!);
  else await tx.updateAll(TicketEntity, rows);
  for (const step of derived) await tellOf(tx, step);
}

/** A step with what follows from it. */
interface Derived extends TicketStep {
  readonly at: Temporal.Instant;
  /** The history with the step, without what follows from it. */
  readonly told: readonly TicketFact[];
  readonly clocks: readonly TicketClock[];
  readonly late: readonly TicketClock[];
  readonly near: readonly { readonly clockKey: string; readonly percent: number }[];
  readonly appended: readonly NewFact[];
}

async function derive(tx: Transaction, steps: readonly TicketStep[]): Promise<Derived[]> {
  const begun = steps.filter(({ ticket }) => ticket.factCount > 0).map(({ ticket }) => ticket.id);
  const known = begun.length === 0 ? [] : await historiesOf(tx, begun);
  const histories = Map.groupBy(known, ({ ticketId }) => ticketId);
  const advanced = steps.map((step) => {
    const at = timeOfNextFact(step.ticket.lastFactAt, nowOf(tx));
    const added = step.facts.map((fact) => ({ ...fact, at }) as TicketFact);
    return { ...step, at, told: [...(histories.get(step.ticket.id) ?? []), ...added] };
  });
  const governed = advanced.map(({ charter, ticket, changes, told, at }) => ({
    ...{ charter, ticket: { ...ticket, ...changes }, facts: told, now: at },
  }));
  const clocksOf = await clocksOfHistories(tx, governed);
  return advanced.map((step, index) => {
    const clocks = clocksOf[index]!;
    const late = unrecordedBreaches(clocks, step.told);
    const near = unrecordedWarnings(clocks, step.told, step.at);
    const appended: NewFact[] = [
      ...step.facts,
      ...late.map(breachFact),
      ...near.map((data) => ({ kind: 'clock-warned' as const, data })),
    ];
    return { ...step, clocks, late, near, appended };
  });
}

function rowOf({ ticket, changes, appended, at, clocks }: Derived): Partial<TicketEntity> {
  return {
    ...changes,
    factCount: ticket.factCount + appended.length,
    lastFactAt: at,
    nextDueAt: nextClock(clocks)?.dueAt ?? null,
    queueDueAt: firstOwed(clocks),
    breached: clocks.some(({ state }) => state === 'BREACHED'),
  };
}

async function setTimers(tx: Transaction, derived: readonly Derived[]): Promise<void> {
  const escalating = derived.filter(
    ({ charter, late, near }) => late.length + near.length > 0 && escalatesByClocks(charter),
  );
  const now = nowOf(tx);
  const passed = escalating.map(({ ticket: { id } }) => ({ id, dueAt: now }));
  if (passed.length > 0) await tx.scheduleAll(CLOCK_ESCALATION_WORK, passed);
  await setDates(
    tx,
    CLOCK_WORK,
    derived.map(({ ticket: { id }, clocks, at }) => ({ id, dueAt: nextClockEvent(clocks, at) })),
  );
}

/** Has the work of each act at its date; not at all where it has none. */
export async function setDates(
  tx: Transaction,
  kind: string,
  dates: readonly { readonly id: string; readonly dueAt: Temporal.Instant | null }[],
): Promise<void> {
  const due = dates.flatMap(({ id, dueAt }) => (dueAt ? [{ id, dueAt }] : []));
  const none = dates.filter(({ dueAt }) => dueAt === null).map(({ id }) => id);
  if (due.length > 0) await tx.scheduleAll(kind, due);
  if (none.length > 0) await tx.unscheduleAll(kind, none);
}

async function tellOf(
  tx: Transaction,
  { ticket, events = [], late, near, clocks }: Derived,
): Promise<void> {
  for (const event of [...events, ...late.map((clock) => breachEvent(ticket, clock))]) {
    await tx.publish(ticket, event);
  }
  const warned = new Set(near.filter((one) => isForStaff(clocks, one)).map((one) => one.clockKey));
  for (const clock of clocks.filter(({ key }) => warned.has(key)))
    await tellStaff(tx, ticket, 'ticket.due-soon', clock);
  for (const clock of late) await tellStaff(tx, ticket, 'ticket.overdue', clock);
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
  await storeClocks(tx, [{ ticket, clocks, facts }]);
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
  await append(tx, [{ ticket, appended: facts, at }]);
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
  steps: readonly Pick<Derived, 'ticket' | 'appended' | 'at'>[],
): Promise<void> {
  const rows = steps.flatMap(({ ticket, appended, at }) =>
    appended.map(({ kind, data }, index) => ({
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
    })),
  );
  if (rows.length === 0) return;
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(TicketFactEntity)
    .values(rows as QueryDeepPartialEntity<TicketFactEntity>[])
    .updateEntity(false)
    .execute();
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
