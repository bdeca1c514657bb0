import type { Money } from '@charter/money';

/** The columns of a contract that say what it costs. */
export interface Fee {
  readonly feeMinor: bigint | null;
  readonly feeCurrency: string | null;
  readonly feePeriod: 'MONTH' | 'YEAR' | null;
}

/** A fee that comes back each period of so many months, without tax. */
export interface RecurringFee {
  readonly amount: Money;
  readonly months: 1 | 12;
}

/** The fee of a contract; null where it has none. */
export function feeOf({ feeMinor, feeCurrency, feePeriod }: Fee): RecurringFee | null {
  if (feeMinor === null || feeCurrency === null || feePeriod === null) return null;
  const amount = { minor: feeMinor, currency: feeCurrency };
  return { amount, months: feePeriod === 'MONTH' ? 1 : 12 };
}
