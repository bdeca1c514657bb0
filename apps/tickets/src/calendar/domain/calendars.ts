import type { Calendar } from '@charter/business-time';
import type { Charter } from '@charter/charter';

/** A calendar of a customer, as one of its versions said it. */
export interface CustomerCalendar {
  readonly calendarId: string;
  readonly version: number;
  /** The calendar of the charter that it stands in for. */
  readonly key: string;
  /** In force from here on, until before `endsAt`. */
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly calendar: Calendar;
}

/** Which version of which customer's calendar is meant; histories name it, so that it stays what it was. */
export interface CalendarRef {
  readonly calendarId: string;
  readonly version: number;
}

/** By key of the charter's calendars; a key that is absent means the charter's own. */
export type CalendarRefs = Readonly<Record<string, CalendarRef>>;

/** What counts under each key of the charter. */
export interface Calendars {
  /**
   * The calendar, and the version of the customer's own that it is; null for the charter's.
   * @throws RangeError if the charter has no calendar of this key.
   */
  byKey(key: string): { readonly calendar: Calendar; readonly version: CalendarRef | null };
}

/** The charter's calendars, with those of the customer that are named in their place. */
export function calendarsUnder(
  charter: Pick<Charter, 'key' | 'calendars'>,
  known: readonly CustomerCalendar[] = [],
  refs: CalendarRefs = {},
): Calendars {
  return {
    byKey(key) {
      const own = charter.calendars[key];
      if (!own) throw new RangeError(`Charter ${charter.key} has no calendar ${key}`);
      const ref = refs[key];
      if (!ref) return { calendar: own, version: null };
      const named = known.find(
        ({ calendarId, version }) => calendarId === ref.calendarId && version === ref.version,
      );
      if (!named) throw new RangeError(`Calendar ${ref.calendarId} has no version ${ref.version}`);
      return { calendar: named.calendar, version: ref };
    },
  };
}

/** The customer's calendars in force at an instant, each as its last known version says it. */
export function refsInForce(
  known: readonly CustomerCalendar[],
  at: Temporal.Instant,
): CalendarRefs {
  const newest = new Map<string, CustomerCalendar>();
  for (const one of known) {
    const other = newest.get(one.calendarId);
    if (!other || other.version < one.version) newest.set(one.calendarId, one);
  }
  const inForce = [...newest.values()].filter(
    ({ startsAt, endsAt }) =>
      Temporal.Instant.compare(startsAt, at) <= 0 &&
      (endsAt === null || Temporal.Instant.compare(at, endsAt) < 0),
  );
  return Object.fromEntries(
    inForce
      .toSorted((a, b) => a.key.localeCompare(b.key))
      .map(({ key, calendarId, version }) => [key, { calendarId, version }]),
  );
}

/** The charter as it governs a customer whose own calendars stand in for some of the charter's. */
export function withCalendars(charter: Charter, calendars: Calendars): Charter {
  const standing = Object.entries(charter.calendars).map(([key, { clause }]) => {
    const { calendar, version } = calendars.byKey(key);
    return [key, version ? { clause, ...calendar } : calendar];
  });
  return { ...charter, calendars: Object.fromEntries(standing) as Charter['calendars'] };
}
