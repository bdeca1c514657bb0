import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce } from './support-contract.js';
import { knownAt, termsAt, toldBy, type Told, type ToldTerms } from './told-terms.js';
import { standingOf, type VersionWindow } from './version-standing.js';

const day = (number: number) =>
  Temporal.Instant.from('2026-03-01T00:00:00Z').add({ hours: 24 * number });

/** What happens to contracts, each a day: who and what. */
type Happening = readonly [contract: 'a' | 'b', what: 'draft' | 'sign' | 'suspend' | 'resume'];

const happenings = fc.array(
  fc.tuple(
    fc.constantFrom('a' as const, 'b' as const),
    fc.constantFrom('draft' as const, 'sign' as const, 'suspend' as const, 'resume' as const),
  ),
  { maxLength: 12 },
);

const after = { draft: 'DRAFT', sign: 'ACTIVE', suspend: 'SUSPENDED', resume: 'ACTIVE' } as const;

function told(happened: readonly Happening[]): ToldTerms[] {
  return happened.map(([id, what], index) => ({
    ...{ id, version: index + 1, toldAt: day(index), state: after[what] },
    ...{ kind: 'SUPPORT', planKey: 'support', productIds: [], options: [] },
    signedOn: what === 'draft' ? null : Temporal.PlainDate.from('2026-01-01'),
    ...{ startsAt: day(-30), endsAt: null, pinnedCharterVersion: null },
  }));
}

const heldAt = (terms: readonly ToldTerms[], at: Temporal.Instant) =>
  terms
    .filter((one) => isInForce(one, at))
    .map(({ id }) => id)
    .toSorted();

describe('the terms of contracts at an instant', () => {
  it('are what the events up to it come to, in whatever order they are known', () => {
    fc.assert(
      fc.property(happenings, fc.nat(13), fc.boolean(), (happened, asked, turned) => {
        const states = new Map<string, string>();
        for (const [id, what] of happened.slice(0, asked + 1)) states.set(id, after[what]);
        const expected = [...states].filter(([, state]) => state === 'ACTIVE').map(([id]) => id);
        const known = turned ? told(happened).toReversed() : told(happened);
        expect(heldAt(toldBy(known, day(asked)), day(asked))).toEqual(expected.toSorted());
      }),
    );
  });

  it('are, of the time before a contract was told of as signed, what it gave then', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: -20, max: 13 }), (happened, asked) => {
        const expected = ['a', 'b'].filter((one) => {
          const own = happened.flatMap(([id, what], at) => (id === one ? [{ what, at }] : []));
          const last = own.findLast(({ at }) => at <= asked)?.what;
          const first = own.find(({ what }) => what !== 'draft')?.what;
          const counts = last === undefined || last === 'draft' ? first : last;
          return counts !== undefined && after[counts] === 'ACTIVE';
        });
        expect(heldAt(termsAt(told(happened), day(asked)), day(asked))).toEqual(expected);
      }),
    );
  });

  it('leave a suspension to the days that it lasted, and the terms of each time to it', () => {
    const [signed, suspended, resumed] = told([
      ['a', 'sign'],
      ['a', 'suspend'],
      ['a', 'resume'],
    ]) as [ToldTerms, ToldTerms, ToldTerms];
    const known = [signed, suspended, { ...resumed, planKey: 'personalised' }];
    const planAt = (number: number) => {
      const [terms] = termsAt(known, day(number));
      return isInForce(terms!, day(number)) ? terms!.planKey : null;
    };
    expect([-29, 0, 1, 2].map(planAt)).toEqual(['support', 'support', null, 'personalised']);
    expect(termsAt(known, day(-31)).filter((one) => isInForce(one, day(-31)))).toEqual([]);
    expect(toldBy(known, day(-1))).toEqual([]);
  });
});

describe('the window of a version at an instant', () => {
  /** Tells of a successor out today, of its recall, of an import of one from long ago, of an extension. */
  const unsuperseded = { withdrawnAt: null, supportedUntil: null, extensions: [] };
  const tellings = {
    successor: (on: number) => ({ withdrawnAt: day(on), supportedUntil: day(on + 3) }),
    recall: () => unsuperseded,
    import: () => ({ withdrawnAt: day(-200), supportedUntil: day(-20), extensions: [] }),
    extension: (on: number) => ({ extensions: [{ customerIds: [], until: day(on + 5) }] }),
  };
  const lives = fc.array(fc.constantFrom(...(Object.keys(tellings) as (keyof typeof tellings)[])), {
    maxLength: 12,
  });

  /** What is told of a version by and by: on the first day that it is out, thereafter one of these a day. */
  function windowsOf(life: readonly (keyof typeof tellings)[]) {
    let window: VersionWindow = { ...unsuperseded, releasedAt: day(-300), recalled: false };
    const all: (Told & VersionWindow)[] = [];
    for (const [on, told] of [null, ...life].entries()) {
      window = { ...window, ...(told && tellings[told](on)) };
      all.push({ ...window, id: '4.2', version: on + 1, toldAt: day(on) });
    }
    return all;
  }

  it('[S4.19] lets a request that is entered late be judged as if it had been entered at once', () => {
    fc.assert(
      fc.property(lives, fc.nat(13), fc.boolean(), (life, came, turned) => {
        const byThen = windowsOf(life.slice(0, came)).at(-1)!;
        const all = turned ? windowsOf(life).toReversed() : windowsOf(life);
        const standing = (window: VersionWindow | null) => standingOf(window, 'us', day(came));
        expect(standing(knownAt(all, day(came)))).toEqual(standing(byThen));
      }),
    );
  });

  it('is, of the time before it was told of, what was told first; of what was never told, none', () => {
    const all = windowsOf(['import', 'recall']);
    expect(knownAt(all, day(-1))).toBe(all[0]);
    expect(knownAt([], day(0))).toBeNull();
  });
});
