import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, local, published, rules } from '../../testing/publications.js';
import { refuseReleases } from './release-order.js';
import type { Publication } from './successor.js';
import { deriveWindows } from './version-window.js';

const named = (text: string): Publication => {
  const [label, month, generation] = text.split(' ') as [string, string, string?];
  return published(label, `2025-${month}-01`, generation ? { generation } : {});
};
const windows = (...versions: Publication[]) =>
  deriveWindows(versions, rules('ANY', undefined, 'NAMED'));

describe('generations of names', () => {
  it('[S4.19] hold several versions, and follow each other by their first', () => {
    const found = windows(
      named('Lilac 03 spring'),
      named('Aster 09 autumn'),
      named('Rose 01 spring'),
    );
    expect([...found.keys()].sort()).toEqual(['Lilac', 'Rose']);
    expect(found.get('Rose')).toBe(found.get('Lilac'));
    expect(local(found.get('Rose')?.withdrawnAt)).toBe('2025-09-01T00:00');
  });

  it('are one each where none is stated, and not those of the same name', () => {
    expect(windows(named('Rose 01'), named('Lilac 03')).get('Rose')?.successorId).toBe('Lilac');
    expect(windows(named('Spring 01'), named('Rose 03 spring')).has('Spring')).toBe(true);
  });

  it('begin with the first version that stands', () => {
    const recalled = { ...named('Rose 01 spring'), recalledAt: instant('2025-02-01') };
    const found = windows(recalled, named('Aster 03 autumn'), named('Lilac 05 spring'));
    expect(found.get('Aster')?.successorId).toBe('Lilac');
    expect(found.has('Rose')).toBe(false);
  });

  it.each([
    ['Lilac 05 spring', ['Rose 01 spring', 'Aster 03 autumn'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Aster 03 autumn', ['Rose 01 spring', 'Lilac 05 spring'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Aster 03', ['Rose 01 spring', 'Lilac 05 spring'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Rose 01 spring', ['Aster 03 autumn', 'Lilac 05 spring'], 'GENERATION_ALREADY_SUCCEEDED'],
    ['Lilac 02 spring', ['Rose 01 spring', 'Aster 03 autumn'], undefined],
    ['Lilac 05 winter', ['Rose 01 spring', 'Aster 03 autumn'], undefined],
    ['Lilac 05', ['Rose 01 spring', 'Aster 03 autumn'], undefined],
  ])('do not come back after another has succeeded them: %s beside %j', (text, others, code) => {
    const own = named(text);
    expect(refuseReleases([own], others.map(named), 'NAMED').get(own)?.code).toBe(code);
  });
});

describe('whatever names were released', () => {
  const some = fc.record({
    month: fc.integer({ min: 1, max: 9 }),
    generation: fc.option(fc.constantFrom('spring', 'autumn', 'winter')),
    recalled: fc.boolean(),
  });
  const releases = fc.array(some, { maxLength: 8 }).map((entries) =>
    entries.map(({ month, generation, recalled }, index): Publication => ({
      ...named(`Name${index} 0${month}`),
      generation,
      recalledAt: recalled ? instant('2025-12-01') : null,
    })),
  );
  const at = ({ releasedAt }: Publication) => releasedAt.epochMilliseconds;
  const of = ({ generation, id }: Publication) => generation ?? id;
  const stands = ({ recalledAt }: Publication) => recalledAt === null;

  it('[S4.19] windows begin with the first of any later generation, in whatever order they are entered', () => {
    const first = (all: Publication[], own: Publication) => {
      const family = all.filter((it) => of(it) === of(own));
      return Math.min(...(family.some(stands) ? family.filter(stands) : family).map(at));
    };
    fc.assert(
      fc.property(releases, fc.nat(7), (all, cut) => {
        // Those that begin at one instant are put in order by their names: left to other tests.
        const begins = new Map(all.map((it) => [of(it), first(all, it)]));
        fc.pre(new Set(begins.values()).size === begins.size);
        const found = windows(...[...all.slice(cut), ...all.slice(0, cut)].toReversed());
        for (const own of all) {
          const later = all.filter((it) => stands(it) && first(all, it) > first(all, own));
          const expected = later.length > 0 ? Math.min(...later.map(at)) : undefined;
          expect(found.get(own.id)?.withdrawnAt.epochMilliseconds).toBe(expected);
        }
      }),
    );
  });

  it('what is not refused never lets a generation come back', () => {
    fc.assert(
      fc.property(releases, (all) => {
        const refused = refuseReleases(all, [], 'NAMED');
        const left = all.filter((it) => stands(it) && !refused.has(it));
        for (const a of left)
          for (const b of left)
            for (const c of left)
              expect(at(a) < at(b) && at(b) < at(c) && of(a) === of(c) && of(a) !== of(b)).toBe(
                false,
              );
      }),
    );
  });
});
