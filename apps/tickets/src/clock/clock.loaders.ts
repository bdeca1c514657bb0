import type { GraphContext } from '@charter/subgraph';
import { charterOfTicket } from '../calendar/calendar.loaders.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { historyLoader } from '../ticket/ticket.loaders.js';
import { deriveClocks } from './domain/clocks.js';
import type { ShownClock } from './shown-clock.js';

/** The clocks of a ticket as they stand at the request's instant. */
export async function clocksOf(context: GraphContext, ticket: TicketEntity): Promise<ShownClock[]> {
  const [charter, facts] = await Promise.all([
    charterOfTicket(context, ticket),
    historyLoader(context).load(ticket.id),
  ]);
  const { now } = context;
  return deriveClocks(charter, facts ?? [], now).map((clock) => ({ ...clock, charter, now }));
}
