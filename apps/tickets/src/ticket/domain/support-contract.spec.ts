import { loadCharter } from '@charter/charter';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holdingOf, isInForce, type ContractTerms } from './support-contract.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-03-03T15:00:00Z');

const contract = (id: string, changes: Partial<ContractTerms> = {}): ContractTerms => ({
  ...{ id, kind: 'SUPPORT', planKey: 'support', productIds: [], state: 'ACTIVE' },
  ...{ signedOn: Temporal.PlainDate.from('2026-01-01'), startsAt: at('2026-01-01T05:00:00Z') },
  ...{ endsAt: at('2027-01-01T05:00:00Z'), options: [], pinnedCharterVersion: null, ...changes },
});

const candidate = fc
  .record({
    planKey: fc.constantFrom('personalised', 'support', null),
    state: fc.constantFrom('DRAFT', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'),
    signed: fc.boolean(),
    productIds: fc.constantFrom([], ['p'], ['q']),
    startsAt: fc.constantFrom(
      '2026-01-01T05:00:00Z',
      '2026-03-03T15:00:00Z',
      '2026-04-01T04:00:00Z',
    ),
    endsAt: fc.constantFrom(null, '2026-03-03T15:00:00Z', '2026-06-01T04:00:00Z'),
  })
  .map(({ planKey, signed, startsAt, endsAt, ...more }) => ({
    ...more,
    ...{ planKey, kind: planKey ? ('SUPPORT' as const) : ('MAINTENANCE' as const) },
    signedOn: signed ? Temporal.PlainDate.from('2026-01-01') : null,
    ...{ startsAt: at(startsAt), endsAt: endsAt === null ? null : at(endsAt) },
  })) as fc.Arbitrary<Partial<ContractTerms>>;

describe('which of several contracts applies', () => {
  it('is told of each with what stands in the way, the chosen one first', () => {
    const contracts = [
      contract('a', { state: 'DRAFT', signedOn: null }),
      contract('b', { state: 'SUSPENDED' }),
      contract('c', { startsAt: at('2026-04-01T04:00:00Z') }),
      contract('d', { state: 'EXPIRED', endsAt: now }),
      contract('e', { productIds: ['other'] }),
      contract('f', { kind: 'MAINTENANCE', planKey: null }),
      contract('g', { planKey: 'personalised', endsAt: at('2026-06-01T04:00:00Z') }),
      contract('h', { planKey: 'personalised' }),
      contract('i', { planKey: 'personalised' }),
      contract('j'),
    ];
    const { choice } = holdingOf(techtra, contracts, 'p', now);
    expect(choice.map(({ contractId, reason }) => `${contractId} ${reason}`)).toEqual([
      ...['h APPLIED', 'a NOT_SIGNED', 'b SUSPENDED', 'c NOT_BEGUN', 'd OVER', 'e OTHER_PRODUCT'],
      ...['f MAINTENANCE', 'g EARLIER_END', 'i LATER_ID', 'j WORSE_PLAN'],
    ]);
  });

  it('is one or none, the one whose clocks count, in whatever order they are known', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 6 }), fc.nat(), (candidates, turn) => {
        const contracts = candidates.map((changes, index) => contract(`c${index}`, changes));
        const by = turn % (contracts.length || 1);
        const turned = [...contracts.slice(by), ...contracts.slice(0, by)];
        const { choice, contract: best } = holdingOf(techtra, contracts, 'p', now);
        const applied = choice.filter(({ applied }) => applied).map(({ contractId }) => contractId);
        expect(applied).toEqual(best ? [best.id] : []);
        expect(choice).toHaveLength(contracts.length);
        expect(holdingOf(techtra, turned, 'p', now).choice).toEqual(choice);
      }),
    );
  });

  it('[S4.9] counts contracts in due form: signed and in force, arrears or not', () => {
    const inForce = (changes: Partial<ContractTerms>) => isInForce(contract('a', changes), now);
    expect(inForce({})).toBe(true);
    expect(inForce({ signedOn: null })).toBe(false);
    expect(inForce({ state: 'SUSPENDED' })).toBe(false);
    // What was terminated or expired since gave its promises until its end.
    expect(inForce({ state: 'TERMINATED' })).toBe(true);
    expect(inForce({ state: 'TERMINATED', endsAt: now })).toBe(false);
  });

  it('[S4.9, S4.12] leaves the rights of all contracts in force, whichever of them applies', () => {
    const contracts = [contract('a', { planKey: 'personalised' }), contract('b')];
    const { plan, plans } = holdingOf(techtra, contracts, null, now);
    expect([plan.key, ...plans.map(({ key }) => key)]).toEqual([
      ...['personalised', 'personalised', 'support'],
    ]);
  });
});
