import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { customerCalendars } from '../calendar/calendar.queries.js';
import { governingCharter } from '../charter/charters.js';
import type { TicketFact } from '../ticket/domain/ticket-facts.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { deriveClocks, type TicketClock } from './domain/clocks.js';
import { hasPast, versionsNamed, type Past } from './domain/ticket-terms.js';

type Governed = Pick<TicketEntity, 'charterVersion' | 'customerId'>;

/** A ticket's history, and the charter that governs it at the instant asked for. */
export interface GovernedHistory {
  readonly charter: Charter;
  readonly ticket: Governed;
  readonly facts: readonly TicketFact[];
  readonly now: Temporal.Instant;
}

/** The clocks of a ticket at an instant, by its history; `charter` is the one that governs it now. */
export async function clocksOfHistory(
  tx: ReadTransaction,
  charter: Charter,
  ticket: Governed,
  facts: readonly TicketFact[],
  now: Temporal.Instant,
): Promise<TicketClock[]> {
  const [clocks = []] = await clocksOfHistories(tx, [{ charter, ticket, facts, now }]);
  return clocks;
}

/** The same of many, each in its place. */
export async function clocksOfHistories(
  tx: ReadTransaction,
  histories: readonly GovernedHistory[],
): Promise<TicketClock[][]> {
  const past = await pastOf(
    tx,
    histories.filter(({ facts }) => hasPast(facts)),
  );
  return histories.map(({ charter, facts, now }) => deriveClocks(charter, facts, now, past));
}

/** What governed tickets before, where their histories change that. */
async function pastOf(
  tx: ReadTransaction,
  changed: readonly GovernedHistory[],
): Promise<Past | undefined> {
  if (changed.length === 0) return undefined;
  const named = changed.flatMap(({ ticket, facts }) => [
    ticket.charterVersion,
    ...versionsNamed(facts),
  ]);
  const charters = new Map<string, Charter>();
  for (const version of new Set(named)) charters.set(version, await governingCharter(tx, version));
  const customerIds = new Set(changed.map(({ ticket }) => ticket.customerId));
  return { charters, calendars: await customerCalendars(tx, [...customerIds]) };
}
