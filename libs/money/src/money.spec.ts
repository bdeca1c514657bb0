import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimal,
  formatAmount,
  money,
  parseMoney,
  ratio,
  round,
  show,
  sum,
  times,
  toMoney,
} from './index.js';

describe('amounts', () => {
  it.each([
    ['120.00', 'EUR', 12_000n],
    ['-0.05', 'GBP', -5n],
    ['0.00', 'CAD', 0n],
    ['500', 'JPY', 500n],
  ])('read and write %s %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual({ minor, currency });
    expect(formatAmount({ minor, currency })).toBe(text);
  });

  it.each(['1.005', '1,00', '', '1e3', '.5', '10000000000000.00'])('refuse "%s"', (text) => {
    expect(() => parseMoney(text, 'EUR')).toThrow(RangeError);
  });

  it('of two currencies do not add up', () => {
    expect(() => sum([money(1, 'EUR')], 'GBP')).toThrow(RangeError);
  });

  it('are the same after being written and read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n }), (minor) => {
        expect(parseMoney(formatAmount({ minor, currency: 'EUR' }), 'EUR').minor).toBe(minor);
      }),
    );
  });
});

describe('exact numbers', () => {
  it('round halves away from zero, once, after the product', () => {
    expect([ratio(1, 2), ratio(-1, 2), ratio(49, 100), ratio(5, 2)].map(round)).toEqual([
      1n,
      -1n,
      0n,
      3n,
    ]);
    // 7 minutes at 0.50 an hour, three times over: 17.5 cents, where rounding early would give 18 or 15.
    expect(toMoney(times(ratio(7, 60), ratio(50), decimal('3')), 'EUR')).toEqual(money(18, 'EUR'));
  });

  it('are as near to their rounding as a half', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10_000n }), (numerator, denominator) => {
        const distance = numerator - round(ratio(numerator, denominator)) * denominator;
        expect(2n * (distance < 0n ? -distance : distance) <= denominator).toBe(true);
      }),
    );
  });

  it('show as decimals where they are some', () => {
    expect([decimal('9.975'), ratio(4, 15), ratio(-3, 2), ratio(6)].map(show)).toEqual([
      '9.975',
      '4/15',
      '-1.5',
      '6',
    ]);
  });
});
