import type { Calendar } from './calendar.js';
import { mergePauses, type Gap, type Pause } from './pauses.js';
import { firstAbove, timelineOf, type Timeline } from './timeline.js';

/** Whether the calendar is open at an instant: at the opening it is, at the close it no longer is. */
export function isOpen(calendar: Calendar, at: Temporal.Instant): boolean {
  const timeline = timelineOf(calendar);
  const ms = at.epochMilliseconds;
  timeline.cover(ms, ms);
  const index = timeline.intervalAt(ms);
  return index >= 0 && ms < timeline.closes[index]!;
}

/**
 * Open time from one instant to another, in milliseconds, without what pauses cover.
 * @throws RangeError if `to` lies before `from`.
 */
export function elapsedMilliseconds(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
  pauses: readonly Pause[] = [],
): number {
  const start = from.epochMilliseconds;
  const end = to.epochMilliseconds;
  if (end < start) throw new RangeError(`Elapsed time cannot run backwards: ${from} to ${to}`);
  const timeline = timelineOf(calendar);
  timeline.cover(start, end);
  let open = timeline.openBefore(end) - timeline.openBefore(start);
  if (pauses.length === 0) return open;
  for (const gap of mergePauses(pauses)) {
    const [gapFrom, gapTo] = [Math.max(gap.from, start), Math.min(gap.to, end)];
    if (gapFrom < gapTo) open -= timeline.openBefore(gapTo) - timeline.openBefore(gapFrom);
  }
  return open;
}

/** Open time from one instant to another, in exact hours, minutes and seconds. See `elapsedMilliseconds`. */
export function elapsed(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
  pauses: readonly Pause[] = [],
): Temporal.Duration {
  return Temporal.Duration.from({
    milliseconds: elapsedMilliseconds(calendar, from, to, pauses),
  }).round({ largestUnit: 'hour' });
}

/**
 * The earliest instant at which `duration` of open time has passed since `from`; none of it has passed
 * at `from` itself. Null if a pause that still lasts keeps it from passing.
 * @throws RangeError for a negative duration, one in days or longer units, or none within 200 years.
 */
export function add(
  calendar: Calendar,
  from: Temporal.Instant,
  duration: Temporal.Duration,
): Temporal.Instant;
export function add(
  calendar: Calendar,
  from: Temporal.Instant,
  duration: Temporal.Duration,
  pauses: readonly Pause[],
): Temporal.Instant | null;
export function add(
  calendar: Calendar,
  from: Temporal.Instant,
  duration: Temporal.Duration,
  pauses: readonly Pause[] = [],
): Temporal.Instant | null {
  const wanted = exactMilliseconds(duration);
  const due = advance(timelineOf(calendar), from.epochMilliseconds, wanted, mergePauses(pauses));
  return due === null ? null : Temporal.Instant.fromEpochMilliseconds(due);
}

/** `add` on epoch milliseconds. */
export function advance(
  timeline: Timeline,
  from: number,
  wanted: number,
  gaps: readonly Gap[],
): number | null {
  if (wanted === 0) return from;
  let cursor = from;
  let left = wanted;
  for (const gap of gaps) {
    if (gap.to <= cursor) continue;
    if (gap.from > cursor) {
      const due = passed(timeline, cursor, left);
      if (due <= gap.from) return due;
      timeline.cover(cursor, gap.from);
      left -= timeline.openBefore(gap.from) - timeline.openBefore(cursor);
    }
    if (gap.to === Infinity) return null;
    cursor = gap.to;
  }
  return passed(timeline, cursor, left);
}

function passed(timeline: Timeline, from: number, wanted: number): number {
  timeline.coverUntil(from, () => timeline.total - timeline.openBefore(from) >= wanted);
  const target = timeline.openBefore(from) + wanted;
  const first = firstAbove(timeline.before, target - 1) - 1;
  return timeline.opens[first]! + target - timeline.before[first]!;
}

/** Whole milliseconds, rounded up; fields instead of `total`, which costs as much as all the rest. */
function exactMilliseconds(duration: Temporal.Duration): number {
  const { years, months, weeks, days, hours, minutes, seconds, milliseconds } = duration;
  if (years || months || weeks || days) {
    throw new RangeError(`Open time is counted in hours and less, not in ${duration}`);
  }
  if (duration.sign < 0) throw new RangeError(`Open time does not run backwards: ${duration}`);
  const rest = duration.microseconds * 1_000 + duration.nanoseconds;
  const whole = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds;
  return whole + Math.ceil(rest / 1_000_000);
}
