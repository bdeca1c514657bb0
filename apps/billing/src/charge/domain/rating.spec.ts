import { readFileSync } from 'node:fs';
import { loadCharter } from '@charter/charter';
import { formatAmount } from '@charter/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceRules, UnknownOption, type PriceTerms } from '../../price/domain/price-terms.js';
import type { WorkEntry } from '../../price/domain/rated-minutes.js';
import { rate } from './rating.js';

const charter = loadCharter(
  readFileSync(new URL('../../../../../charters/selion.yaml', import.meta.url), 'utf8'),
);
const rates = { tariffId: 'tariff', currency: 'EUR', hourlyMinor: 12_000n, travelMinor: 4_500n };
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Brussels]`).toInstant();
const work = (startedAt: string, minutes: number, more: Partial<WorkEntry> = {}): WorkEntry => ({
  timeEntryId: startedAt,
  kind: 'REMOTE',
  startedAt: at(startedAt),
  minutes,
  travelled: false,
  ...more,
});
const inHours = '2026-11-16T10:00';
const evening = '2026-11-16T20:00';

const terms: PriceTerms = {
  planKey: 'none',
  charterKey: charter.key,
  charterVersion: charter.version,
  contractId: null,
  options: [],
  remoteToolPresent: true,
  workKind: 'REMOTE',
};

function rated(entries: WorkEntry[], changes: Partial<PriceTerms> = {}) {
  const helpedRemotely = entries.some((entry) => entry.kind === 'REMOTE');
  return rate(entries, priceRules(charter, { ...terms, ...changes }, helpedRemotely), rates);
}
const amounts = (...args: Parameters<typeof rated>) =>
  rated(...args).lines.map((line) => formatAmount(line.amount));
const both = { options: ['immediate', 'out-of-hours'] };

describe('the price of a request', () => {
  it('[S2.13, S2.17, S2.18] is its actual time, at least 15 minutes', () => {
    expect(amounts([work(inHours, 16)], { planKey: 'sla' })).toEqual(['32.00']);
    expect(amounts([work(inHours, 15)])).toEqual(['30.00']);
    expect(amounts([work(inHours, 3)])).toEqual(['30.00']);
    expect(amounts([])).toEqual([]);
  });

  it('[S2.16, S2.17] takes the minimum once, over entries, days and kinds of work', () => {
    const office = work(inHours, 6, { kind: 'OFFICE' });
    expect(amounts([office, work('2026-11-16T11:00', 20)])).toEqual(['52.00']);
    expect(amounts([work(inHours, 5), work('2026-11-17T10:00', 6)])).toEqual(['30.00']);
    expect(amounts([work(inHours, 10), work('2026-11-17T10:00', 10)])).toEqual(['40.00']);
  });

  it('[S2.19, S2.20] is multiplied by 3 at once, by 2 out of hours, by 6 for both', () => {
    expect(amounts([work(inHours, 16)], { options: ['immediate'] })).toEqual(['96.00']);
    expect(amounts([work(evening, 16)], { options: ['out-of-hours'] })).toEqual(['64.00']);
    expect(amounts([work(evening, 16)], both)).toEqual(['192.00']);
  });

  it('[S2.20] is split at the edge of the hours, a public holiday being outside', () => {
    expect(amounts([work('2026-11-16T16:50', 30)], both)).toEqual(['60.00', '240.00']);
    expect(amounts([work('2026-11-11T10:00', 15)], { options: ['out-of-hours'] })).toEqual([
      '60.00',
    ]);
  });

  it('[S2.17, S2.20] spreads what the minimum adds pro rata', () => {
    const { lines } = rated([work('2026-11-16T16:55', 7)], { options: ['out-of-hours'] });
    expect(lines.map(({ quantity }) => quantity)).toEqual(['75/7', '30/7']);
    expect(lines.map(({ amount }) => formatAmount(amount))).toEqual(['21.43', '17.14']);
  });

  it('[S2.20] counts minutes outside the hours once where nobody took the option, and flags them', () => {
    const rating = rated([work(evening, 16)]);
    expect(formatAmount(rating.total)).toBe('32.00');
    expect(rating.flaggedOutside).toBe(16);
  });

  it('[S2.5, S2.6] is at least 60 minutes where the remote tool is missing, for remote help only', () => {
    const missing = { remoteToolPresent: false };
    expect(rated([work(inHours, 20)], missing).minutes.billed).toBe(60);
    expect(amounts([work(inHours, 20)], missing)).toEqual(['120.00']);
    expect(rated([work(inHours, 20)], missing).minimum.clause).toBe('S2.6');
    expect(amounts([work(inHours, 20, { kind: 'ON_SITE' })], missing)).toEqual(['40.00']);
  });

  it('[S2.14, S2.15] bears travel outside the product, contract or not', () => {
    const visit = work(evening, 16, { kind: 'ON_SITE', travelled: true });
    expect(amounts([visit], both)).toEqual(['192.00', '45.00']);
    expect(amounts([visit], { planKey: 'sla', options: ['out-of-hours'] })).toEqual([
      '64.00',
      '45.00',
    ]);
    const covered = rate([visit], priceRules(charter, terms, false), rates, true);
    expect(formatAmount(covered.total)).toBe('45.00');
  });

  it('[S2.19] knows immediate handling only where there is no SLA', () => {
    expect(() => rated([], { planKey: 'sla', options: ['immediate'] })).toThrow(UnknownOption);
  });

  it('[S2.18] never falls when a minute above the minimum is added', () => {
    const starts = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 900 }), starts, (minutes, start) => {
        const startedAt = at('2026-11-16T00:00').add({ minutes: start });
        const price = (length: number) =>
          rated([{ ...work(inHours, length), startedAt }], both).total.minor;
        expect(price(minutes + 1)).toBeGreaterThanOrEqual(price(minutes));
      }),
    );
  });
});
