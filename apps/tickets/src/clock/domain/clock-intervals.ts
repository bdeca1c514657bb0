import { closures, splitAtEdges, type Calendar } from '@charter/business-time';
import type { PauseReason } from './clock-pauses.js';
import type { TicketClock } from './clocks.js';

/**
 * Why a stretch counts (OPEN), or does not. START_DATE: days are counted from the next one on.
 * BEFORE_CHANGE: a change set the clock back.
 */
export type IntervalReason =
  'OPEN' | 'CLOSED' | 'HOLIDAY' | 'CLOSED_DAY' | 'START_DATE' | 'BEFORE_CHANGE' | PauseReason;

/** A stretch of a clock's time, [from, to). */
export interface ExplainedInterval {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly counted: boolean;
  readonly reason: IntervalReason;
}

/**
 * All the time of a clock, from what started it until it stopped, or until it is due: without a gap,
 * each stretch with what it was. Of two pauses at once the one that began first is named.
 */
export function explainedIntervals(clock: TicketClock): ExplainedInterval[] {
  const { begunAt, startedAt, stoppedAt, dueAt } = clock;
  const end = stoppedAt ?? dueAt;
  const intervals: ExplainedInterval[] = [];
  const say = (from: Temporal.Instant, to: Temporal.Instant, reason: IntervalReason) => {
    if (Temporal.Instant.compare(from, to) >= 0) return;
    const last = intervals.at(-1);
    if (last?.reason === reason) intervals.pop();
    const start = last?.reason === reason ? last.from : from;
    intervals.push({ from: start, to, counted: reason === 'OPEN', reason });
  };
  say(begunAt, earlier(startedAt, end), 'BEFORE_CHANGE');
  const reasons = reasonsOf(clock, end);
  const edges = [...edgesOf(clock, startedAt, end), end];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to) say(from, to, reasons(from));
  }
  return intervals;
}

/** Every instant at which the reason may change, in order, the start first. */
function edgesOf(
  { calendar, pauses, target }: TicketClock,
  start: Temporal.Instant,
  end: Temporal.Instant,
): Temporal.Instant[] {
  const edges = [
    start,
    ...splitAtEdges(calendar, start, end).map(({ from }) => from),
    ...pauses.flatMap(({ from, to }) => [from, to]),
    ...closures(calendar, start, end).flatMap(({ date }) => [
      startOf(calendar, date),
      startOf(calendar, date.add({ days: 1 })),
    ]),
    ...(target.unit === 'BUSINESS_DAY'
      ? [startOf(calendar, dateOf(calendar, start).add({ days: 1 }))]
      : []),
  ];
  const { compare } = Temporal.Instant;
  return edges
    .filter((edge) => compare(edge, start) >= 0 && compare(edge, end) < 0)
    .toSorted(compare)
    .filter((edge, index, sorted) => index === 0 || compare(edge, sorted[index - 1]!) !== 0);
}

function reasonsOf(clock: TicketClock, end: Temporal.Instant) {
  const { calendar, startedAt, pauses, target } = clock;
  const stretches = splitAtEdges(calendar, startedAt, end);
  const shut = new Map(
    closures(calendar, startedAt, end).map(({ date, reason }) => [date.toString(), reason]),
  );
  const byDays = target.unit === 'BUSINESS_DAY' || target.unit === 'SAME_BUSINESS_DAY';
  const startDate = dateOf(calendar, startedAt);
  const pausedAt = (at: Temporal.Instant) =>
    pauses.find(({ from, to }) => within(at, from, to))?.reason ?? null;
  const pausedAtCloseOf = (date: Temporal.PlainDate) => {
    const close = stretches.findLast(
      ({ open, from }) => open && dateOf(calendar, from).equals(date),
    );
    return close && (pausedAt(close.to.subtract({ milliseconds: 1 })) ?? null);
  };
  return (at: Temporal.Instant): IntervalReason => {
    const paused = pausedAt(at);
    if (paused) return paused;
    const date = dateOf(calendar, at);
    const isOpen = stretches.some(({ open, from, to }) => open && within(at, from, to));
    if (!isOpen) return shut.get(date.toString()) ?? 'CLOSED';
    if (target.unit === 'BUSINESS_DAY' && date.equals(startDate)) return 'START_DATE';
    return (byDays && pausedAtCloseOf(date)) || 'OPEN';
  };
}

function within(at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

function dateOf({ zone }: Calendar, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate();
}

function startOf({ zone }: Calendar, date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant();
}
