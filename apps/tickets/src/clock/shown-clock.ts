import { closures, openIntervals } from '@charter/business-time';
import type { Charter } from '@charter/charter';
import type { TicketFact } from '../ticket/domain/ticket-facts.js';
import type { TicketClock } from './domain/clocks.js';
import { clockSentence } from './clock-sentence.js';

/** A clock with what explains it: the charter and the instant of the request. */
export type ShownClock = TicketClock & {
  readonly charter: Charter;
  readonly now: Temporal.Instant;
  readonly facts: readonly TicketFact[];
  /** What the manager who excused its breach wrote. */
  readonly excuseReason: string | null;
};

/** How the due instant comes about: what was counted so far, the pauses, the closed days. */
export function explanationOf(clock: ShownClock, language: 'fr' | 'en') {
  const { calendar, startedAt, dueAt, stoppedAt, pauses, charter, now } = clock;
  const [end] = [stoppedAt ?? now, dueAt].toSorted(Temporal.Instant.compare);
  const counted = openIntervals(calendar, startedAt, end ?? now, pauses);
  return {
    text: clockSentence(clock, language),
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
    charterVersion: charter.version,
  };
}
