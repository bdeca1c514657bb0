import { deny, type Denial } from '../../ticket/domain/denial.js';

/** A span of work: whole minutes from a whole minute. */
export interface Work {
  readonly startedAt: Temporal.Instant;
  readonly minutes: number;
}

/**
 * Why this cannot be work on a request: it starts on a whole minute, lasts one minute to a day, begins
 * in or after the minute in which the request arrived, and is over by now.
 */
export function mayBeWork(
  { startedAt, minutes }: Work,
  arrivedAt: Temporal.Instant,
  now: Temporal.Instant,
): Denial | null {
  const whole = startedAt.epochMilliseconds % 60_000 === 0;
  const sensible = Number.isInteger(minutes) && minutes > 0 && minutes <= 1440;
  if (!whole || !sensible) return deny('TIME_NOT_POSSIBLE');
  const { compare } = Temporal.Instant;
  const arrival = arrivedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const possible =
    compare(startedAt, arrival) >= 0 && compare(endOf({ startedAt, minutes }), now) <= 0;
  return possible ? null : deny('TIME_NOT_POSSIBLE');
}

/** When the work was over: exclusive, so that work may begin where other work ends. */
export function endOf({ startedAt, minutes }: Work): Temporal.Instant {
  return startedAt.add({ minutes });
}
