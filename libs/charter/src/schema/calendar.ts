import { z } from 'zod';
import { cited, date } from './terms.js';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time such as 09:00');

/** Half-open: an arrival exactly at `closes` is outside. Several a day are allowed, also past midnight. */
export const band = z
  .strictObject({
    days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1),
    opens: time,
    closes: time,
  })
  .meta({ id: 'Band' });
export type Band = z.infer<typeof band>;

const holidays = z.strictObject({
  ...cited,
  country: z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 code'),
  region: z
    .string()
    .regex(/^[A-Z]{2,3}$/, 'is not a region such as ENG or QC')
    .optional(),
});

/** What a calendar says anew from a date on: the same fields, with the same meaning. */
const hours = {
  bands: z.array(band).min(1),
  holidays: holidays.optional().describe('Public holidays on which this calendar is closed.'),
  closedDays: z.array(date).optional().describe("The provider's own closed days."),
  openings: z
    .array(z.strictObject({ date, opens: time, closes: time }))
    .optional()
    .describe('Hours of single dates, in place of the usual ones.'),
};

/** Opening hours: bands placed on local dates of `zone`. A calendar of `@charter/business-time` as it is. */
export const calendar = z
  .strictObject({
    ...cited,
    zone: z.string().describe('IANA zone in which the bands are read.'),
    ...hours,
    changes: z
      .array(
        z.strictObject({
          ...cited,
          from: date.describe('The first local date that these hours say.'),
          ...hours,
        }),
      )
      .min(1)
      .optional()
      .describe(
        'Later versions of the hours, in order of date. Each says all of its hours anew, holidays and closed days included; a band belongs to the date on which it starts.',
      ),
  })
  .meta({ id: 'Calendar' });
export type CharterCalendar = z.infer<typeof calendar>;
