import type { Charter, EscalationRule, Plan } from '@charter/charter';
import { deny, type Denial } from '../../ticket/domain/denial.js';

/** Why a way up is closed to a customer who holds these plans; the clause is that of the right. */
export function mayEscalate(
  charter: Charter,
  { key, clause, plans, needs }: EscalationRule,
  held: readonly Plan[],
): Denial | null {
  if (plans && !held.some((plan) => plans.includes(plan.key))) {
    return deny('ESCALATION_NOT_ENTITLED', clause, { escalation: key });
  }
  if (!needs || held.some(({ entitlements }) => entitlements[needs])) return null;
  const [right] = charter.plans.flatMap(({ entitlements }) => entitlements[needs] ?? []);
  return deny('ESCALATION_NOT_ENTITLED', right?.clause ?? clause, { escalation: key });
}

/** Why nothing at all may be escalated: the charter has no way up, or none is open to the customer. */
export function mayEscalateAtAll(charter: Charter, held: readonly Plan[]): Denial | null {
  const { escalations } = charter.lifecycle;
  const denials = escalations.map((rule) => mayEscalate(charter, rule, held));
  if (denials.length === 0) return deny('ESCALATION_NOT_PROVIDED');
  return denials.includes(null) ? null : (denials[0] ?? null);
}
