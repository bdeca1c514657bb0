import type { Charter, Plan } from '@charter/charter';
import type { ContractTerms, Holding } from '../../ticket/domain/support-contract.js';

export type EntitlementKind = 'CHANNEL' | 'SENIOR' | 'SUCCESS_MANAGER' | 'OUT_OF_HOURS';

/** A right that contracts in force give beyond what everybody has. */
export interface Entitlement {
  readonly kind: EntitlementKind;
  /** The channel that it opens; null for the other kinds. */
  readonly channelKey: string | null;
  readonly planKey: string;
  readonly clause: string;
  /** Those that give it. */
  readonly contracts: readonly ContractTerms[];
}

const kinds = {
  senior: 'SENIOR',
  successManager: 'SUCCESS_MANAGER',
  outOfHours: 'OUT_OF_HOURS',
} as const satisfies Record<keyof Plan['entitlements'], EntitlementKind>;

/** The union of what all contracts in force give, each right with plan, clause and contracts. */
export function entitlementsOf(
  charter: Charter,
  { plans, inForce }: Pick<Holding, 'plans' | 'inForce'>,
): Entitlement[] {
  return plans
    .filter(({ heldBy }) => heldBy !== 'NOBODY_ELSE')
    .flatMap((plan) => {
      const contracts = inForce.filter((contract) => gives(contract, plan));
      return [...rightsOf(plan), ...channelsOf(charter, plan)].map((right) => ({
        ...right,
        planKey: plan.key,
        contracts,
      }));
    });
}

type Right = Pick<Entitlement, 'kind' | 'channelKey' | 'clause'>;

function rightsOf({ entitlements }: Plan): Right[] {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((right) => {
    const given = entitlements[right];
    return given ? [{ kind: kinds[right], channelKey: null, clause: given.clause }] : [];
  });
}

/** Channels that are open to some plans only, such as the telephone. */
function channelsOf({ channels }: Charter, plan: Plan): Right[] {
  return channels
    .filter(({ plans }) => Array.isArray(plans) && plans.includes(plan.key))
    .map(({ key, clause }) => ({ kind: 'CHANNEL', channelKey: key, clause }));
}

function gives({ kind, planKey }: ContractTerms, plan: Plan): boolean {
  return plan.heldBy === 'ANY_CONTRACT' || (kind === 'SUPPORT' && planKey === plan.key);
}
