import { planNone, planOf, planRank, plansHeld, type Charter, type Plan } from '@charter/charter';

/** Terms of a contract, as its owner published them. */
export interface ContractTerms {
  readonly id: string;
  readonly kind: 'SUPPORT' | 'MAINTENANCE';
  readonly planKey: string | null;
  /** Products covered; empty means all of the provider's. */
  readonly productIds: readonly string[];
  readonly state: 'DRAFT' | 'ACTIVE' | 'SUSPENDED' | 'EXPIRED' | 'TERMINATED';
  readonly signedOn: Temporal.PlainDate | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly options: readonly string[];
  readonly pinnedCharterVersion: string | null;
}

/** What the contracts of a customer come to, for one product at one instant. */
export interface Holding {
  /** The best support contract, whose clocks count; null without any. */
  readonly contract: ContractTerms | null;
  readonly plan: Plan;
  /** All plans held: rights of several contracts add up. */
  readonly plans: readonly Plan[];
  readonly support: boolean;
  readonly maintenance: boolean;
  /** Every contract in force. */
  readonly inForce: readonly ContractTerms[];
  /** All contracts of the customer, each with why its clocks count or do not: the chosen one first. */
  readonly choice: readonly ConsideredContract[];
}

/** Why a contract's clocks count for a request, or what stands in the way. */
export type ChoiceReason =
  | 'APPLIED'
  | 'NOT_SIGNED'
  | 'SUSPENDED'
  | 'NOT_BEGUN'
  | 'OVER'
  | 'OTHER_PRODUCT'
  | 'MAINTENANCE'
  | 'WORSE_PLAN'
  | 'EARLIER_END'
  | 'LATER_ID';

export interface ConsideredContract {
  readonly contractId: string;
  readonly applied: boolean;
  readonly reason: ChoiceReason;
}

/**
 * In due form is signed and in force [S4.9]. What has ended was in force within its period; arrears are
 * a flag that staff may act on: they take nothing away.
 */
export function isInForce(contract: ContractTerms, at: Temporal.Instant): boolean {
  const standing = contract.state !== 'DRAFT' && contract.state !== 'SUSPENDED';
  return standing && contract.signedOn !== null && isWithin(contract, at);
}

function isWithin(contract: ContractTerms, at: Temporal.Instant): boolean {
  const begun = Temporal.Instant.compare(contract.startsAt, at) <= 0;
  const ended = contract.endsAt !== null && Temporal.Instant.compare(contract.endsAt, at) <= 0;
  return begun && !ended;
}

/** The contracts in force for a product (null: none was named), judged by the charter in force. */
export function holdingOf(
  charter: Charter,
  contracts: readonly ContractTerms[],
  productId: string | null,
  at: Temporal.Instant,
): Holding {
  const inForce = contracts.filter(
    (contract) => isInForce(contract, at) && covers(contract, productId),
  );
  const support = inForce.filter(({ kind }) => kind === 'SUPPORT');
  const [best] = support.toSorted((a, b) => byFavour(charter, a, b));
  const plans = plansHeld(
    charter,
    inForce.map(({ kind, planKey }) => ({ plan: kind === 'SUPPORT' ? planKey : null })),
  );
  return {
    contract: best ?? null,
    plan: best?.planKey ? planOf(charter, best.planKey) : (plans[0] ?? planNone(charter)),
    plans,
    support: best !== undefined,
    maintenance: inForce.some(({ kind }) => kind === 'MAINTENANCE'),
    inForce,
    choice: choiceOf(charter, contracts, productId, at, best ?? null),
  };
}

function choiceOf(
  charter: Charter,
  contracts: readonly ContractTerms[],
  productId: string | null,
  at: Temporal.Instant,
  best: ContractTerms | null,
): ConsideredContract[] {
  const reasonFor = (contract: ContractTerms): ChoiceReason => {
    const { kind, state, signedOn, startsAt } = contract;
    if (state === 'DRAFT' || signedOn === null) return 'NOT_SIGNED';
    if (Temporal.Instant.compare(startsAt, at) > 0) return 'NOT_BEGUN';
    if (!isWithin(contract, at)) return 'OVER';
    if (state === 'SUSPENDED') return 'SUSPENDED';
    if (!covers(contract, productId)) return 'OTHER_PRODUCT';
    if (kind === 'MAINTENANCE') return 'MAINTENANCE';
    return best === null || best === contract ? 'APPLIED' : lessFavoured(charter, contract, best);
  };
  return contracts
    .map((contract) => ({ contractId: contract.id, reason: reasonFor(contract) }))
    .map((one) => ({ ...one, applied: one.reason === 'APPLIED' }))
    .toSorted(
      (a, b) => Number(b.applied) - Number(a.applied) || (a.contractId < b.contractId ? -1 : 1),
    );
}

function lessFavoured(charter: Charter, other: ContractTerms, best: ContractTerms): ChoiceReason {
  if (rankOf(charter, other) !== rankOf(charter, best)) return 'WORSE_PLAN';
  return byEnd(other, best) === 0 ? 'LATER_ID' : 'EARLIER_END';
}

export function covers(
  { productIds }: Pick<ContractTerms, 'productIds'>,
  productId: string | null,
): boolean {
  return productIds.length === 0 || productId === null || productIds.includes(productId);
}

/** The better plan first; ties go to the later end, then to the smaller id. */
function byFavour(charter: Charter, a: ContractTerms, b: ContractTerms): number {
  return rankOf(charter, a) - rankOf(charter, b) || byEnd(b, a) || (a.id < b.id ? -1 : 1);
}

function rankOf(charter: Charter, { planKey }: ContractTerms): number {
  return planRank(charter, planKey ?? 'none');
}

function byEnd(a: ContractTerms, b: ContractTerms): number {
  if (a.endsAt === null || b.endsAt === null)
    return Number(a.endsAt === null) - Number(b.endsAt === null);
  return Temporal.Instant.compare(a.endsAt, b.endsAt);
}
