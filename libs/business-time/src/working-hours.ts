import type { Calendar, Hours, OpeningHours } from './calendar.js';
import { hoursOf, versionsOf, weekdays } from './calendar.js';
import { publicHolidays } from './public-holidays.js';

/** Hours and closures of a calendar, date by date. */
export interface WorkingHours {
  readonly zone: string;
  /** Hours that start on the date, in order; empty on a closed one. */
  on(date: Temporal.PlainDate): readonly Hours[];
  /** Why the date is closed although its weekday is not: a public holiday or a day of the calendar's own. */
  closure(date: Temporal.PlainDate): Closure | null;
}

type Closure = 'HOLIDAY' | 'CLOSED_DAY';

const byOpening = (a: Hours, b: Hours) => a.opens - b.opens;

/** Each date goes by the version in force on it. */
export function workingHours(calendar: Calendar): WorkingHours {
  const versions = versionsOf(calendar)
    .map((version) => ({ from: version.from ?? '', ...hoursOfVersion(version) }))
    .reverse();
  const inForce = (text: string) => versions.find(({ from }) => from <= text)!;
  return {
    zone: calendar.zone,
    on: (date) => {
      const text = date.toString();
      return inForce(text).on(date, text);
    },
    closure: (date) => {
      const text = date.toString();
      return inForce(text).closure(date, text);
    },
  };
}

function hoursOfVersion(version: OpeningHours) {
  const week = weekdays.map((day) =>
    version.bands
      .filter((band) => band.days.includes(day))
      .map(hoursOf)
      .sort(byOpening),
  );
  const openings = Map.groupBy(version.openings ?? [], (opening) => opening.date);
  const closedDays = new Set(version.closedDays);
  const holidays = new Map<number, ReadonlySet<string>>();

  const holidaysOf = (year: number) => {
    let dates = holidays.get(year);
    if (!dates) holidays.set(year, (dates = new Set(resolveYear(version, year))));
    return dates;
  };
  const closure = (date: Temporal.PlainDate, text: string): Closure | null => {
    if (openings.has(text) || week[date.dayOfWeek - 1]?.length === 0) return null;
    if (closedDays.has(text)) return 'CLOSED_DAY';
    return holidaysOf(date.year).has(text) ? 'HOLIDAY' : null;
  };
  const on = (date: Temporal.PlainDate, text: string): readonly Hours[] => {
    const exceptional = openings.get(text);
    if (exceptional) return exceptional.map(hoursOf).sort(byOpening);
    return closure(date, text) ? [] : (week[date.dayOfWeek - 1] ?? []);
  };
  return { on, closure };
}

function resolveYear({ holidays }: OpeningHours, year: number): readonly string[] {
  if (!holidays) return [];
  const { country, region, dates } = holidays;
  return dates?.[year] ?? publicHolidays(country, region, year);
}

/**
 * The calendar with its holidays of these years written out in every version, so that later knowledge
 * does not move them. Years that are written out already stay as they are.
 */
export function resolveHolidays(calendar: Calendar, fromYear: number, toYear: number): Calendar {
  const resolved = <H extends OpeningHours>(version: H): H => {
    if (!version.holidays) return version;
    const dates: Record<string, readonly string[]> = { ...version.holidays.dates };
    for (let year = fromYear; year <= toYear; year++) dates[year] = resolveYear(version, year);
    return { ...version, holidays: { ...version.holidays, dates } };
  };
  const { changes } = calendar;
  return { ...resolved(calendar), ...(changes && { changes: changes.map(resolved) }) };
}
