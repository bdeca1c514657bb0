export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Hours of the days named: `HH:MM` on local clocks, half-open [opens, closes).
 * A band that closes at or before its opening runs into the next day; `24:00` closes at midnight.
 */
export interface Band {
  readonly days: readonly Weekday[];
  readonly opens: string;
  readonly closes: string;
}

/** Public holidays of a country (ISO 3166-1) and, where they differ, of a region of it (`GB`, `ENG`). */
export interface HolidayRegion {
  readonly country: string;
  readonly region?: string | undefined;
  /** Dates already resolved, by year (`{ "2026": ["2026-01-01", …] }`); other years are looked up. */
  readonly dates?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Hours of one date in place of its usual ones, holidays and closed days included. */
export interface Opening {
  readonly date: string;
  readonly opens: string;
  readonly closes: string;
}

/** When it is open: bands, and the dates on which they do not count. */
export interface OpeningHours {
  readonly bands: readonly Band[];
  readonly holidays?: HolidayRegion | undefined;
  /** Dates (`YYYY-MM-DD`) on which nothing opens, beside the public holidays. */
  readonly closedDays?: readonly string[] | undefined;
  readonly openings?: readonly Opening[] | undefined;
}

/** Hours that replace those before from a local date on. They are said anew: nothing is taken over. */
export interface CalendarChange extends OpeningHours {
  /** `YYYY-MM-DD`, in the calendar's zone; the first date that these hours say. */
  readonly from: string;
}

/** When somebody works: a plain JSON value, so that charters, events and rows hold it as it is. */
export interface Calendar extends OpeningHours {
  /** IANA time zone. */
  readonly zone: string;
  /** Later versions of the hours, in order of date. Those of the calendar itself stand until the first. */
  readonly changes?: readonly CalendarChange[] | undefined;
}

/** Every version of the hours, in order, with the path at which it stands; the first has no `from`. */
export function versionsOf(
  calendar: Calendar,
): (OpeningHours & { readonly path: string; readonly from: string | null })[] {
  const { bands, holidays, closedDays, openings, changes = [] } = calendar;
  return [
    { bands, holidays, closedDays, openings, path: '', from: null },
    ...changes.map((change, index) => ({ ...change, path: `changes[${index}].` })),
  ];
}

/** Open around the clock, every day of the year. */
export function aroundTheClock(zone: string): Calendar {
  return { zone, bands: [{ days: weekdays, opens: '00:00', closes: '24:00' }] };
}

/** Hours of one date in minutes after its midnight; `closes` is over 1440 when it runs past midnight. */
export interface Hours {
  readonly opens: number;
  readonly closes: number;
}

export const minutesPerDay = 1440;

/** Minutes after midnight of `HH:MM` (`24:00` is 1440), or null where the text is no such time. */
export function minutesOfDay(text: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (parts) return Number(parts[1]) * 60 + Number(parts[2]);
  return text === '24:00' ? minutesPerDay : null;
}

/** @throws RangeError for a time that `validateCalendar` refuses. */
export function hoursOf(band: { opens: string; closes: string }): Hours {
  const opens = minutesOfDay(band.opens);
  const closes = minutesOfDay(band.closes);
  if (opens === null || closes === null) {
    throw new RangeError(`No time of day: ${band.opens}-${band.closes}`);
  }
  return { opens, closes: closes > opens ? closes : closes + minutesPerDay };
}
