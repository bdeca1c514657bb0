import type { Calendar, Weekday } from '@charter/business-time';
import type { Charter } from '@charter/charter';

/**
 * The charter's calendar of this key, as business time counts it.
 * @throws RangeError if the charter has none; a loaded charter names only calendars that it has.
 */
export function calendarOf(charter: Pick<Charter, 'key' | 'calendars'>, key: string): Calendar {
  const found = charter.calendars[key];
  if (!found) throw new RangeError(`Charter ${charter.key} has no calendar ${key}`);
  const { zone, bands, holidays, closedOn } = found;
  return {
    zone,
    bands: bands.map((band) => ({
      days: band.days.map((day) => day.toLowerCase() as Weekday),
      opens: band.opens,
      closes: band.closes,
    })),
    holidays: holidays && { country: holidays.country, region: holidays.region },
    closedDays: closedOn,
  };
}
