import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amendment, inOrder, realChanges, type Terms, termsAt } from './contract-terms.js';
import { noRenewal } from './renewal.js';

const origin = Temporal.Instant.from('2026-01-01T00:00:00Z');
const day = (number: number) => origin.add({ hours: 24 * number });
const drafted: Terms = {
  planKey: 'a',
  productIds: [],
  options: [],
  fee: null,
  feePeriod: null,
  successManagerId: null,
  endsBefore: null,
  pinnedCharterVersion: null,
  renewal: noRenewal,
};

const change = fc.record(
  { planKey: fc.constantFrom('a', 'b', 'c'), endsBefore: fc.constantFrom(null, '2027-01-01') },
  { requiredKeys: [] },
);
const planned = fc.array(fc.record({ on: fc.integer({ min: 1, max: 9 }), change }), {
  maxLength: 8,
});

/** Lets amendments take effect up to a day, keeping what the terms were on each day. */
function live(plans: readonly { on: number; change: Partial<Terms> }[], today: number) {
  const made: Amendment[] = plans.map(({ on, change: changes }, index) => ({
    number: index + 1,
    state: 'SCHEDULED',
    effectiveAt: day(on),
    changes,
    ...{ before: null, effect: null },
  }));
  const history: Terms[] = [drafted];
  let terms = drafted;
  let now = drafted;
  let effects = 0;
  const lived = new Map<number, Amendment>(made.map((one) => [one.number, one]));
  for (let date = 1; date <= 10; date += 1) {
    const due = inOrder(made).filter(({ effectiveAt }) => effectiveAt.equals(day(date)));
    // What came of itself on that day may have been entered after what had been planned for it.
    for (const one of date <= today ? due.toReversed() : due) {
      const { before } = realChanges(terms, one.changes);
      terms = { ...terms, ...one.changes };
      if (date <= today)
        lived.set(one.number, { ...one, state: 'EFFECTIVE', before, effect: ++effects });
    }
    history.push(terms);
    if (date === today) now = terms;
  }
  return { now, history, amendments: [...lived.values()] };
}

describe('terms of a contract', () => {
  it('are known for every day, past and to come, whatever was amended in which order', () => {
    fc.assert(
      fc.property(planned, fc.integer({ min: 0, max: 10 }), (plans, today) => {
        const { now, history, amendments } = live(plans, today);
        for (const [date, terms] of history.entries())
          expect(termsAt(now, amendments, day(date))).toEqual(terms);
      }),
      { numRuns: 300 },
    );
  });

  it('hold from the very instant of effect on, and what was withdrawn or lapsed never does', () => {
    const amendment: Amendment = {
      ...{ number: 1, state: 'SCHEDULED', effectiveAt: day(3) },
      ...{ changes: { planKey: 'b' }, before: null, effect: null },
    };
    const planAt = (state: Amendment['state'], at: Temporal.Instant) =>
      termsAt(drafted, [{ ...amendment, state }], at).planKey;
    expect(planAt('SCHEDULED', day(3).subtract({ milliseconds: 1 }))).toBe('a');
    expect(planAt('SCHEDULED', day(3))).toBe('b');
    expect([planAt('WITHDRAWN', day(4)), planAt('LAPSED', day(4))]).toEqual(['a', 'a']);
  });

  it('are changed only where a value differs', () => {
    expect(realChanges(drafted, { planKey: 'a', options: ['x'] })).toEqual({
      changes: { options: ['x'] },
      before: { options: [] },
    });
  });
});
