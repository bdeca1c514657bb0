import type { Calendar } from './calendar.js';
import { minutesPerDay, versionsOf } from './calendar.js';
import { problem, type CalendarProblem } from './calendar-problem.js';
import { opensForGood } from './never-opens.js';
import { isDate, validateHours } from './validate-hours.js';
import { workingHours } from './working-hours.js';

/**
 * All problems of a calendar; a calendar without any never makes the other functions throw, but for
 * an answer that lies further away than 200 years.
 */
export function validateCalendar(calendar: Calendar): CalendarProblem[] {
  const problems = [
    ...zoneProblems(calendar),
    ...versionsOf(calendar).flatMap((version) => validateHours(version, version.path)),
    ...orderProblems(calendar),
    ...openingProblems(calendar),
  ];
  if (problems.length > 0) return problems;
  // Both place what the calendar says on dates.
  return [...misplacedDates(calendar), ...seamProblems(calendar)];
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

function orderProblems({ changes = [] }: Calendar): CalendarProblem[] {
  return changes.flatMap(({ from }, index) => {
    const path = `changes[${index}].from`;
    if (!isDate(from)) return [problem(path, 'INVALID_DATE', `"${from}" is no date (YYYY-MM-DD)`)];
    const before = changes[index - 1]?.from;
    return before !== undefined && before >= from
      ? [problem(path, 'CHANGES_OUT_OF_ORDER', `Stands after the change from ${before}`)]
      : [];
  });
}

/** Every version has to open, not the last alone: while one is in force, nothing would ever be due. */
function openingProblems(calendar: Calendar): CalendarProblem[] {
  return versionsOf(calendar)
    .filter((version) => !opensForGood(version))
    .map(({ path }) =>
      problem(`${path}bands`, 'NEVER_OPENS', 'The calendar opens on no day of the week'),
    );
}

/** Closed days and openings that no date goes by, since another version is in force on theirs. */
function misplacedDates(calendar: Calendar): CalendarProblem[] {
  const versions = versionsOf(calendar);
  return versions.flatMap(({ path, from, closedDays = [], openings = [] }, index) => {
    const until = versions[index + 1]?.from ?? null;
    const dates = [
      ...closedDays.map((date, i) => ({ date, at: `closedDays[${i}]` })),
      ...openings.map(({ date }, i) => ({ date, at: `openings[${i}].date` })),
    ];
    return dates
      .filter(({ date }) => (from !== null && date < from) || (until !== null && date >= until))
      .map(({ date, at }) =>
        problem(
          `${path}${at}`,
          'DATE_OF_OTHER_VERSION',
          `Other hours are in force on ${date}: name it in theirs`,
        ),
      );
  });
}

/** A night of the old hours that runs into the first opening of the new ones. */
function seamProblems(calendar: Calendar): CalendarProblem[] {
  const hours = workingHours(calendar);
  return (calendar.changes ?? []).flatMap(({ from }, index) => {
    const date = Temporal.PlainDate.from(from);
    const before = hours.on(date.subtract({ days: 1 }));
    const closes = Math.max(...before.map((band) => band.closes)) - minutesPerDay;
    const opens = Math.min(...hours.on(date).map((band) => band.opens));
    if (closes <= opens) return [];
    const message = `The night before ${from} is still open when these hours begin`;
    return [problem(`changes[${index}].bands`, 'OVERLAPPING_BANDS', message)];
  });
}
