import type { Charter } from '@charter/charter';
import { defineLoader, groupByKey, type GraphContext } from '@charter/subgraph';
import { calendarLoader, charterOfTicket } from '../calendar/calendar.loaders.js';
import type { TicketFact } from '../ticket/domain/ticket-facts.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { charterOf, historyLoader } from '../ticket/ticket.loaders.js';
import { deriveClocks } from './domain/clocks.js';
import { hasPast, versionsNamed, type Past } from './domain/ticket-terms.js';
import type { ShownClock } from './shown-clock.js';
import { storedClocks } from './store-clocks.js';

/** What managers wrote when they excused breaches. */
const excuseLoader = defineLoader(async (tx, ticketIds) =>
  groupByKey(
    (await storedClocks(tx, ticketIds)).filter(({ excusedAt }) => excusedAt !== null),
    ({ ticketId }) => ticketId,
  ),
);

/** The clocks of a ticket as they stand at the request's instant. */
export async function clocksOf(context: GraphContext, ticket: TicketEntity): Promise<ShownClock[]> {
  const [charter, history] = await Promise.all([
    charterOfTicket(context, ticket),
    historyLoader(context).load(ticket.id),
  ]);
  const { now } = context;
  const facts = history ?? [];
  const past = hasPast(facts) ? await pastOf(context, ticket, facts) : undefined;
  const clocks = deriveClocks(charter, facts, now, past);
  const excuses = clocks.some(({ excused }) => excused)
    ? ((await excuseLoader(context).load(ticket.id)) ?? [])
    : [];
  return clocks.map((clock) => ({
    ...clock,
    ticketId: ticket.id,
    charter: past?.charters.get(clock.charterVersion) ?? charter,
    now,
    excuseReason: excuses.find(({ key }) => key === clock.key)?.excuseReason ?? null,
  }));
}

async function pastOf(
  context: GraphContext,
  { charterVersion, customerId }: TicketEntity,
  facts: readonly TicketFact[],
): Promise<Past> {
  const versions = [...new Set([charterVersion, ...versionsNamed(facts)])];
  const charters = await Promise.all(
    versions.map(async (version): Promise<[string, Charter]> => [
      version,
      await charterOf(context, { charterVersion: version }),
    ]),
  );
  const calendars = await calendarLoader(context).load(customerId);
  return { charters: new Map(charters), calendars: calendars ?? [] };
}
