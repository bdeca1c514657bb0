import { describe, expect, it } from 'vitest';
import { tariffInForce } from './tariff-in-force.js';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('a tariff', () => {
  it('is the one in force on the date of work', () => {
    const tariff = (validFrom: string) => ({
      kind: 'SUPPORT' as const,
      currency: 'EUR',
      validFrom: day(validFrom),
    });
    const tariffs = [tariff('2026-01-01'), tariff('2026-07-01')];
    const on = (text: string) =>
      tariffInForce(tariffs, {
        kind: 'SUPPORT',
        currency: 'EUR',
        on: day(text),
      })?.validFrom.toString();
    expect(['2025-12-31', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      undefined,
      '2026-01-01',
      '2026-07-01',
    ]);
  });
});
