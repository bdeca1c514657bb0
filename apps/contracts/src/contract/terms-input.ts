import { decodeId } from '@charter/database';
import { type Money, parseMoney } from '@charter/money';
import type { AmendContractInput, RenewalInput } from '../generated/graphql.js';
import { amountRefused } from './check-terms.js';
import type { Terms, TermsChange } from './domain/contract-terms.js';
import { noRenewal, type Renewal } from './domain/renewal.js';

type Given = Pick<
  AmendContractInput,
  | 'planKey'
  | 'productIds'
  | 'options'
  | 'fee'
  | 'feePeriod'
  | 'successManagerId'
  | 'endsBefore'
  | 'pinnedCharterVersion'
  | 'renewal'
>;

const REMIND_DAYS = 30;

/** Terms as an input gives them: what it leaves out is left out, null clears. */
export function givenTerms(input: Given): TermsChange {
  const { planKey, productIds, options, fee, feePeriod, endsBefore } = input;
  const { successManagerId, pinnedCharterVersion, renewal } = input;
  return {
    ...(planKey !== undefined && { planKey }),
    ...(productIds !== undefined && {
      productIds: distinct((productIds ?? []).map((id) => decodeId('product', id))),
    }),
    ...(options !== undefined && { options: distinct(options ?? []) }),
    ...(fee !== undefined && { fee: fee && moneyOf(fee) }),
    // Without a fee there is no period of one.
    ...(fee === null ? { feePeriod: null } : feePeriod !== undefined && { feePeriod }),
    ...(endsBefore !== undefined && { endsBefore: endsBefore?.toString() ?? null }),
    ...(successManagerId !== undefined && {
      successManagerId: successManagerId === null ? null : decodeId('person', successManagerId),
    }),
    ...(pinnedCharterVersion !== undefined && { pinnedCharterVersion }),
    ...(renewal !== undefined && { renewal: renewal ? renewalOf(renewal) : noRenewal }),
  };
}

const distinct = (values: readonly string[]) => [...new Set(values)];

/** Terms of a new contract: what its input leaves out is empty. */
export function newTerms(input: Given): Terms {
  const given = givenTerms(input);
  return {
    planKey: null,
    productIds: [],
    options: [],
    fee: null,
    successManagerId: null,
    endsBefore: null,
    pinnedCharterVersion: null,
    renewal: noRenewal,
    ...given,
    feePeriod: (given.fee && given.feePeriod) ?? null,
  };
}

function renewalOf({ kind, periodMonths, noticeDays, remindDays }: RenewalInput): Renewal {
  if (kind === 'NONE') return noRenewal;
  return {
    kind,
    periodMonths: periodMonths ?? null,
    noticeDays: noticeDays ?? 0,
    remindDays: remindDays ?? REMIND_DAYS,
  };
}

function moneyOf(given: { amount: string; currency: string }) {
  const { minor, currency } = readPrice(given, given.currency, 'fee');
  return { minor: minor.toString(), currency };
}

/** An amount above zero in the provider's currency, as an input gives it. */
export function readPrice(
  { amount, currency }: { readonly amount: string; readonly currency: string },
  expected: string,
  field: 'fee' | 'price' = 'price',
): Money {
  const money = currency === expected ? parsed(amount, currency) : null;
  if (money && money.minor > 0n) return money;
  throw amountRefused(field, expected);
}

function parsed(amount: string, currency: string): Money | null {
  try {
    return parseMoney(amount, currency);
  } catch {
    return null;
  }
}
