import { clauseRef, type ClauseRef } from './clauses.js';
import type { Charter } from './schema/document.js';
import type { Plan, QueueRank } from './schema/plan.js';
import type { PricingOption } from './schema/pricing.js';

/** The plan of whoever has no contract: the last in the order of favour. */
export function planNone(charter: Charter): Plan {
  const none = charter.plans.at(-1);
  if (none?.key !== 'none') throw new RangeError(`Charter ${charter.key} has no plan none`);
  return none;
}

/** The plan of this key; `none` for null and for a key that this charter does not know. */
export function planOf(charter: Charter, key: string | null): Plan {
  return charter.plans.find((plan) => plan.key === key) ?? planNone(charter);
}

/** Place in the order of favour, 0 the best. A plan that this charter does not know ranks last before `none`. */
export function planRank(charter: Charter, key: string): number {
  const last = charter.plans.length - 1;
  const place = charter.plans.findIndex((plan) => plan.key === key);
  return place < 0 ? last - 0.5 : place;
}

/**
 * The plans that contracts in force give, best first; `[none]` without any.
 * `plan` is null where the contract names none (maintenance only).
 */
export function plansHeld(charter: Charter, contracts: readonly { plan: string | null }[]): Plan[] {
  const named = new Set(contracts.map((contract) => contract.plan));
  const held = charter.plans.filter(
    (plan) =>
      plan.key !== 'none' &&
      (named.has(plan.key) || (plan.heldBy === 'ANY_CONTRACT' && contracts.length > 0)),
  );
  return held.length > 0 ? held : [planNone(charter)];
}

/** The options that are sold under a plan; without one, those that no plan limits. */
export function optionsSold(
  options: readonly PricingOption[],
  planKey: string | null,
): readonly PricingOption[] {
  return options.filter(
    ({ plans }) => plans === undefined || (planKey !== null && plans.includes(planKey)),
  );
}

export type Right = keyof Plan['entitlements'];

/** The clause that gives a right under any of these plans, or null. Rights of several contracts add up. */
export function rightOf(charter: Charter, plans: readonly Plan[], right: Right): ClauseRef | null {
  const cited = plans.map((plan) => plan.entitlements[right]).find((given) => given !== undefined);
  return cited ? clauseRef(charter, cited.clause) : null;
}

/** What the queue looks at. */
export interface QueueFacts {
  support: boolean;
  maintenance: boolean;
  immediate: boolean;
}

/** The first rank whose condition holds; null where the charter ranks nothing. */
export function queueRank(charter: Charter, facts: QueueFacts): QueueRank | null {
  const holds: Record<QueueRank['when'], boolean> = {
    IMMEDIATE_OPTION: facts.immediate,
    SUPPORT_CONTRACT: facts.support,
    MAINTENANCE_IN_FORCE: facts.maintenance,
    ANY_REQUEST: true,
    ACTIVE_CUSTOMER: true,
  };
  const ranks = charter.queueRanks.toSorted((a, b) => a.rank - b.rank);
  return ranks.find((rank) => holds[rank.when]) ?? null;
}
