import {
  add,
  aroundTheClock,
  dayTarget,
  sameDay,
  type Calendar,
  type Pause,
} from '@charter/business-time';
import type { AmountUnit } from '@charter/charter';

export interface Target {
  readonly amount: number;
  readonly unit: AmountUnit;
}

/** The calendar that a target counts by: hours and minutes without "business" run around the clock. */
export function countingCalendar(calendar: Calendar, unit: AmountUnit): Calendar {
  return unit === 'HOUR' || unit === 'MINUTE' ? aroundTheClock(calendar.zone) : calendar;
}

/**
 * When a target that starts at `from` is due. Every pause must have an end: for one that still lasts
 * give the present, and the answer is the due instant if the count went on now.
 */
export function dueAt(
  calendar: Calendar,
  from: Temporal.Instant,
  { amount, unit }: Target,
  pauses: readonly Pause[] = [],
): Temporal.Instant {
  const due = dueOrNever(calendar, from, { amount, unit }, pauses);
  if (due === null) throw new RangeError('A pause without an end has no due instant');
  return due;
}

function dueOrNever(
  calendar: Calendar,
  from: Temporal.Instant,
  { amount, unit }: Target,
  pauses: readonly Pause[],
): Temporal.Instant | null {
  switch (unit) {
    case 'MINUTE':
      return add(countingCalendar(calendar, unit), from, minutes(amount), pauses);
    case 'HOUR':
      return add(countingCalendar(calendar, unit), from, minutes(amount * 60), pauses);
    case 'BUSINESS_HOUR':
      return add(calendar, from, minutes(amount * 60), pauses);
    case 'BUSINESS_DAY':
      return dayTarget(calendar, from, amount, pauses);
    case 'SAME_BUSINESS_DAY':
      return sameDay(calendar, from, pauses);
    default:
      return unit satisfies never;
  }
}

function minutes(amount: number): Temporal.Duration {
  return Temporal.Duration.from({ minutes: amount });
}
