import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, policy, published, rules, sixMonths } from '../../testing/publications.js';
import { factsOf, type ReleaseStep, type ReleaseStepKind } from './release-steps.js';
import type { Publication, SuccessorRule } from './successor.js';
import { livesAsKnown, stateAt } from './version-state.js';

const at = (day: number) => instant('2024-02-01').add({ hours: 24 * day });
const date = (text: string) => Temporal.PlainDate.from(text);

describe('the steps of a release', () => {
  const step = (kind: ReleaseStepKind, day: number, more: Partial<ReleaseStep> = {}) => ({
    ...{ kind, at: at(day), knownAt: at(day), plannedOn: null },
    ...more,
  });
  const life = [
    step('PLANNED', 1, { plannedOn: date('2024-03-01') }),
    step('REDATED', 5, { plannedOn: date('2024-04-01') }),
    step('CANCELLED', 9),
    step('PLANNED', 12, { plannedOn: date('2024-05-01') }),
    step('PUBLISHED', 60),
    step('RECALLED', 70),
  ];

  it.each([
    [0, {}],
    [1, { plannedOn: date('2024-03-01') }],
    [2, { plannedOn: date('2024-04-01') }],
    [3, { cancelledAt: at(9) }],
    [4, { plannedOn: date('2024-05-01') }],
    [5, { releasedAt: at(60), knownAt: at(60) }],
    [6, { releasedAt: at(60), knownAt: at(60), recalledAt: at(70) }],
  ])('come to what the first %i of them say', (known, facts) => {
    const nothing = { plannedOn: null, cancelledAt: null, releasedAt: null, knownAt: null };
    expect(factsOf(life.slice(0, known))).toEqual({ ...nothing, recalledAt: null, ...facts });
  });
});

interface Version {
  label: string;
  steps: ReleaseStep[];
}

/** Versions with a life each: published or imported, on which day, known when, recalled when. */
const someVersions = fc
  .uniqueArray(
    fc.record({
      number: fc.tuple(fc.nat(3), fc.nat(2)),
      released: fc.integer({ min: 0, max: 600 }),
      late: fc.option(fc.integer({ min: 1, max: 200 })),
      stood: fc.option(fc.integer({ min: 0, max: 200 })),
    }),
    { selector: ({ number }) => number.join('.'), minLength: 1, maxLength: 8 },
  )
  .map((entries) =>
    entries.map(({ number, released, late, stood }): Version => {
      const knownAt = at(released + (late ?? 0));
      const kind = late === null ? ('PUBLISHED' as const) : ('IMPORTED' as const);
      const recall = knownAt.add({ hours: 24 * (stood ?? 0) });
      const steps: ReleaseStep[] = [{ kind, at: at(released), knownAt, plannedOn: null }];
      if (stood !== null)
        steps.push({ kind: 'RECALLED', at: recall, knownAt: recall, plannedOn: null });
      return { label: number.join('.'), steps };
    }),
  );

const publications = (versions: Version[], steps: (all: ReleaseStep[]) => ReleaseStep[]) =>
  versions.flatMap(({ label, steps: all }): Publication[] => {
    const { releasedAt, knownAt, recalledAt } = factsOf(steps(all));
    if (!releasedAt || !knownAt) return [];
    return [{ ...published(label, '2024-02-01'), releasedAt, knownAt, recalledAt }];
  });

const someRule = fc.constantFrom<SuccessorRule>('MAJOR', 'MINOR', 'ANY');
const policies = [sixMonths, policy('2.0', '2024-09-01', 'P3M')];
const someDay = fc.integer({ min: 0, max: 1200 });

describe('the state at an instant', () => {
  it('is a function of what was known then: later steps are as if they had not come', () => {
    fc.assert(
      fc.property(someVersions, someRule, someDay, someDay, (versions, rule, day, knownDay) => {
        const known = at(knownDay);
        const all = livesAsKnown(
          publications(versions, (it) => it),
          rules(rule, policies),
          known,
        );
        const then = publications(versions, (steps) =>
          steps.filter((step) => Temporal.Instant.compare(step.knownAt, known) <= 0),
        );
        const fold = livesAsKnown(then, rules(rule, policies), at(100_000));
        expect([...all.keys()]).toEqual([...fold.keys()]);
        for (const [id, life] of all) {
          expect(life).toEqual(fold.get(id));
          expect(stateAt(life, at(day))).toBe(stateAt(fold.get(id)!, at(day)));
        }
      }),
    );
  });

  it('never goes back but by a recall or an import', () => {
    const order = ['PLANNED', 'CURRENT', 'WITHDRAWN', 'OBSOLETE'];
    fc.assert(
      fc.property(someVersions, someRule, someDay, someDay, (versions, rule, a, b) => {
        const [early, late] = [at(Math.min(a, b)), at(Math.max(a, b))];
        const between = versions
          .flatMap(({ steps }) => steps)
          .filter(
            ({ kind, knownAt }) =>
              kind !== 'PUBLISHED' &&
              Temporal.Instant.compare(knownAt, early) > 0 &&
              Temporal.Instant.compare(knownAt, late) <= 0,
          );
        fc.pre(between.length === 0);
        const all = publications(versions, (it) => it);
        const ranks = (now: Temporal.Instant) => {
          const lives = livesAsKnown(all, rules(rule, policies), now);
          return (id: string) => {
            const life = lives.get(id);
            return life ? order.indexOf(stateAt(life, now)) : 0;
          };
        };
        for (const { id } of all) expect(ranks(early)(id)).toBeLessThanOrEqual(ranks(late)(id));
      }),
    );
  });
});
