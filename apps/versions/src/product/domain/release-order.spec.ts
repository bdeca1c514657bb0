import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refuseRelease } from './release-order.js';
import type { Publication } from './successor.js';
import type { VersionScheme } from './version-label.js';

const release = (text: string): Publication => {
  const [label, month, line = 'main'] = text.split(' ') as [string, string, string?];
  const releasedAt = Temporal.Instant.from(`2025-${month}-01T12:00:00Z`);
  return { id: text, label, line, releasedAt, knownAt: releasedAt };
};

const refusal = (candidate: string, others: string[], scheme: VersionScheme = 'NUMBERED') =>
  refuseRelease(release(candidate), others.map(release), scheme)?.code ?? null;

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

  it('is judged as a set: a release is refused where it is out of order with any other', () => {
    const some = fc.record({
      number: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1)),
      month: fc.integer({ min: 1, max: 9 }),
    });
    const refused = (releases: Publication[]) =>
      releases.filter((it) =>
        refuseRelease(
          it,
          releases.filter((other) => other !== it),
          'NUMBERED',
        ),
      );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), fc.nat(5), (entries, cut) => {
        const releases = entries.map((it) => release(`${it.number.join('.')} 0${it.month}`));
        const rotated = [...releases.slice(cut), ...releases.slice(0, cut)].toReversed();
        expect(new Set(refused(rotated))).toEqual(new Set(refused(releases)));
      }),
    );
  });
});
