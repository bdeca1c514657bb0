import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { CustomerCalendarEntity } from './customer-calendar.entity.js';
import {
  calendarsUnder,
  refsInForce,
  withCalendars,
  type CalendarRefs,
  type Calendars,
  type CustomerCalendar,
} from './domain/calendars.js';

/** Every version of the calendars of these customers: histories may name any of them. */
export function customerCalendars(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<CustomerCalendarEntity[]> {
  return tx.manager
    .createQueryBuilder(CustomerCalendarEntity, 'calendar')
    .where('calendar.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('calendar.customerId = ANY (:customerIds)', { customerIds })
    .orderBy('calendar.calendarId')
    .addOrderBy('calendar.version')
    .getMany();
}

/** What counts for a customer at an instant, with the references that a history keeps of it. */
export async function calendarsOf(
  tx: ReadTransaction,
  charter: Charter,
  customerId: string,
  at: Temporal.Instant,
): Promise<{ calendars: Calendars; refs: CalendarRefs }> {
  return calendarsAmong(await customerCalendars(tx, [customerId]), charter, at);
}

/** The charter as it governs a customer at an instant: its own calendars stand in for the charter's. */
export async function charterFor(
  tx: ReadTransaction,
  charter: Charter,
  customerId: string,
  at: Temporal.Instant,
): Promise<{ charter: Charter; refs: CalendarRefs }> {
  const { calendars, refs } = await calendarsOf(tx, charter, customerId, at);
  return { charter: withCalendars(charter, calendars), refs };
}

/** The same by what had been told by then: nothing of `known` that was told later counts. */
export function charterAmong(
  known: readonly CustomerCalendarEntity[],
  charter: Charter,
  at: Temporal.Instant,
): { charter: Charter; refs: CalendarRefs } {
  const told = known.filter(({ toldAt }) => Temporal.Instant.compare(toldAt, at) <= 0);
  const { calendars, refs } = calendarsAmong(told, charter, at);
  return { charter: withCalendars(charter, calendars), refs };
}

function calendarsAmong(
  known: readonly CustomerCalendar[],
  charter: Charter,
  at: Temporal.Instant,
): { calendars: Calendars; refs: CalendarRefs } {
  const refs = refsInForce(known, at);
  return { calendars: calendarsUnder(charter, known, refs), refs };
}

/** The charter as it governs a ticket, by the calendars that its history names last. */
export async function charterUnder(
  tx: ReadTransaction,
  charter: Charter,
  ticket: { readonly customerId: string; readonly calendars: CalendarRefs },
): Promise<Charter> {
  if (Object.keys(ticket.calendars).length === 0) return charter;
  const known = await customerCalendars(tx, [ticket.customerId]);
  return withCalendars(charter, calendarsUnder(charter, known, ticket.calendars));
}
