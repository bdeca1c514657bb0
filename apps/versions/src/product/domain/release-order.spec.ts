import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refuseReleases } from './release-order.js';
import type { Publication } from './successor.js';
import type { VersionScheme } from './version-label.js';

const release = (text: string): Publication => {
  const [label, month, line = 'main'] = text.split(' ') as [string, string, string?];
  const releasedAt = Temporal.Instant.from(`2025-${month}-01T12:00:00Z`);
  return {
    id: text,
    label,
    line,
    releasedAt,
    knownAt: releasedAt,
    generation: null,
    recalledAt: null,
  };
};

const refusal = (candidate: string, others: string[], scheme: VersionScheme = 'NUMBERED') => {
  const own = release(candidate);
  return refuseReleases([own], others.map(release), scheme).get(own)?.code ?? null;
};

describe('a release beside those of its line', () => {
  it.each([
    ['5.0 01', ['4.2 03'], 'RELEASED_BEFORE_PREDECESSOR'],
    ['4.2 03', ['5.0 01'], 'RELEASED_BEFORE_PREDECESSOR'],
    ['4.2.1 02', ['4.2 03'], 'RELEASED_BEFORE_PREDECESSOR'],
    ['4.10 02', ['4.9 03'], 'RELEASED_BEFORE_PREDECESSOR'],
    ['4.2.1 06', ['4.2 01', '5.0 03'], null],
    ['4.3 06', ['4.2 01', '5.0 03'], null],
    ['5.0 03', ['4.2 03'], null],
    ['5.0 01', ['4.2 03 lts'], null],
    ['5.0.0 06', ['5.0 03'], 'VERSION_ALREADY_RELEASED'],
    ['v5 06', ['5.0 03'], 'VERSION_ALREADY_RELEASED'],
    ['5.0 06', ['5.0 03 lts'], null],
    ['5.0-rc1 06', [], 'LABEL_NOT_IN_SCHEME'],
    ['spring 06', [], 'LABEL_NOT_IN_SCHEME'],
  ])('%s beside %j: %s', (candidate, others, expected) => {
    expect(refusal(candidate, others)).toBe(expected);
  });

  it('knows names by themselves and orders them by date', () => {
    expect(refusal('Spring 03', ['spring 01'], 'NAMED')).toBe('VERSION_ALREADY_RELEASED');
    expect(refusal('Spring 01', ['Autumn 03'], 'NAMED')).toBeNull();
  });

  it('is told apart from its twin in one input, which is published no more than itself', () => {
    const codes = (candidates: string[], published: string[]) => {
      const own = candidates.map(release);
      const refused = refuseReleases(own, published.map(release), 'NUMBERED');
      return own.map((it) => refused.get(it)?.code ?? null);
    };
    const twins = ['5.0 03', 'v5 06', '5.1 06'];
    expect(codes(twins, [])).toEqual(['DUPLICATE_VERSION', 'DUPLICATE_VERSION', null]);
    expect(codes(twins, ['5.0.0 02'])).toEqual([
      'VERSION_ALREADY_RELEASED',
      'VERSION_ALREADY_RELEASED',
      null,
    ]);
  });

  it('counts a recalled version for its label only, which is not used again', () => {
    const recalled = {
      ...release('5.0 03'),
      recalledAt: Temporal.Instant.from('2025-04-01T12:00Z'),
    };
    const beside = (candidate: Publication) =>
      refuseReleases([candidate], [release('4.2 01'), recalled], 'NUMBERED').get(candidate)?.code;
    expect(beside(release('5.0 06'))).toBe('VERSION_ALREADY_RELEASED');
    expect(beside(release('6.0 02'))).toBeUndefined();
    expect(beside(release('4.10 06'))).toBeUndefined();
  });

  const some = fc.record({
    number: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1)),
    month: fc.integer({ min: 1, max: 9 }),
  });
  const releases = fc
    .array(some, { maxLength: 7 })
    .map((entries) => entries.map((it) => release(`${it.number.join('.')} 0${it.month}`)));

  it('is judged as a set, whatever the order of entry', () => {
    fc.assert(
      fc.property(releases, fc.nat(5), (all, cut) => {
        const rotated = [...all.slice(cut), ...all.slice(0, cut)].toReversed();
        const refused = (candidates: Publication[]) =>
          new Set(refuseReleases(candidates, [], 'NUMBERED').keys());
        expect(refused(rotated)).toEqual(refused(all));
      }),
    );
  });

  it('is refused exactly where a founder of its number is out of order, and what is left is in order', () => {
    fc.assert(
      fc.property(releases, (all) => {
        const refused = refuseReleases(all, [], 'NUMBERED');
        const left = all.filter((it) => !refused.has(it));
        expect(isInOrder(left)).toBe(true);
        if (isInOrder(all)) expect(refused.size).toBe(0);
      }),
    );
  });
});

/** The slow definition: at each level, of two founders the higher number is not the earlier date; labels differ. */
function isInOrder(all: Publication[]): boolean {
  const number = ({ label }: Publication) => label.split('.').join('');
  if (new Set(all.map(number)).size < all.length) return false;
  return [1, 2, 3].every((level) => {
    const founders = all.filter((it) =>
      all.every(
        (other) =>
          number(other).slice(0, level) !== number(it).slice(0, level) ||
          number(it) <= number(other),
      ),
    );
    return founders.every((a) =>
      founders.every(
        (b) =>
          number(a).slice(0, level - 1) !== number(b).slice(0, level - 1) ||
          number(a) >= number(b) ||
          Temporal.Instant.compare(a.releasedAt, b.releasedAt) <= 0,
      ),
    );
  });
}
