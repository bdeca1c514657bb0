import type { Charter, EscalationRule, Outcome } from '@charter/charter';
import { deny, type Denial } from './denial.js';
import { dueAt } from '../../clock/domain/target.js';
import { calendarOf } from '../../clock/domain/charter-calendar.js';

/**
 * When a ticket of this plan escalates by itself if it is still unresolved, the first time first; counted
 * without pauses.
 */
export function dueEscalations(
  charter: Charter,
  planKey: string,
  openedAt: Temporal.Instant,
): { rule: EscalationRule; at: Temporal.Instant }[] {
  const escalations = charter.lifecycle.escalations.flatMap((rule) => {
    const applies = rule.plans === undefined || rule.plans.includes(planKey);
    if (rule.trigger !== 'UNRESOLVED_AFTER' || !rule.after || !applies) return [];
    return [{ rule, at: dueAt(calendarOf(charter, rule.after.calendar), openedAt, rule.after) }];
  });
  return escalations.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** An unresolved request, and the escalations whose alternatives were discussed with the customer. */
export interface Unresolved {
  readonly planKey: string;
  readonly openedAt: Temporal.Instant;
  readonly discussed: ReadonlySet<string>;
}

/**
 * Why a ticket may not be closed with this outcome. What is really solved closes at any time; what
 * is not, and is past its escalation, closes only by one of the alternatives left to it, once they
 * were discussed with the customer where the charter asks for that [S4.14].
 */
export function mayClose(
  charter: Charter,
  outcomeKey: string,
  { planKey, openedAt, discussed }: Unresolved,
  now: Temporal.Instant,
): Denial | null {
  const outcome = outcomeOf(charter, outcomeKey);
  if (!outcome) return deny('OUTCOME_UNKNOWN', undefined, { outcome: outcomeKey });
  if (outcome.solves) return null;
  const binding = dueEscalations(charter, planKey, openedAt)
    .filter(({ at }) => Temporal.Instant.compare(now, at) >= 0)
    .map(({ rule }) => rule);
  for (const { key, clause, closesOnlyBy, contact } of binding) {
    if (closesOnlyBy && !closesOnlyBy.includes(outcomeKey)) {
      return deny('CLOSING_NEEDS_ALTERNATIVE', clause, { alternatives: closesOnlyBy.join(', ') });
    }
    if (contact && !discussed.has(key)) return deny('ALTERNATIVES_NOT_DISCUSSED', contact.clause);
  }
  return null;
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
