import type { Calendar } from '@charter/business-time';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { calendarOf } from './charter-calendar.js';
import { pausesOf, type PauseReason, type ReasonedPause } from './clock-pauses.js';
import type { Round } from './clock-rounds.js';
import type { Held } from './governing-rule.js';
import { countingCalendar, dueAt, type Target } from './target.js';

export interface CountedPause {
  readonly from: Temporal.Instant;
  /** The instant up to which was counted, where the pause still lasts. */
  readonly to: Temporal.Instant;
  readonly reason: PauseReason;
  readonly lasts: boolean;
}

/** What a promise comes to, as far as it has been counted. */
export interface Count {
  readonly target: Target;
  readonly calendar: Calendar;
  readonly pauses: readonly CountedPause[];
  readonly dueAt: Temporal.Instant;
  readonly lateFrom: Temporal.Instant;
  readonly strict: boolean;
  /** Whether it stands still, with time left. */
  readonly isPaused: boolean;
}

/** Counts a promise until an instant; a pause that still lasts is cut there. */
export function countUntil(
  { rule, levelRule, start, terms }: Held,
  { gaps }: Round,
  facts: readonly TicketFact[],
  end: Temporal.Instant,
): Count {
  const base = calendarOf(terms.charter, rule.calendar);
  const target = { amount: levelRule.amount, unit: levelRule.unit };
  const pauses = pausesWithin([...pausesOf(rule.pausedBy, facts), ...gaps], start, end);
  const due = dueAt(base, start, target, pauses);
  const strict = levelRule.lessThan === true;
  return {
    target,
    calendar: countingCalendar(base, target.unit),
    pauses,
    dueAt: due,
    lateFrom: strict ? due : due.add({ milliseconds: 1 }),
    strict,
    // A pause that begins when all time is used up comes too late.
    isPaused: pauses.some(({ lasts }) => lasts) && Temporal.Instant.compare(due, end) > 0,
  };
}

/** What of the pauses lies between two instants; those that last beyond the second are cut there. */
function pausesWithin(
  pauses: readonly ReasonedPause[],
  start: Temporal.Instant,
  end: Temporal.Instant,
): CountedPause[] {
  const { compare } = Temporal.Instant;
  return pauses
    .filter(({ from, to }) => compare(from, end) <= 0 && (!to || compare(to, start) > 0))
    .map(({ from, to, reason }) => ({
      from: compare(from, start) < 0 ? start : from,
      to: to && compare(to, end) < 0 ? to : end,
      reason,
      lasts: to === null,
    }));
}
