import type { Calendar, Hours } from './calendar.js';
import { hoursOf, weekdays } from './calendar.js';
import { publicHolidays } from './public-holidays.js';

/** Hours and closures of a calendar, date by date. */
export interface WorkingHours {
  readonly zone: string;
  /** Hours that start on the date, in order; empty on a closed one. */
  on(date: Temporal.PlainDate): readonly Hours[];
  /** Why the date is closed although its weekday is not: a public holiday or a day of the calendar's own. */
  closure(date: Temporal.PlainDate): 'HOLIDAY' | 'CLOSED_DAY' | null;
}

const byOpening = (a: Hours, b: Hours) => a.opens - b.opens;

export function workingHours(calendar: Calendar): WorkingHours {
  const week = weekdays.map((day) =>
    calendar.bands
      .filter((band) => band.days.includes(day))
      .map(hoursOf)
      .sort(byOpening),
  );
  const openings = Map.groupBy(calendar.openings ?? [], (opening) => opening.date);
  const closedDays = new Set(calendar.closedDays);
  const holidays = new Map<number, ReadonlySet<string>>();

  const holidaysOf = (year: number) => {
    let dates = holidays.get(year);
    if (!dates) holidays.set(year, (dates = new Set(resolveYear(calendar, year))));
    return dates;
  };
  const closure = (date: Temporal.PlainDate) => {
    const text = date.toString();
    if (openings.has(text)) return null;
    if (closedDays.has(text)) return 'CLOSED_DAY';
    return holidaysOf(date.year).has(text) ? 'HOLIDAY' : null;
  };
  const on = (date: Temporal.PlainDate) => {
    const exceptional = openings.get(date.toString());
    if (exceptional) return exceptional.map(hoursOf).sort(byOpening);
    return closure(date) ? [] : (week[date.dayOfWeek - 1] ?? []);
  };
  return { zone: calendar.zone, on, closure };
}

function resolveYear(calendar: Calendar, year: number): readonly string[] {
  if (!calendar.holidays) return [];
  const { country, region, dates } = calendar.holidays;
  return dates?.[year] ?? publicHolidays(country, region, year);
}

/** The calendar with its holidays of these years written out, so that later knowledge does not move them. */
export function resolveHolidays(calendar: Calendar, fromYear: number, toYear: number): Calendar {
  if (!calendar.holidays) return calendar;
  const dates: Record<string, readonly string[]> = { ...calendar.holidays.dates };
  for (let year = fromYear; year <= toYear; year++) dates[year] = resolveYear(calendar, year);
  return { ...calendar, holidays: { ...calendar.holidays, dates } };
}
