import type { Hours, OpeningHours } from './calendar.js';
import { hoursOf, minutesOfDay, minutesPerDay, weekdays } from './calendar.js';
import { problem, type CalendarProblem } from './calendar-problem.js';
import { isKnownRegion } from './public-holidays.js';

/** Countries whose holidays differ so much within that the country alone says nothing. */
const regionRequired = new Set(['GB']);

/** Problems of one version of a calendar's hours, which stands at `path`. */
export function validateHours(version: OpeningHours, path: string): CalendarProblem[] {
  const times = [...timeProblems(version, 'bands'), ...timeProblems(version, 'openings')];
  return [
    ...times,
    ...(times.length === 0 ? overlaps(version) : []),
    ...holidayProblems(version),
    ...dateProblems(version),
    ...dayProblems(version),
  ].map((found) => ({ ...found, path: path + found.path }));
}

function timeProblems(version: OpeningHours, list: 'bands' | 'openings'): CalendarProblem[] {
  return (version[list] ?? []).flatMap((band, index) => {
    const path = `${list}[${index}]`;
    const wrong = (['opens', 'closes'] as const)
      .filter(
        (edge) => minutesOfDay(band[edge]) === null || (edge === 'opens' && band.opens === '24:00'),
      )
      .map((edge) =>
        problem(`${path}.${edge}`, 'INVALID_TIME', `"${band[edge]}" is no time of day (HH:MM)`),
      );
    if (wrong.length === 0 && band.opens === band.closes) {
      const message = 'A band must not close when it opens; a whole day is 00:00 to 24:00';
      wrong.push(problem(path, 'EMPTY_BAND', message));
    }
    return wrong;
  });
}

function dayProblems({ bands }: OpeningHours): CalendarProblem[] {
  return bands.flatMap(({ days }, index) =>
    days.length === 0
      ? [problem(`bands[${index}].days`, 'EMPTY_BAND', 'A band names the days on which it starts')]
      : [],
  );
}

function overlaps(version: OpeningHours): CalendarProblem[] {
  const week = version.bands.flatMap((band, index) =>
    band.days.map((day) => shifted(hoursOf(band), weekdays.indexOf(day), `bands[${index}]`)),
  );
  const dates = Map.groupBy(
    (version.openings ?? []).map((opening, index) => ({ opening, index })),
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

function holidayProblems({ holidays }: OpeningHours): CalendarProblem[] {
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

function dateProblems(version: OpeningHours): CalendarProblem[] {
  const closed = (version.closedDays ?? []).map((date, i) => ({ date, path: `closedDays[${i}]` }));
  const openings = (version.openings ?? []).map(({ date }, i) => ({
    date,
    path: `openings[${i}].date`,
  }));
  return [...closed, ...openings]
    .filter(({ date }) => !isDate(date))
    .map(({ date, path }) => problem(path, 'INVALID_DATE', `"${date}" is no date (YYYY-MM-DD)`));
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
