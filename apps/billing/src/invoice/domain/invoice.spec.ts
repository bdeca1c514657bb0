import { money } from '@charter/money';
import { describe, expect, it } from 'vitest';
import { creditLines, documentTotals, isWorthIssuing, type DocumentLine } from './document.js';
import { endOfMonth, feesDue, monthBefore, type FeeContract } from './fees-due.js';
import { nextPlace } from './series.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const line = (minor: number, recurring: boolean): DocumentLine => ({
  subject: 'SEL-2026-000001',
  kind: recurring ? 'FEE' : 'WORK',
  recurring,
  description: '',
  quantity: '1',
  unitPrice: money(minor, 'EUR'),
  coefficients: [],
  net: money(minor, 'EUR'),
});

describe('a document', () => {
  const lines = [line(14_500, true), line(3_200, false)];
  const taxes = [{ key: 'vat', percent: '21' }];

  it('[S0.4] tells recurring and one-off costs apart', () => {
    const totals = documentTotals(lines, taxes, 'EUR');
    expect([totals.recurring.minor, totals.oneOff.minor, totals.gross.minor]).toEqual([
      14_500n,
      3_200n,
      21_417n,
    ]);
  });

  it('[S1.5] is mirrored to the cent by its credit note', () => {
    const [invoice, note] = [lines, creditLines(lines)].map((some) =>
      documentTotals(some, taxes, 'EUR'),
    );
    expect(note?.gross.minor).toBe(-invoice!.gross.minor);
  });

  it('of zero is not worth issuing', () => {
    expect([isWorthIssuing([]), isWorthIssuing([line(0, false)]), isWorthIssuing(lines)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is dated today, but never before the one ahead of it', () => {
    const named = { kind: 'INVOICE', providerKey: 'blue-note', year: 2026 } as const;
    const series = { lastSequence: 41, lastDate: day('2026-11-20'), lastHash: 'h' };
    const place = nextPlace(series, named, day('2026-11-19'));
    expect(place).toMatchObject({ sequence: 42, number: 'BLU-INV-2026-000042', previousHash: 'h' });
    expect(place.date.toString()).toBe('2026-11-20');
  });
});

describe('fees of a month', () => {
  const contract: FeeContract = {
    contractId: 'c',
    reference: 'C-1',
    state: 'ACTIVE',
    startsAt: at('2026-03-14T23:00:00Z'),
    endsAt: at('2027-03-14T23:00:00Z'),
    feeMinor: 12_000n,
    feeCurrency: 'EUR',
    feePeriod: 'MONTH',
  };
  const due = (changes: Partial<FeeContract>, month: string) =>
    feesDue([{ ...contract, ...changes }], Temporal.PlainYearMonth.from(month), 'Europe/Brussels')
      .length;

  it('[S0.4] are asked for each month in which the contract holds', () => {
    expect(['2026-02', '2026-03', '2027-03', '2027-04'].map((month) => due({}, month))).toEqual([
      0, 1, 1, 0,
    ]);
    expect(due({ state: 'DRAFT' }, '2026-06')).toBe(0);
    const over = { state: 'EXPIRED', endsAt: at('2026-06-14T22:00:00Z') };
    expect(['2026-06', '2026-07'].map((month) => due(over, month))).toEqual([1, 0]);
    expect(due({ feeMinor: null }, '2026-06')).toBe(0);
  });

  it('are asked for once a year where they are yearly', () => {
    expect(
      ['2026-03', '2026-09', '2027-03'].map((month) => due({ feePeriod: 'YEAR' }, month)),
    ).toEqual([1, 0, 1]);
  });

  it('belong to the month of the provider’s zone', () => {
    const end = endOfMonth(at('2026-11-16T09:00:00Z'), 'America/Toronto');
    expect(end.toString()).toBe('2026-12-01T05:00:00Z');
    expect(monthBefore(end, 'America/Toronto').toString()).toBe('2026-11');
  });
});
