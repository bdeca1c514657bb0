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
}

/** Arrears are a flag that staff may act on: they take nothing away. */
export function isInForce(contract: ContractTerms, at: Temporal.Instant): boolean {
  const standing = contract.state === 'ACTIVE' || contract.state === 'EXPIRED';
  const begun = Temporal.Instant.compare(contract.startsAt, at) <= 0;
  const ended = contract.endsAt !== null && Temporal.Instant.compare(contract.endsAt, at) <= 0;
  return standing && begun && !ended;
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
  };
}

function covers({ productIds }: ContractTerms, productId: string | null): boolean {
  return productIds.length === 0 || productId === null || productIds.includes(productId);
}

/** The better plan first; ties go to the later end, then to the smaller id. */
function byFavour(charter: Charter, a: ContractTerms, b: ContractTerms): number {
  const rank = (contract: ContractTerms) => planRank(charter, contract.planKey ?? 'none');
  return rank(a) - rank(b) || byEnd(b, a) || (a.id < b.id ? -1 : 1);
}

function byEnd(a: ContractTerms, b: ContractTerms): number {
  if (a.endsAt === null || b.endsAt === null)
    return Number(a.endsAt === null) - Number(b.endsAt === null);
  return Temporal.Instant.compare(a.endsAt, b.endsAt);
}
