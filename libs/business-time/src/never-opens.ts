import type { Calendar, OpeningHours } from './calendar.js';
import { versionsOf } from './calendar.js';

/** The open time asked for never comes: the calendar opens no more. */
export class NeverOpensError extends RangeError {
  override readonly name = 'NeverOpensError';

  readonly calendar: Calendar;

  constructor(calendar: Calendar) {
    const change = calendar.changes?.at(-1)?.from;
    super(
      `The calendar in ${calendar.zone} never opens${change ? ` again after ${change}` : ''}: ` +
        'give its last hours a band on some day of the week. ' +
        '`validateCalendar` finds this before it is asked.',
    );
    this.calendar = calendar;
  }
}

/**
 * Whether these hours, left as they are, open again and again. Closed days and exceptional openings come
 * to an end, and no country keeps a holiday every week: only a week without bands closes for good.
 */
export function opensForGood({ bands }: Pick<OpeningHours, 'bands'>): boolean {
  return bands.some(({ days }) => days.length > 0);
}

/** The last year in which a calendar may open; infinity for one that goes on. */
export function lastOpenYear(calendar: Calendar): number {
  const versions = versionsOf(calendar);
  const last = versions.at(-1)!;
  if (opensForGood(last)) return Infinity;
  const dates = versions.flatMap(({ from, openings = [] }) => [
    ...(from ? [from] : []),
    ...openings.map(({ date }) => date),
  ]);
  return Math.max(-Infinity, ...dates.map((date) => Temporal.PlainDate.from(date).year));
}
