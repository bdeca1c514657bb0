import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Acquisition } from './acquisition.js';
import { attestationOf, isHeld, type Attestation, type RecordedRun } from './attestation.js';

interface Act {
  by: 'PROVIDER' | 'RESELLER' | 'CUSTOMER';
  acquisition: Acquisition;
  maintained: boolean;
}

const act: fc.Arbitrary<Act> = fc.record({
  by: fc.constantFrom('PROVIDER', 'RESELLER', 'CUSTOMER'),
  acquisition: fc.constantFrom('PURCHASE', 'UPGRADE', 'EXISTING_RIGHT'),
  maintained: fc.boolean(),
});

/** What is on record of a version once all of it was registered, one after the other. */
function recorded(acts: readonly Act[]): RecordedRun[] {
  const runs: RecordedRun[] = [];
  for (const said of acts)
    runs.push({ ...said, attestation: attestationOf({ ...said, before: 'DECLARED', runs }) });
  return runs;
}

const isVouchedFor = ({ by }: Act) => by !== 'CUSTOMER';
const isBought = ({ acquisition, attestation }: RecordedRun) =>
  acquisition !== 'UPGRADE' && ['PROVIDER', 'RESELLER'].includes(attestation);

describe('[S4.21] a right to a version', () => {
  it('is held just where one beside the customer vouched for it, or maintenance was in force', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const wasGiven = acts.some((said) => isVouchedFor(said) || said.maintained);
        expect(isHeld(recorded(acts))).toBe(wasGiven);
      }),
    );
  });

  it('is one beyond maintenance just where a provider or reseller recorded more than an upgrade', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const wasBought = acts.some((it) => isVouchedFor(it) && it.acquisition !== 'UPGRADE');
        expect(recorded(acts).some(isBought)).toBe(wasBought);
      }),
    );
  });
});

describe('[S4.21] what a customer itself declares', () => {
  const declared = (more: Partial<Parameters<typeof attestationOf>[0]> = {}) =>
    attestationOf({
      ...{ by: 'CUSTOMER', acquisition: 'EXISTING_RIGHT', maintained: false, before: 'DECLARED' },
      ...{ runs: [], ...more },
    });
  const run = (attestation: Attestation, acquisition: Acquisition = 'PURCHASE') => ({
    acquisition,
    attestation,
  });

  it.each([
    [[], 'DECLARED'],
    [[run('DECLARED')], 'DECLARED'],
    [[run('DECLARED', 'UPGRADE')], 'DECLARED'],
    [[run('RESELLER'), run('PROVIDER'), run('DECLARED')], 'PROVIDER'],
    [[run('PROVIDER', 'UPGRADE')], 'MAINTENANCE'],
  ])('to have held before, with %j on record: %s', (runs, expected) => {
    expect(declared({ runs })).toBe(expected);
    expect(declared({ runs, acquisition: 'PURCHASE' })).toBe('DECLARED');
  });

  it('stays attested while it says the same, and is never weakened by who stands for it', () => {
    expect(declared({ before: 'RESELLER', acquisition: 'PURCHASE' })).toBe('RESELLER');
    expect(declared({ before: 'RESELLER', maintained: true })).toBe('RESELLER');
    expect(declared({ by: 'RESELLER', before: 'PROVIDER' })).toBe('PROVIDER');
    expect(declared({ by: 'PROVIDER', before: 'MAINTENANCE' })).toBe('PROVIDER');
  });
});
