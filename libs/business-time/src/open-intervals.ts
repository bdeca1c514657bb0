import type { Calendar } from './calendar.js';
import { mergePauses, type Pause } from './pauses.js';
import { timelineOf } from './timeline.js';

/** A stretch of time, [from, to), inside or outside the calendar's hours. */
export interface Stretch {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly open: boolean;
}

/** The time between two instants, cut wherever the calendar opens or closes; nothing is left out. */
export function splitAtEdges(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Stretch[] {
  const timeline = timelineOf(calendar);
  const end = to.epochMilliseconds;
  let cursor = from.epochMilliseconds;
  if (end <= cursor) return [];
  timeline.cover(cursor, end);
  const stretches: Stretch[] = [];
  const cut = (until: number, open: boolean) => {
    if (until <= cursor) return;
    stretches.push({ from: instant(cursor), to: instant(until), open });
    cursor = until;
  };
  for (let index = Math.max(0, timeline.intervalAt(cursor)); cursor < end; index++) {
    cut(Math.min(timeline.opens[index] ?? end, end), false);
    cut(Math.min(timeline.closes[index] ?? end, end), true);
  }
  return stretches;
}

/** The intervals that count between two instants: open, and not paused. */
export function openIntervals(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
  pauses: readonly Pause[] = [],
): Stretch[] {
  const gaps = mergePauses(pauses);
  const counted: Stretch[] = [];
  for (const stretch of splitAtEdges(calendar, from, to)) {
    if (!stretch.open) continue;
    let cursor = stretch.from.epochMilliseconds;
    const end = stretch.to.epochMilliseconds;
    const keep = (until: number) => {
      if (until > cursor) counted.push({ from: instant(cursor), to: instant(until), open: true });
    };
    for (const gap of gaps) {
      if (gap.to <= cursor || gap.from >= end) continue;
      keep(gap.from);
      cursor = Math.min(gap.to, end);
    }
    keep(end);
  }
  return counted;
}

/** Dates between two instants that a holiday or a closed day of the calendar keeps shut, in order. */
export function closures(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): { date: Temporal.PlainDate; reason: 'HOLIDAY' | 'CLOSED_DAY' }[] {
  const { hours } = timelineOf(calendar);
  const last = to.toZonedDateTimeISO(calendar.zone).toPlainDate();
  const found: { date: Temporal.PlainDate; reason: 'HOLIDAY' | 'CLOSED_DAY' }[] = [];
  let date = from.toZonedDateTimeISO(calendar.zone).toPlainDate();
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const reason = hours.closure(date);
    if (reason) found.push({ date, reason });
  }
  return found;
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}
