import { formatAmount } from '@charter/money';
import { describe, expect, it } from 'vitest';
import type { PriceRules } from '../../price/domain/price-terms.js';
import { digestOf } from '../../digest.js';
import { amountOf, offerOf } from './offer.js';
import { judgeAcceptance, mayBecome, type QuoteState } from './quote-lifecycle.js';

const at = (text: string) => Temporal.Instant.from(text);
const label = { fr: 'x', en: 'x' };
const rules: PriceRules = {
  charterKey: 'selion',
  charterVersion: '1.0',
  minimum: { minutes: 15, clause: 'S2.17' },
  coefficients: [{ key: 'immediate', label, factor: '3', clause: 'S2.19' }],
  outOfHours: { key: 'out-of-hours', label, factor: '2', clause: 'S2.20' },
  hours: { zone: 'Europe/Brussels', bands: [] },
  travelClause: 'S2.14',
};
const terms = {
  planKey: 'none',
  charterKey: 'selion',
  charterVersion: '1.0',
  contractId: null,
  options: ['out-of-hours', 'immediate'],
  remoteToolPresent: true,
  workKind: 'REMOTE',
} as const;
const rates = { tariffId: 't', currency: 'EUR', hourlyMinor: 12_000n, travelMinor: 4_500n };
const offer = offerOf('ticket', terms, rules, rates);

describe('an offer', () => {
  it('[S2.12, S2.19, S2.20] shows the price of an hour and the least, inside and outside the hours', () => {
    expect(offer.prices.map(({ hours, hourly, least }) => [hours, hourly, least])).toEqual([
      ['INSIDE', '360.00', '90.00'],
      ['OUTSIDE', '720.00', '180.00'],
    ]);
    expect(offer.travel?.perVisit).toBe('45.00');
  });

  it('[S0.3] prices minutes as the invoice will', () => {
    expect(formatAmount(amountOf(offer, 16, 16))).toBe('192.00');
    expect(formatAmount(amountOf(offer, 30, 20))).toBe('300.00');
    expect(formatAmount(amountOf(offer, 1, 0))).toBe('90.00');
  });

  it('is one text whatever the order of its fields, and another for another price', () => {
    const reversed = Object.fromEntries(Object.entries(offer).reverse()) as unknown as typeof offer;
    expect(digestOf(reversed)).toBe(digestOf(offer));
    const dearer = offerOf('ticket', terms, rules, { ...rates, hourlyMinor: 12_001n });
    expect(digestOf(dearer)).not.toBe(digestOf(offer));
  });
});

describe('a decision', () => {
  const quote = {
    state: 'OFFERED' as QuoteState,
    expiresAt: at('2026-12-16T09:00:00Z'),
    shownHash: 'h',
  };
  const before = at('2026-12-16T08:59:59.999Z');

  it.each([
    ['what was shown, in time', quote, 'h', before, null],
    ['something else', quote, 'other', before, 'SHOWN_HASH_MISMATCH'],
    ['it at the instant at which it ends', quote, 'h', quote.expiresAt, 'QUOTE_EXPIRED'],
    ['what was declined', { ...quote, state: 'DECLINED' as const }, 'h', before, 'QUOTE_NOT_OPEN'],
  ])('[S2.12] to accept %s', (_, asked, hash, now, refusal) => {
    expect(judgeAcceptance(asked, hash, now)).toBe(refusal);
  });

  it('is final, but for an accepted price that gives way to another', () => {
    const states: QuoteState[] = ['ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED'];
    const open = states.flatMap((from) =>
      states.filter((to) => mayBecome(from, to)).map((to) => [from, to]),
    );
    expect(open).toEqual([['ACCEPTED', 'SUPERSEDED']]);
  });
});
