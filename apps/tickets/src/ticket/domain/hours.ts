import { add, elapsedMilliseconds, isOpen, type Calendar } from '@charter/business-time';
import type { Charter, Hours, Plan } from '@charter/charter';
import { calendarOf } from '../../clock/domain/charter-calendar.js';
import { reason, refusal, type CoverageReason } from './coverage-reason.js';
import { deny, type Denial } from './denial.js';

/**
 * Whether a request that arrives now is handled now. Outside the hours only whoever has the right is:
 * a call of others is refused, what they write is admitted and waits for opening [S4.2].
 */
export function judgeHours(
  charter: Charter,
  channelKey: string,
  plans: readonly Plan[],
  at: Temporal.Instant,
): CoverageReason[] {
  const { hours } = charter.lifecycle;
  if (!hours) return [];
  const calendar = calendarOf(charter, hours.calendar);
  if (isOpen(calendar, at))
    return [reason('WITHIN_HOURS', charter.calendars[hours.calendar]?.clause)];
  if (isCovered(charter, hours, plans, at, at.add({ milliseconds: 1 }))) {
    return [reason('OUT_OF_HOURS_COVERED', hours.clause)];
  }
  const params = { opensAt: nextOpening(calendar, at).toString() };
  const spoken = charter.channels.find(({ key }) => key === channelKey)?.medium === 'SPOKEN';
  return spoken && hours.refuses.includes('SPOKEN_OPENING')
    ? [refusal('OUT_OF_HOURS_NOT_COVERED', hours.clause, params)]
    : [reason('WAITS_FOR_OPENING', hours.clause, params)];
}

/** Why work may not lie where it does: every minute of it is within the hours, or covered outside. */
export function mayWorkThen(
  charter: Charter,
  plans: readonly Plan[],
  { startedAt, minutes }: { readonly startedAt: Temporal.Instant; readonly minutes: number },
): Denial | null {
  const { hours } = charter.lifecycle;
  if (!hours?.refuses.includes('TIME')) return null;
  const endedAt = startedAt.add({ minutes });
  const calendar = calendarOf(charter, hours.calendar);
  const possible =
    isWhollyOpen(calendar, startedAt, endedAt) ||
    isCovered(charter, hours, plans, startedAt, endedAt);
  return possible ? null : deny('WORK_OUT_OF_HOURS', hours.clause);
}

/** Whether one of the plans covers all of [from, to), whatever the opening hours. */
function isCovered(
  charter: Charter,
  { calendar }: Hours,
  plans: readonly Plan[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): boolean {
  return plans.some(({ entitlements: { outOfHours } }) => {
    if (!outOfHours) return false;
    const key = outOfHours.calendar;
    return (
      key === undefined || (key !== calendar && isWhollyOpen(calendarOf(charter, key), from, to))
    );
  });
}

function isWhollyOpen(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): boolean {
  const length = to.epochMilliseconds - from.epochMilliseconds;
  return elapsedMilliseconds(calendar, from, to) === length;
}

/** The next instant at which the calendar opens, for one at which it is closed; exact to the millisecond. */
function nextOpening(calendar: Calendar, at: Temporal.Instant): Temporal.Instant {
  const open = Temporal.Duration.from({ milliseconds: 1 });
  return add(calendar, at, open).subtract(open);
}
