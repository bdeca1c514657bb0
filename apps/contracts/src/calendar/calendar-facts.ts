import type { EventOf } from '@charter/events';
import type { CustomerCalendarEntity } from './customer-calendar.entity.js';
import { composedCalendar } from './domain/dated-hours.js';

/** A customer's calendar as the other services are told: all of it, without who set it and why. */
export function calendarChanged(row: CustomerCalendarEntity): EventOf<'customer-calendar.changed'> {
  const { id, customerId, calendarKey, startsAt, endsAt, timeZone, hours } = row;
  const calendar = composedCalendar(timeZone, hours);
  // As it is read from the log: a plain value with lists of its own.
  const told = structuredClone(
    calendar,
  ) as EventOf<'customer-calendar.changed'>['data']['calendar'];
  return {
    type: 'customer-calendar.changed',
    data: { calendarId: id, customerId, calendarKey, startsAt, endsAt, calendar: told },
  };
}
