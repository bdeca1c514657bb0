import { encodeId } from '@charter/database';
import { formatAmount } from '@charter/money';
import { charterAt, charterByVersion, type GraphContext } from '@charter/subgraph';
import type { ContractEntity } from './contract.entity.js';
import type { Terms, TermName, TermsChange } from './domain/contract-terms.js';
import type { ContractAmendmentEntity } from './amendment.entity.js';

/** Terms of a contract at an instant. */
export interface ShownTerms {
  readonly at: Temporal.Instant;
  readonly contract: ContractEntity;
  readonly terms: Terms;
}

/** A plan by the name that the charter gives it, the pinned one or else the one in force at an instant. */
export async function planLabel(
  context: GraphContext,
  { planKey, pinnedCharterVersion }: Pick<Terms, 'planKey' | 'pinnedCharterVersion'>,
  at: Temporal.Instant,
) {
  if (planKey === null) return null;
  const charter = pinnedCharterVersion
    ? await charterByVersion(context).load(pinnedCharterVersion)
    : await charterAt(context).load(at.toString());
  const rank = charter?.plans.findIndex((plan) => plan.key === planKey) ?? -1;
  const label = charter?.plans[rank]?.label ?? { en: planKey, fr: planKey };
  return { key: planKey, label, rank: rank < 0 ? null : rank + 1 };
}

export function shownFee(fee: Terms['fee']) {
  if (!fee) return null;
  const { currency } = fee;
  return { amount: formatAmount({ minor: BigInt(fee.minor), currency }), currency };
}

const termNames = {
  planKey: 'PLAN',
  productIds: 'PRODUCTS',
  options: 'OPTIONS',
  fee: 'FEE',
  feePeriod: 'FEE_PERIOD',
  successManagerId: 'SUCCESS_MANAGER',
  endsBefore: 'ENDS_BEFORE',
  pinnedCharterVersion: 'PINNED_CHARTER_VERSION',
  renewal: 'RENEWAL',
} as const satisfies Record<TermName, string>;

/** What an amendment changes, term by term. */
export function shownChanges({ changes, before }: ContractAmendmentEntity) {
  const names = Object.keys(before ?? changes) as TermName[];
  return names.map((name) => ({
    term: termNames[name],
    before: before && shownTerm(name, before),
    after: shownTerm(name, changes),
  }));
}

function shownTerm(name: TermName, terms: TermsChange): string | null {
  const { productIds, options, successManagerId, fee, renewal } = terms;
  if (name === 'productIds') return listed(productIds?.map((id) => encodeId('product', id)));
  if (name === 'options') return listed(options);
  if (name === 'successManagerId')
    return successManagerId ? encodeId('person', successManagerId) : null;
  if (name === 'fee') {
    const shown = shownFee(fee ?? null);
    return shown && `${shown.amount} ${shown.currency}`;
  }
  if (name !== 'renewal') return terms[name] ?? null;
  if (!renewal || renewal.kind === 'NONE') return 'NONE';
  return `${renewal.kind} P${renewal.periodMonths}M, notice P${renewal.noticeDays}D`;
}

const listed = (all: readonly string[] | undefined) => (all?.length ? all.join(', ') : null);
