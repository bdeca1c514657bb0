import type { Charter, Indicator } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import type { TicketFilter } from '../generated/graphql.js';
import { selectTickets } from '../ticket/ticket-lists.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { shareOf, type Share } from './domain/share.js';

/** Indicators that look at tickets as such, not at their clocks. */
export type TicketIndicator = Exclude<Indicator, { readonly measures: 'CONTRACT_COMPLIANCE' }>;

type Condition = readonly [string, Readonly<Record<string, unknown>>];

/** The provider's civil day of an instant. */
const day = (instant: string) => `(${instant} AT TIME ZONE :zone)::date`;

const received = 'ticket.received_at';
const sameDay = `${day('ticket.taken_over_at')} = ${day(received)}`;

/** Which tickets count for an indicator, and which of them are as it hopes, as SQL. */
function conditionsOf(
  indicator: TicketIndicator,
  { provider: { zone } }: Charter,
  now: Temporal.Instant,
): { readonly counts: Condition; readonly hoped: Condition } {
  const given = { now: now.toString() };
  if (indicator.measures === 'TAKEN_OVER_SAME_DAY') {
    const dayIsOver = `${day('CAST(:now AS timestamptz)')} > ${day(received)}`;
    const waits = `ticket.state <> 'CANCELLED' AND ${dayIsOver}`;
    return {
      counts: [`(ticket.taken_over_at IS NOT NULL OR (${waits}))`, { ...given, zone }],
      hoped: [`(ticket.taken_over_at IS NOT NULL AND ${sameDay})`, { zone }],
    };
  }
  const limit = `make_interval(mins => CAST(:minutes AS integer))`;
  const timeIsOver = `CAST(:now AS timestamptz) - ${received} >= ${limit}`;
  return {
    counts: [
      `(ticket.resolved_at IS NOT NULL OR (ticket.state <> 'CANCELLED' AND ${timeIsOver}))`,
      { ...given, minutes: indicator.minutes },
    ],
    hoped: [
      `(ticket.resolved_at IS NOT NULL AND ticket.resolved_at - ${received} < ${limit})`,
      { minutes: indicator.minutes },
    ],
  };
}

/** The share of an indicator over the tickets of a filter; null while none counts. */
export async function indicatorShare(
  tx: ReadTransaction,
  indicator: TicketIndicator,
  charter: Charter,
  filter: TicketFilter,
): Promise<Share | null> {
  const { counts, hoped } = conditionsOf(indicator, charter, nowOf(tx));
  const row = await selectTickets(tx, filter)
    .select('count(*)::int', 'whole')
    .addSelect(`(count(*) FILTER (WHERE ${hoped[0]}))::int`, 'part')
    .andWhere(...counts)
    .setParameters({ ...counts[1], ...hoped[1] })
    .getRawOne<{ whole: number; part: number }>();
  return row ? shareOf(row.part, row.whole) : null;
}

/** The tickets behind it: those that are as it hopes, or the others that count. */
export function ticketsOfIndicator(
  tx: ReadTransaction,
  { indicator, charter }: { readonly indicator: TicketIndicator; readonly charter: Charter },
  filter: TicketFilter,
  asHoped: boolean,
) {
  const { counts, hoped } = conditionsOf(indicator, charter, nowOf(tx));
  return selectTickets(tx, filter)
    .andWhere(...counts)
    .andWhere(asHoped ? hoped[0] : `NOT ${hoped[0]}`, hoped[1]);
}
