import type { Charter } from '@charter/charter';
import { defineLoader, groupByKey, type GraphContext } from '@charter/subgraph';
import { charterOf } from '../ticket/ticket.loaders.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { customerCalendars } from './calendar.queries.js';
import { calendarsUnder, withCalendars } from './domain/calendars.js';

export const calendarLoader = defineLoader(async (tx, customerIds) =>
  groupByKey(await customerCalendars(tx, customerIds), ({ customerId }) => customerId),
);

/** The charter as it governs a ticket, the customer's own calendars in it. */
export async function charterOfTicket(
  context: GraphContext,
  ticket: Pick<TicketEntity, 'charterVersion' | 'customerId' | 'calendars'>,
): Promise<Charter> {
  const charter = await charterOf(context, ticket);
  if (Object.keys(ticket.calendars).length === 0) return charter;
  const known = (await calendarLoader(context).load(ticket.customerId)) ?? [];
  return withCalendars(charter, calendarsUnder(charter, known, ticket.calendars));
}
