import { decimal, fixed, ratio, round, times, type Rational } from './rational.js';

/** An exact amount: minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** So many minor units (cents) of a currency. */
export function money(minor: bigint | number, currency: string): Money {
  return { minor: BigInt(minor), currency };
}

/** Decimal places of a currency: 2 for EUR, 0 for JPY. @throws RangeError for what is no currency. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units of an amount given from outside stay below this; sums of many still fit a bigint column. */
const greatest = 10n ** 15n;

/**
 * An amount from its decimal text (`"120.00"`, `"120"`).
 * @throws RangeError for a text that is no decimal, has more places than the currency, or is 10^15
 * minor units or more.
 */
export function parseMoney(amount: string, currency: string): Money {
  const minor = times(decimal(amount), ratio(10n ** BigInt(minorDigits(currency))));
  const { denominator, numerator } = minor;
  if (denominator !== 1n || numerator >= greatest || numerator <= -greatest)
    throw new RangeError(`${currency} has no amount "${amount}"`);
  return { minor: numerator, currency };
}

/** The amount as a decimal text with all places of its currency: `"120.00"`. */
export function formatAmount({ minor, currency }: Money): string {
  return fixed(minor, minorDigits(currency));
}

/** An exact number of minor units as money, rounded once, half away from zero. */
export function toMoney(minorUnits: Rational, currency: string): Money {
  return { minor: round(minorUnits), currency };
}

/** @throws RangeError for two currencies. */
export function addMoney(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** The same amount owed the other way: what a credit note takes back. */
export function negate({ minor, currency }: Money): Money {
  return { minor: -minor, currency };
}

/** The sum; of no amounts, nothing of the currency given. @throws RangeError for another currency. */
export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(addMoney, money(0n, currency));
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency === b.currency) return;
  throw new RangeError(`Amounts in ${a.currency} and ${b.currency} do not add up`);
}
