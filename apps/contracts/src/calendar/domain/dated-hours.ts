import {
  resolveHolidays,
  validateCalendar,
  type Calendar,
  type CalendarProblem,
  type OpeningHours,
} from '@charter/business-time';

/** Hours as somebody set them, to stand from a local date on. */
export interface HoursSet extends OpeningHours {
  readonly from: string;
  readonly reason: string;
  /** RFC 3339. */
  readonly setAt: string;
  /** Null for a program. */
  readonly setBy: string | null;
}

/** Public holidays are written out from the year before the hours begin until this many after it. */
const resolvedYears = 10;

/** The hours with their public holidays as they are known now, so that later knowledge does not move them. */
export function withResolvedHolidays(zone: string, set: HoursSet): HoursSet {
  const { year } = Temporal.PlainDate.from(set.from);
  const { holidays } = resolveHolidays({ zone, ...set }, year - 1, year + resolvedYears);
  return holidays ? { ...set, holidays } : set;
}

/**
 * The calendar that hours set one after the other make: each date goes by those that were set last for
 * the latest day up to it, dates before them all by the first. Closed days and openings on dates that
 * other hours say are left out, but for those of `whole`.
 */
export function composedCalendar(
  zone: string,
  sets: readonly HoursSet[],
  whole?: HoursSet,
): Calendar {
  const [first, ...changes] = standing(sets).map((set, index, all) => {
    const from = index === 0 ? null : set.from;
    const hours = set === whole ? hoursOf(set) : within(set, from, all[index + 1]?.from ?? null);
    return { from: set.from, ...hours };
  });
  if (!first) throw new RangeError('A calendar has hours');
  return { zone, ...hoursOf(first), ...(changes.length > 0 && { changes }) };
}

/** What is wrong with hours that are to be set, by path in them; empty where nothing is. */
export function problemsOf(
  zone: string,
  before: readonly HoursSet[],
  added: HoursSet,
): CalendarProblem[] {
  const alone = validateCalendar({ zone, ...hoursOf(added) });
  if (alone.length > 0) return alone;
  const sets = [...before, added];
  const place = standing(sets).indexOf(added);
  const prefix = place === 0 ? '' : `changes[${place - 1}].`;
  return validateCalendar(composedCalendar(zone, sets, added)).map((problem) => ({
    ...problem,
    // What is wrong elsewhere now is the seam to the hours that follow.
    path:
      problem.path.startsWith(prefix) && (place > 0 || !problem.path.startsWith('changes'))
        ? problem.path.slice(prefix.length)
        : 'bands',
  }));
}

/** Whether hours that were set for the same day later take their place. */
export function isSuperseded(sets: readonly HoursSet[], set: HoursSet): boolean {
  return !standing(sets).includes(set);
}

function standing(sets: readonly HoursSet[]): HoursSet[] {
  const byDay = new Map(sets.map((set) => [set.from, set]));
  return [...byDay.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function hoursOf({ bands, holidays, closedDays, openings }: OpeningHours): OpeningHours {
  return {
    bands,
    ...(holidays && { holidays }),
    ...(closedDays && { closedDays }),
    ...(openings && { openings }),
  };
}

function within(hours: OpeningHours, from: string | null, until: string | null): OpeningHours {
  const said = (date: string) =>
    (from === null || date >= from) && (until === null || date < until);
  const { closedDays, openings, ...rest } = hoursOf(hours);
  return {
    ...rest,
    ...(closedDays && { closedDays: closedDays.filter(said) }),
    ...(openings && { openings: openings.filter(({ date }) => said(date)) }),
  };
}
