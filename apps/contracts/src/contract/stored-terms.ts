import type { ContractEntity } from './contract.entity.js';
import { periodInstants } from './domain/contract-lifecycle.js';
import type { Terms, TermsChange } from './domain/contract-terms.js';
import type { Renewal } from './domain/renewal.js';

export function renewalOf(row: ContractEntity): Renewal {
  return {
    kind: row.renewalKind,
    periodMonths: row.renewalMonths,
    noticeDays: row.renewalNoticeDays,
    remindDays: row.renewalRemindDays,
  };
}

/** A contract's terms as its row has them now. */
export function termsOf(row: ContractEntity): Terms {
  const { feeMinor, feeCurrency } = row;
  return {
    planKey: row.planKey,
    productIds: row.productIds,
    options: row.options,
    fee: feeMinor !== null && feeCurrency ? { minor: `${feeMinor}`, currency: feeCurrency } : null,
    feePeriod: row.feePeriod,
    successManagerId: row.successManagerId,
    endsBefore: row.endsBefore?.toString() ?? null,
    pinnedCharterVersion: row.pinnedCharterVersion,
    renewal: renewalOf(row),
  };
}

type Columns = Partial<ContractEntity>;

/** The columns that terms stand in, without what follows from a new end or a new renewal. */
export function columnsOf(
  terms: TermsChange,
  { startsOn, timeZone }: Pick<ContractEntity, 'startsOn' | 'timeZone'>,
): Columns {
  const { fee, endsBefore, renewal, productIds, options, ...same } = terms;
  const end = endsBefore == null ? null : Temporal.PlainDate.from(endsBefore);
  return {
    ...same,
    ...(productIds && { productIds: [...productIds] }),
    ...(options && { options: [...options] }),
    ...(fee !== undefined && {
      feeMinor: fee && BigInt(fee.minor),
      feeCurrency: fee && fee.currency,
    }),
    ...(endsBefore !== undefined && {
      endsBefore: end,
      endsAt: periodInstants(startsOn, end, timeZone).endsAt,
    }),
    ...(renewal && {
      renewalKind: renewal.kind,
      renewalMonths: renewal.periodMonths,
      renewalNoticeDays: renewal.noticeDays,
      renewalRemindDays: renewal.remindDays,
    }),
  };
}

/**
 * Columns of a change agreed by hand. A new end or another renewal counts its terms from the end as it
 * is then, and notice that was given of the old ones is void.
 */
export function changedColumns(row: ContractEntity, changes: TermsChange): Columns {
  const columns = columnsOf(changes, row);
  if (changes.endsBefore === undefined && changes.renewal === undefined) return columns;
  const { kind } = changes.renewal ?? renewalOf(row);
  const end = columns.endsBefore === undefined ? row.endsBefore : columns.endsBefore;
  const anchor = kind === 'NONE' ? null : end;
  return { ...columns, renewalAnchor: anchor, renewals: 0, ...noNotice };
}

export const noNotice = {
  noticeGivenAt: null,
  noticeGivenBy: null,
  noticeReason: null,
  noticePersonId: null,
} as const satisfies Columns;
