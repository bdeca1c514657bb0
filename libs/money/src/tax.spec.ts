import { describe, expect, it } from 'vitest';
import { formatAmount, money, totalsOf } from './index.js';

describe('totals of a document', () => {
  it('take each tax once, on the summed base', () => {
    const vat = [{ key: 'VAT', percent: '21' }];
    const lines = [money(333, 'EUR'), money(333, 'EUR'), money(333, 'EUR')].map((net) => ({
      net,
      taxes: vat,
    }));
    const totals = totalsOf(lines, 'EUR');
    expect(totals.taxes).toEqual([
      { key: 'VAT', percent: '21', base: money(999, 'EUR'), amount: money(210, 'EUR') },
    ]);
    expect(formatAmount(totals.gross)).toBe('12.09');
  });

  it('take GST and QST in Québec side by side, neither on the other', () => {
    const taxes = [
      { key: 'GST', percent: '5' },
      { key: 'QST', percent: '9.975' },
    ];
    const totals = totalsOf([{ net: money(10_000, 'CAD'), taxes }], 'CAD');
    expect(totals.taxes.map(({ amount }) => formatAmount(amount))).toEqual(['5.00', '9.98']);
    expect(formatAmount(totals.gross)).toBe('114.98');
  });

  it('mirror under a credit note', () => {
    const line = (minor: number) => ({
      net: money(minor, 'CAD'),
      taxes: [{ key: 'QST', percent: '9.975' }],
    });
    const [invoice, credit] = [totalsOf([line(10_000)], 'CAD'), totalsOf([line(-10_000)], 'CAD')];
    expect(credit.gross.minor).toBe(-invoice.gross.minor);
  });
});
