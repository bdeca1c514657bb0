import { describe, expect, it } from 'vitest';
import type { ContractTerms } from './support-contract.js';
import { isNewTo } from './version-right.js';

const at = (text: string) => Temporal.Instant.from(`${text}T12:00:00Z`);
const released = (on: string, productId = 'p') => ({ productId, releasedAt: at(on) });
const contract = (changes: Partial<ContractTerms> = {}): ContractTerms => ({
  ...{ id: 'c', kind: 'SUPPORT', planKey: 'support', productIds: [], state: 'ACTIVE' },
  ...{ signedOn: Temporal.PlainDate.from('2024-12-01'), startsAt: at('2025-01-01') },
  ...{ endsAt: null, options: [], pinnedCharterVersion: null, ...changes },
});
const maintenance = (changes: Partial<ContractTerms> = {}) =>
  contract({ kind: 'MAINTENANCE', planKey: null, ...changes });

const isNew = (
  contracts: ContractTerms[],
  acquired: ReturnType<typeof released>[] = [],
  version = released('2026-02-01'),
) => isNewTo(version, { contracts, acquired }, at('2026-06-01'));

describe('[S4.21] a version is new to a customer', () => {
  it('with support alone, unless it was out when the first contract began', () => {
    expect(isNew([contract()])).toBe(true);
    expect(isNew([contract()], [], released('2025-01-01'))).toBe(false);
    expect(isNew([contract(), contract({ startsAt: at('2026-03-01') })])).toBe(true);
    expect(isNew([contract({ startsAt: at('2026-03-01') })])).toBe(false);
  });

  it('not while maintenance of its product is in force, nor if that ended after its release', () => {
    expect(isNew([contract(), maintenance()])).toBe(false);
    expect(isNew([contract(), maintenance({ productIds: ['p'] })])).toBe(false);
    expect(isNew([contract(), maintenance({ productIds: ['other'] })])).toBe(true);
    const until = (end: string, state: ContractTerms['state'] = 'EXPIRED') =>
      isNew([contract(), maintenance({ endsAt: at(end), state })]);
    expect([until('2026-02-01'), until('2026-02-02')]).toEqual([true, false]);
    expect(until('2026-02-02', 'SUSPENDED')).toBe(true);
  });

  it('not if it, or a newer one of the product, was bought; what was bought counts alone', () => {
    expect(isNew([contract()], [released('2026-02-01')])).toBe(false);
    expect(isNew([contract()], [released('2026-05-01')])).toBe(false);
    expect(isNew([contract()], [released('2026-05-01', 'other')])).toBe(true);
    const late = contract({ startsAt: at('2026-03-01') });
    expect(isNew([late], [released('2024-05-01')])).toBe(true);
  });

  it('not by a contract that is unsigned, and never before its release', () => {
    expect(isNew([contract({ signedOn: null, startsAt: at('2026-03-01') })])).toBe(true);
    expect(isNew([maintenance({ signedOn: null })])).toBe(true);
    expect(
      isNewTo(
        { productId: 'p', releasedAt: null },
        { contracts: [], acquired: [] },
        at('2026-06-01'),
      ),
    ).toBe(false);
  });
});
