import { covers, type ContractTerms } from './support-contract.js';

type Instant = Temporal.Instant;

/** A version by its product and the instant of its release; null while it is only planned. */
export interface Released {
  readonly productId: string;
  readonly releasedAt: Instant | null;
}

interface Rights {
  readonly contracts: readonly ContractTerms[];
  /** Versions that the customer bought, or has a right to from before. */
  readonly acquired: readonly Released[];
}

/**
 * Whether a version is new to a customer at an instant: newer than what it bought, and given to it by no
 * annual maintenance [S4.21]. Maintenance gives what came out before it ended, and keeps giving it.
 * Where no purchase is recorded, what was out when its first contract about the product began counts
 * as bought.
 */
export function isNewTo(version: Released, { contracts, acquired }: Rights, at: Instant): boolean {
  const { releasedAt, productId } = version;
  if (releasedAt === null) return false;
  const signed = contracts.filter(
    (contract) =>
      covers(contract, productId) && contract.signedOn !== null && !isAfter(contract.startsAt, at),
  );
  const maintained = signed.some(
    ({ kind, state, endsAt }) =>
      kind === 'MAINTENANCE' &&
      state !== 'SUSPENDED' &&
      (endsAt === null || isAfter(endsAt, releasedAt)),
  );
  if (maintained) return false;
  const bought = acquired.filter((one) => one.productId === productId);
  const upTo =
    bought.length > 0
      ? bought.map((one) => one.releasedAt)
      : signed
          .map(({ startsAt }) => startsAt)
          .toSorted(Temporal.Instant.compare)
          .slice(0, 1);
  return !upTo.some((limit) => limit !== null && !isAfter(releasedAt, limit));
}

function isAfter(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
