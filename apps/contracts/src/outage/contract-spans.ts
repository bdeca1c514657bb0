import type { ContractEntity } from '../contract/contract.entity.js';
import { type Amendment, inOrder, termsAt } from '../contract/domain/contract-terms.js';
import { termsOf } from '../contract/stored-terms.js';
import type { Span } from './domain/spans.js';

/**
 * Times in which a contract covered one of these products (none named: any), in order: its period,
 * cut where an amendment took effect, by the products that it named from then on.
 */
export function contractSpans(
  contract: ContractEntity,
  amendments: readonly Amendment[],
  productIds: readonly string[],
): Span[] {
  const { startsAt, endsAt } = contract;
  const end = endsAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const cuts = inOrder(amendments)
    .filter(({ state }) => state === 'EFFECTIVE')
    .map(({ effectiveAt }) => effectiveAt)
    .filter((at) => Temporal.Instant.compare(at, startsAt) > 0 && at.epochMilliseconds < end);
  const starts = [startsAt, ...cuts];
  return starts
    .map((at, index) => ({
      at,
      from: at.epochMilliseconds,
      to: starts[index + 1]?.epochMilliseconds ?? end,
    }))
    .filter(({ at, from, to }) => from < to && covers(contract, amendments, productIds, at))
    .map(({ from, to }) => ({ from, to }));
}

function covers(
  contract: ContractEntity,
  amendments: readonly Amendment[],
  productIds: readonly string[],
  at: Temporal.Instant,
): boolean {
  const covered = termsAt(termsOf(contract), amendments, at).productIds;
  return (
    productIds.length === 0 || covered.length === 0 || productIds.some((id) => covered.includes(id))
  );
}
