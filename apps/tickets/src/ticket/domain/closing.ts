import type { Charter, EscalationRule, Outcome } from '@charter/charter';
import { deny, type Denial } from './denial.js';
import { dueAt } from '../../clock/domain/target.js';
import { calendarOf } from '../../clock/domain/charter-calendar.js';

/** When a ticket of this plan escalates by itself if it is still unresolved; counted without pauses. */
export function dueEscalations(
  charter: Charter,
  planKey: string,
  openedAt: Temporal.Instant,
): { rule: EscalationRule; at: Temporal.Instant }[] {
  return charter.lifecycle.escalations.flatMap((rule) => {
    const applies = rule.plans === undefined || rule.plans.includes(planKey);
    if (rule.trigger !== 'UNRESOLVED_AFTER' || !rule.after || !applies) return [];
    return [{ rule, at: dueAt(calendarOf(charter, rule.after.calendar), openedAt, rule.after) }];
  });
}

/**
 * Why a ticket may not be closed with this outcome. What is really solved closes at any time; what
 * is not, and is past its escalation, closes only by one of the alternatives left to it.
 */
export function mayClose(
  charter: Charter,
  outcomeKey: string,
  ticket: { readonly planKey: string; readonly openedAt: Temporal.Instant },
  now: Temporal.Instant,
): Denial | null {
  const outcome = outcomeOf(charter, outcomeKey);
  if (!outcome) return deny('OUTCOME_UNKNOWN', undefined, { outcome: outcomeKey });
  if (outcome.solves) return null;
  const forbidding = dueEscalations(charter, ticket.planKey, ticket.openedAt).find(
    ({ rule, at }) =>
      rule.closesOnlyBy !== undefined &&
      !rule.closesOnlyBy.includes(outcomeKey) &&
      Temporal.Instant.compare(now, at) >= 0,
  );
  if (!forbidding) return null;
  const { clause, closesOnlyBy = [] } = forbidding.rule;
  return deny('CLOSING_NEEDS_ALTERNATIVE', clause, { alternatives: closesOnlyBy.join(', ') });
}

export function outcomeOf(charter: Charter, key: string): Outcome | null {
  return charter.lifecycle.outcomes.find((outcome) => outcome.key === key) ?? null;
}

/** When silence validates a resolution. */
export function validatedBySilenceAt(
  charter: Charter,
  resolvedAt: Temporal.Instant,
): Temporal.Instant {
  const { silence } = charter.lifecycle.validation;
  return dueAt(calendarOf(charter, silence.calendar), resolvedAt, silence);
}

/** When somebody of staff has to make sure that the customer is satisfied; null where nobody has to. */
export function followUpAt(
  charter: Charter,
  outcomeKey: string,
  resolvedAt: Temporal.Instant,
): Temporal.Instant | null {
  const { followUp } = charter.lifecycle;
  if (!followUp?.outcomes.includes(outcomeKey)) return null;
  return dueAt(calendarOf(charter, followUp.within.calendar), resolvedAt, followUp.within);
}
