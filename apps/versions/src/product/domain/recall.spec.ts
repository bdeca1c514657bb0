import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, local, published, rules } from '../../testing/publications.js';
import { builtUpon } from './recall.js';
import type { Publication, SuccessorRule } from './successor.js';
import { livesAsKnown, stateAt } from './version-state.js';
import { deriveWindows } from './version-window.js';

const at = (day: number) => instant('2024-02-01').add({ hours: 24 * day });

const someDay = fc.integer({ min: 0, max: 900 });
const someRule = fc.constantFrom<SuccessorRule>('MAJOR', 'MINOR', 'ANY');
const someReleases = fc
  .uniqueArray(fc.record({ number: fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2)), day: someDay }), {
    selector: ({ number }) => number.join('.'),
    minLength: 1,
    maxLength: 12,
  })
  .map((entries) =>
    entries.map(({ number, day }): Publication => {
      const label = number.join('.');
      return { ...published(label, '2024-02-01'), releasedAt: at(day), knownAt: at(day) };
    }),
  );

describe('a recall', () => {
  const before = [published('4.2', '2025-03-01'), published('4.1', '2024-09-01')];
  const recalled = published('5.0', '2026-03-02', { recalledOn: '2026-03-09' });

  it('[S4.19] [S4.22] gives back to all others what they had before the release', () => {
    const windows = deriveWindows([...before, recalled], rules('ANY'));
    expect(windows).toEqual(deriveWindows(before, rules('ANY')));
    const known = (day: string) => livesAsKnown([...before, recalled], rules('ANY'), instant(day));
    expect(stateAt(known('2026-03-05').get('4.2')!, instant('2026-03-05'))).toBe('WITHDRAWN');
    expect(stateAt(known('2026-03-09').get('4.2')!, instant('2026-03-09'))).toBe('CURRENT');
  });

  it('leaves the recalled version the window of its generation, from the successor that stands', () => {
    const next = published('5.0.1', '2026-04-10');
    const windows = deriveWindows([...before, recalled, next], rules('ANY'));
    expect(windows.get('5.0')?.successorId).toBe('5.0.1');
    expect(local(windows.get('4.2')?.withdrawnAt)).toBe('2026-04-10T00:00');
    expect(deriveWindows([...before, recalled, next], rules('MAJOR')).has('5.0')).toBe(false);
  });

  it.each([
    ['5.0', '6.0', 'another stands upon it: the last of all is named'],
    ['5.1', '6.0', ''],
    ['6.0', undefined, 'nothing came after it'],
    ['4.2.1', undefined, 'a patch that came out after 5.0 and 6.0'],
    ['4.2', '4.2.1', ''],
    ['1.0', '1.1', 'of another line, which came out in the same instant'],
    ['1.1', undefined, ''],
  ])('of %s is refused for %s (%s)', (label, by, _why) => {
    const all = [
      ...[published('4.2', '2025-01-01'), published('5.0', '2025-06-01')],
      ...[published('5.1', '2025-07-01'), published('6.0', '2025-09-01')],
      ...[published('4.2.1', '2025-10-01'), published('1.0', '2025-01-01', { line: 'lts' })],
      published('1.1', '2025-01-01', { line: 'lts' }),
      published('7.0', '2025-11-01', { recalledOn: '2025-11-02' }),
    ];
    const own = all.find((it) => it.label === label)!;
    expect(builtUpon(own, all, 'NUMBERED')?.label).toBe(by);
  });

  it('restores exactly what was before: all windows, and the states of all others ever after', () => {
    fc.assert(
      fc.property(someReleases, fc.nat(), someRule, fc.nat(400), (all, index, rule, later) => {
        const own = all[index % all.length]!;
        const others = all.filter((it) => it !== own);
        const recalledAt = at(950);
        const with_ = livesAsKnown([...others, { ...own, recalledAt }], rules(rule), at(950));
        const without = livesAsKnown(others, rules(rule), at(950));
        for (const { id } of others) expect(with_.get(id)).toEqual(without.get(id));
        expect(stateAt(with_.get(own.id)!, at(950 + later))).toBe('RECALLED');
      }),
    );
  });
});

describe('successors', () => {
  it('never run in a circle: who follows them comes to an end', () => {
    fc.assert(
      fc.property(someReleases, someRule, fc.array(fc.boolean()), (all, rule, recalls) => {
        const some = all.map((it, index) => (recalls[index] ? { ...it, recalledAt: at(950) } : it));
        const windows = deriveWindows(some, rules(rule));
        for (const { id } of some) {
          const seen = new Set<string>();
          for (let next: string | undefined = id; next; next = windows.get(next)?.successorId) {
            expect(seen).not.toContain(next);
            seen.add(next);
          }
        }
      }),
    );
  });
});
