import type { Charter } from '@charter/charter';
import { calendarOf } from '../../clock/domain/charter-calendar.js';
import { dueAt } from '../../clock/domain/target.js';

/** Withdrawn: the ticket was reopened, so that there is nothing to ask about yet. */
export type StoredFollowUpState = 'OWED' | 'DONE' | 'WITHDRAWN';
export type FollowUpState = StoredFollowUpState | 'OVERDUE';

/** A follow-up that the charter asks for: by when, and by which clause. */
export interface OwedFollowUp {
  readonly dueAt: Temporal.Instant;
  readonly clause: string;
}

/** What is owed after an outcome; null where the charter asks for nothing. */
export function followUpAfter(
  charter: Charter,
  outcomeKey: string,
  resolvedAt: Temporal.Instant,
): OwedFollowUp | null {
  const { followUp } = charter.lifecycle;
  if (!followUp?.outcomes.includes(outcomeKey)) return null;
  const { within, clause } = followUp;
  return { dueAt: dueAt(calendarOf(charter, within.calendar), resolvedAt, within), clause };
}

/**
 * When staff is reminded again of what is still owed, of which it was told `told` times; null where the
 * charter reminds no more: then it is management's affair.
 */
export function nextReminder(
  charter: Charter,
  told: number,
  toldAt: Temporal.Instant,
): Temporal.Instant | null {
  const every = charter.lifecycle.followUp?.remindEvery;
  if (!every || told > every.times) return null;
  return dueAt(calendarOf(charter, every.calendar), toldAt, every);
}

/** A follow-up as it stands at an instant: exactly when it is due it is not overdue yet. */
export function followUpState(
  { state, dueAt: due }: { readonly state: StoredFollowUpState; readonly dueAt: Temporal.Instant },
  now: Temporal.Instant,
): FollowUpState {
  const isLate = state === 'OWED' && Temporal.Instant.compare(now, due) > 0;
  return isLate ? 'OVERDUE' : state;
}
