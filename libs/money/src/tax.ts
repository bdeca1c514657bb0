import { addMoney, money, sum, toMoney, type Money } from './money.js';
import { decimal, ratio, times } from './rational.js';

/** A tax on a net amount: `{ key: 'QST', percent: '9.975' }`. Several on one line do not compound. */
export interface TaxRate {
  readonly key: string;
  readonly percent: string;
}

/** A line, rounded already, and the taxes that it bears. */
export interface TaxableLine {
  readonly net: Money;
  readonly taxes: readonly TaxRate[];
}

/** One tax of a document, on the sum of the lines that bear it. */
export interface TaxTotal extends TaxRate {
  readonly base: Money;
  readonly amount: Money;
}

export interface Totals {
  readonly net: Money;
  readonly taxes: TaxTotal[];
  readonly tax: Money;
  readonly gross: Money;
}

/**
 * Totals of a document as EN 16931 has them: the net total is the sum of rounded lines (BR-CO-10), each
 * tax is computed once on its summed base and rounded half away from zero (BR-CO-17), the total tax is
 * their sum (BR-CO-14), and the gross total net plus tax (BR-CO-15).
 * @throws RangeError for lines in another currency.
 */
export function totalsOf(lines: readonly TaxableLine[], currency: string): Totals {
  const net = sum(
    lines.map((line) => line.net),
    currency,
  );
  const taxes = [...bases(lines, currency).values()].map(({ rate, base }) => {
    const exact = times(ratio(base.minor), decimal(rate.percent), ratio(1n, 100n));
    return { ...rate, base, amount: toMoney(exact, currency) };
  });
  const tax = sum(
    taxes.map((total) => total.amount),
    currency,
  );
  return { net, taxes, tax, gross: addMoney(net, tax) };
}

function bases(lines: readonly TaxableLine[], currency: string) {
  const found = new Map<string, { rate: TaxRate; base: Money }>();
  for (const { net, taxes } of lines) {
    for (const { key, percent } of taxes) {
      const id = `${key} ${percent}`;
      const base = found.get(id)?.base ?? money(0n, currency);
      found.set(id, { rate: { key, percent }, base: addMoney(base, net) });
    }
  }
  return found;
}
