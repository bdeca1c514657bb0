import type { Calendar } from './calendar.js';
import { localEpochDay } from './local-time.js';
import { advance, elapsedMilliseconds } from './open-time.js';
import { mergePauses, pausedUpTo, type Pause } from './pauses.js';
import { firstAbove, timelineOf } from './timeline.js';

/**
 * Close of the n-th working date strictly after the local date of `from`, whatever its hour. A date
 * counts only if no pause held at its close; null if a pause that still lasts keeps the n-th away.
 * @throws RangeError if `days` is no whole number from 1.
 */
export function dayTarget(
  calendar: Calendar,
  from: Temporal.Instant,
  days: number,
): Temporal.Instant;
export function dayTarget(
  calendar: Calendar,
  from: Temporal.Instant,
  days: number,
  pauses: readonly Pause[],
): Temporal.Instant | null;
export function dayTarget(
  calendar: Calendar,
  from: Temporal.Instant,
  days: number,
  pauses: readonly Pause[] = [],
): Temporal.Instant | null {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`No number of days: ${days}`);
  const startDay = localEpochDay(calendar.zone, from.epochMilliseconds);
  return countedClose(calendar, from, startDay + 1, days, pauses);
}

/** Close of the local date of `from` if some of its hours are still to come, else of the next working date. */
export function sameDay(calendar: Calendar, from: Temporal.Instant): Temporal.Instant;
export function sameDay(
  calendar: Calendar,
  from: Temporal.Instant,
  pauses: readonly Pause[],
): Temporal.Instant | null;
export function sameDay(
  calendar: Calendar,
  from: Temporal.Instant,
  pauses: readonly Pause[] = [],
): Temporal.Instant | null {
  const timeline = timelineOf(calendar);
  const start = from.epochMilliseconds;
  const today = localEpochDay(calendar.zone, start);
  timeline.cover(start, start);
  const index = firstAbove(timeline.workingDays, today - 1);
  const isOver = timeline.workingDays[index] === today && timeline.dayCloses[index]! <= start;
  return countedClose(calendar, from, isOver ? today + 1 : today, 1, pauses);
}

/** Close of the n-th working date from `firstDay` on at whose close no pause held. */
function countedClose(
  calendar: Calendar,
  from: Temporal.Instant,
  firstDay: number,
  days: number,
  pauses: readonly Pause[],
): Temporal.Instant | null {
  const timeline = timelineOf(calendar);
  const start = from.epochMilliseconds;
  const gaps = mergePauses(pauses);
  const forGood = gaps.find((gap) => gap.to === Infinity)?.from ?? Infinity;
  timeline.cover(start, start);
  // The table may only grow at its end from here on, so the index stays right.
  const first = firstAbove(timeline.workingDays, firstDay - 1);
  for (let index = first, left = days; ; index++) {
    timeline.coverUntil(start, () => index < timeline.dayCloses.length);
    const close = timeline.dayCloses[index]!;
    if (close > forGood) return null;
    if (!pausedUpTo(gaps, close)) left -= 1;
    if (left === 0) return Temporal.Instant.fromEpochMilliseconds(close);
  }
}

/**
 * The instant at which a share (in percent) of the open time from `from` to `due` has passed, pauses
 * left out; rounded down to the millisecond.
 */
export function shareOf(
  calendar: Calendar,
  from: Temporal.Instant,
  due: Temporal.Instant,
  percent: number,
  pauses: readonly Pause[] = [],
): Temporal.Instant {
  const whole = elapsedMilliseconds(calendar, from, due, pauses);
  const share = Math.floor((whole * percent) / 100);
  const at = advance(
    timelineOf(calendar),
    from.epochMilliseconds,
    share,
    mergePauses(pauses.map((pause) => ({ from: pause.from, to: pause.to ?? due }))),
  );
  return at === null ? due : Temporal.Instant.fromEpochMilliseconds(at);
}
