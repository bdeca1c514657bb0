import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { published, rules } from '../../testing/publications.js';
import { builtUpon } from './recall.js';
import { refuseReleases } from './release-order.js';
import { generationKey, type Publication, type SuccessorRule } from './successor.js';
import type { VersionScheme } from './version-label.js';
import { deriveWindows } from './version-window.js';

/** Two days stand for many: what is imported is published at the start of its day. */
const someDay = fc.constantFrom('2025-03-01', '2025-06-01');
const some = fc.record({
  number: fc.tuple(fc.integer({ min: 8, max: 11 }), fc.integer({ min: 8, max: 11 })),
  day: someDay,
  generation: fc.option(fc.constantFrom('1', 'autumn', 'spring')),
  recalled: fc.boolean(),
});
/** Entered in any order, of which their ids tell; of several publications of one label the first is taken. */
const publications = fc
  .uniqueArray(some, { selector: ({ number }) => number.join('.'), maxLength: 9 })
  .map((entries) =>
    entries.map(({ number, day, generation, recalled }, index): Publication => ({
      ...published(number.join('.'), day, recalled ? { recalledOn: '2025-12-01' } : {}),
      id: `${index}`,
      generation,
    })),
  );
const entered = publications.chain((all) =>
  fc.record({
    all: fc.constant(all),
    again: fc
      .shuffledSubarray(all, { minLength: all.length })
      .map((shuffled) => shuffled.map((it, index) => ({ ...it, id: `${index}` }))),
  }),
);
const someRule = fc.constantFrom<SuccessorRule>('MAJOR', 'MINOR', 'ANY');
const someScheme = fc.constantFrom<VersionScheme>('NUMBERED', 'NAMED');

/** Labels of the successors, by label. */
function successors(all: readonly Publication[], rule: SuccessorRule, scheme: VersionScheme) {
  const labels = new Map(all.map(({ id, label }) => [id, label]));
  const windows = deriveWindows(all, rules(rule, undefined, scheme));
  return new Map(
    all.map(({ id, label }) => [label, labels.get(windows.get(id)?.successorId ?? '')]),
  );
}

describe('of versions that came out at one instant', () => {
  it('[S4.19] the next by number withdraws its predecessor, not the first by name', () => {
    const all = ['8.0', '10.0', '9.10', '9.9'].map((label) => published(label, '2025-03-01'));
    expect(successors(all, 'MAJOR', 'NUMBERED')).toEqual(
      new Map([
        ['8.0', '9.9'],
        ['9.9', '10.0'],
        ['9.10', '10.0'],
        ['10.0', undefined],
      ]),
    );
  });

  it('[S4.19] each is succeeded by the first by day, then by number, of what comes after it', () => {
    const numbers = ({ label }: Publication) => label.split('.').map(Number) as [number, number];
    const significant = { MAJOR: 1, MINOR: 2, ANY: 2 };
    const order = (a: readonly number[], b: readonly number[]) =>
      a.map((part, index) => part - b[index]!).find((difference) => difference !== 0) ?? 0;
    const isAfter = (a: Publication, b: Publication, rule: SuccessorRule) =>
      order(numbers(a).slice(0, significant[rule]), numbers(b)) > 0;
    const place = (it: Publication) => [it.releasedAt.epochMilliseconds, ...numbers(it)];
    fc.assert(
      fc.property(publications, someRule, (all, rule) => {
        const found = successors(all, rule, 'NUMBERED');
        for (const own of all) {
          const later = all.filter((it) => it.recalledAt === null && isAfter(it, own, rule));
          const [next] = later.toSorted((a, b) => order(place(a), place(b)));
          expect(found.get(own.label)).toBe(next?.label);
        }
      }),
    );
  });

  it('neither windows, nor successors, nor what is built upon depend on the order of entry', () => {
    fc.assert(
      fc.property(entered, someRule, someScheme, ({ all, again }, rule, scheme) => {
        expect(successors(again, rule, scheme)).toEqual(successors(all, rule, scheme));
        for (const own of all) {
          const same = again.find(({ label }) => label === own.label)!;
          expect(builtUpon(same, again, scheme)?.label).toBe(builtUpon(own, all, scheme)?.label);
        }
      }),
    );
  });

  it('no name is built upon by one of a generation that it has succeeded', () => {
    fc.assert(
      fc.property(publications, (entries) => {
        const refused = refuseReleases(entries, [], 'NAMED');
        const all = entries.filter((it) => it.recalledAt === null && !refused.has(it));
        const windows = deriveWindows(all, rules('ANY', undefined, 'NAMED'));
        const generations = new Map(all.map((it) => [it.id, generationKey(it)]));
        for (const own of all) {
          const last = builtUpon(own, all, 'NAMED');
          const next = last && generations.get(windows.get(last.id)?.successorId ?? '');
          expect(next).not.toBe(generationKey(own));
        }
      }),
    );
  });
});
