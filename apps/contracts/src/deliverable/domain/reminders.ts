import { type Calendar, dayTarget } from '@charter/business-time';

/** How often a charter reminds a customer of what awaits its validation [S0.16]. */
export interface ReminderRule {
  readonly every: { readonly amount: number; readonly unit: 'BUSINESS_DAY' };
  readonly atMost: number;
}

/**
 * When the next reminder is due: at the close of the n-th business day after the submission or the
 * reminder before, counted from when that was due. Null once as many were given as there may be.
 */
export function nextReminder(
  { every, atMost }: ReminderRule,
  calendar: Calendar,
  after: Temporal.Instant,
  given: number,
): Temporal.Instant | null {
  return given < atMost ? dayTarget(calendar, after, every.amount) : null;
}
