import { closures, elapsed, openIntervals } from '@charter/business-time';
import type { Charter } from '@charter/charter';
import type { TicketClock } from './domain/clocks.js';
import { clauseOf } from '../ticket/refuse-denied.js';
import { explainedIntervals } from './domain/clock-intervals.js';
import { clockSentence } from './clock-sentence.js';

/** A clock with what explains it: the charter and the instant of the request. */
export type ShownClock = TicketClock & {
  /** Absent in a preview. */
  readonly ticketId?: string;
  readonly charter: Charter;
  readonly now: Temporal.Instant;
  /** What the manager who excused its breach wrote. */
  readonly excuseReason: string | null;
};

/** How the due instant comes about: what was counted and what was not, the pauses, the closed days. */
export function explanationOf(clock: ShownClock, language: 'fr' | 'en') {
  const { calendar, startedAt, dueAt, stoppedAt, pauses, charter, now } = clock;
  const [end] = [stoppedAt ?? now, dueAt].toSorted(Temporal.Instant.compare);
  const counted = openIntervals(calendar, startedAt, end ?? now, pauses);
  return {
    text: clockSentence(clock, language),
    intervals: explainedIntervals(clock),
    clause: clauseOf(charter, clock.clause),
    calendar: clock.calendarKey,
    counted: counted.map(({ from, to }) => ({ start: from, end: to })),
    pauses: pauses.map(({ from, to, reason, lasts }) => ({
      start: from,
      end: lasts && stoppedAt === null ? null : to,
      reason,
    })),
    holidays: closures(calendar, startedAt, dueAt).map(({ date, reason }) => ({
      date,
      publicHoliday: reason === 'HOLIDAY',
    })),
    charterVersion: clock.charterVersion,
  };
}

/** Open time left until it is due; none once it is late, null once it has ended. */
export function remainingOf({ state, stoppedAt, calendar, dueAt, now }: ShownClock) {
  if (state === 'RUNNING' || state === 'PAUSED') return elapsed(calendar, now, dueAt);
  return state === 'BREACHED' && stoppedAt === null ? new Temporal.Duration() : null;
}
