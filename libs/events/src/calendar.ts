import { z } from 'zod';
import { id, instant } from './values.js';

const time = z.string().regex(/^\d{2}:\d{2}$/);
const localDate = z.iso.date();

/** Hours as `@charter/business-time` counts by them; plain JSON, kept as it is. */
const hours = {
  bands: z.array(
    z.object({
      days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
      opens: time,
      closes: time,
    }),
  ),
  holidays: z
    .object({
      country: z.string(),
      region: z.string().optional(),
      /** Dates as they were resolved when this version was set, by year. */
      dates: z.record(z.string(), z.array(localDate)).optional(),
    })
    .optional(),
  closedDays: z.array(localDate).optional(),
  openings: z.array(z.object({ date: localDate, opens: time, closes: time })).optional(),
};

/** A customer's own calendar in place of one of the charter's; each event tells all of it anew. */
export const customerCalendarEvents = {
  'customer-calendar.changed': z.object({
    calendarId: id,
    customerId: id,
    /** Key of the calendar of the charter that it stands in for. */
    calendarKey: z.string(),
    /** In force within [startsAt, endsAt), whatever the dates that its hours say. */
    startsAt: instant,
    endsAt: instant.nullable(),
    calendar: z.object({
      zone: z.string(),
      ...hours,
      /** Later versions of the hours, each from a local date of the zone on. */
      changes: z.array(z.object({ from: localDate, ...hours })).optional(),
    }),
  }),
};
