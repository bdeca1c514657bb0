import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { customerCalendars } from '../calendar/calendar.queries.js';
import { governingCharter } from '../charter/charters.js';
import type { TicketFact } from '../ticket/domain/ticket-facts.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { deriveClocks, type TicketClock } from './domain/clocks.js';
import { hasPast, versionsNamed, type Past } from './domain/ticket-terms.js';

type Governed = Pick<TicketEntity, 'charterVersion' | 'customerId'>;

/** The clocks of a ticket at an instant, by its history; `charter` is the one that governs it now. */
export async function clocksOfHistory(
  tx: ReadTransaction,
  charter: Charter,
  ticket: Governed,
  facts: readonly TicketFact[],
  now: Temporal.Instant,
): Promise<TicketClock[]> {
  return deriveClocks(charter, facts, now, await pastOf(tx, ticket, facts));
}

/** What governed a ticket before, where its history changes that. */
export async function pastOf(
  tx: ReadTransaction,
  { charterVersion, customerId }: Governed,
  facts: readonly TicketFact[],
): Promise<Past | undefined> {
  if (!hasPast(facts)) return undefined;
  const charters = new Map<string, Charter>();
  for (const version of new Set([charterVersion, ...versionsNamed(facts)])) {
    charters.set(version, await governingCharter(tx, version));
  }
  return { charters, calendars: await customerCalendars(tx, [customerId]) };
}
