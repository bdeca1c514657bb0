import type { Calendar, Hours } from './calendar.js';
import { hoursOf, minutesOfDay, minutesPerDay, weekdays } from './calendar.js';
import { isKnownRegion } from './public-holidays.js';

/** What is wrong with a calendar, and where (`bands[1].closes`). */
export interface CalendarProblem {
  readonly path: string;
  readonly code: CalendarProblemCode;
  readonly message: string;
}

export type CalendarProblemCode =
  | 'UNKNOWN_ZONE'
  | 'INVALID_TIME'
  | 'INVALID_DATE'
  | 'EMPTY_BAND'
  | 'OVERLAPPING_BANDS'
  | 'NEVER_OPENS'
  | 'REGION_REQUIRED'
  | 'UNKNOWN_REGION';

/** Countries whose holidays differ so much within that the country alone says nothing. */
const regionRequired = new Set(['GB']);

/** All problems of a calendar; a calendar without any never makes the other functions throw. */
export function validateCalendar(calendar: Calendar): CalendarProblem[] {
  const times = [...timeProblems(calendar, 'bands'), ...timeProblems(calendar, 'openings')];
  return [
    ...zoneProblems(calendar),
    ...times,
    ...(times.length === 0 ? overlaps(calendar) : []),
    ...openingProblems(calendar),
    ...holidayProblems(calendar),
    ...dateProblems(calendar),
  ];
}

function zoneProblems({ zone }: Calendar): CalendarProblem[] {
  try {
    // An offset would be accepted too, but knows no summer time.
    if (!/^[+-]/.test(zone)) new Intl.DateTimeFormat('en', { timeZone: zone });
    else throw new RangeError();
    return [];
  } catch {
    return [problem('zone', 'UNKNOWN_ZONE', `No IANA time zone is called "${zone}"`)];
  }
}

function timeProblems(calendar: Calendar, list: 'bands' | 'openings'): CalendarProblem[] {
  return (calendar[list] ?? []).flatMap((band, index) => {
    const path = `${list}[${index}]`;
    const wrong = (['opens', 'closes'] as const)
      .filter(
        (edge) => minutesOfDay(band[edge]) === null || (edge === 'opens' && band.opens === '24:00'),
      )
      .map((edge) =>
        problem(`${path}.${edge}`, 'INVALID_TIME', `"${band[edge]}" is no time of day (HH:MM)`),
      );
    if (wrong.length === 0 && band.opens === band.closes) {
      wrong.push(problem(path, 'EMPTY_BAND', 'A band must not close when it opens'));
    }
    return wrong;
  });
}

function overlaps(calendar: Calendar): CalendarProblem[] {
  const week = calendar.bands.flatMap((band, index) =>
    band.days.map((day) => shifted(hoursOf(band), weekdays.indexOf(day), `bands[${index}]`)),
  );
  const dates = Map.groupBy(
    (calendar.openings ?? []).map((opening, index) => ({ opening, index })),
    ({ opening }) => opening.date,
  );
  const exceptional = [...dates.values()].flatMap((openings) =>
    overlapping(
      openings.map(({ opening, index }) => shifted(hoursOf(opening), 0, `openings[${index}]`)),
    ),
  );
  // Sunday night may run into Monday: the first day follows the last once more.
  const again = week.map((hours) => shifted(hours, weekdays.length, hours.path));
  const paths = new Set([...overlapping([...week, ...again]), ...exceptional]);
  return [...paths].map((path) =>
    problem(
      path,
      'OVERLAPPING_BANDS',
      'Overlaps another band of the same day, or of the night before',
    ),
  );
}

interface Placed extends Hours {
  readonly path: string;
}

function shifted(hours: Hours, days: number, path: string): Placed {
  const offset = days * minutesPerDay;
  return { opens: hours.opens + offset, closes: hours.closes + offset, path };
}

function overlapping(placed: readonly Placed[]): string[] {
  const inOrder = [...placed].sort((a, b) => a.opens - b.opens);
  return inOrder
    .filter((hours, i) => i > 0 && hours.opens < inOrder[i - 1]!.closes)
    .map((h) => h.path);
}

function openingProblems({ bands }: Calendar): CalendarProblem[] {
  if (bands.some((band) => band.days.length > 0)) return [];
  return [problem('bands', 'NEVER_OPENS', 'The calendar opens on no day of the week')];
}

function holidayProblems({ holidays }: Calendar): CalendarProblem[] {
  if (!holidays) return [];
  const { country, region } = holidays;
  if (country === 'UK' || (regionRequired.has(country) && !region)) {
    const message =
      'Bank holidays differ within the United Kingdom: country GB with a region (ENG…)';
    return [problem('holidays.region', 'REGION_REQUIRED', message)];
  }
  if (isKnownRegion(country, region)) return [];
  const place = region ? `${country}-${region}` : country;
  return [problem('holidays', 'UNKNOWN_REGION', `No public holidays are known for ${place}`)];
}

function dateProblems(calendar: Calendar): CalendarProblem[] {
  const closed = (calendar.closedDays ?? []).map((date, i) => ({ date, path: `closedDays[${i}]` }));
  const openings = (calendar.openings ?? []).map(({ date }, i) => ({
    date,
    path: `openings[${i}].date`,
  }));
  return [...closed, ...openings]
    .filter(({ date }) => !isDate(date))
    .map(({ date, path }) => problem(path, 'INVALID_DATE', `"${date}" is no date (YYYY-MM-DD)`));
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function problem(path: string, code: CalendarProblemCode, message: string): CalendarProblem {
  return { path, code, message };
}
