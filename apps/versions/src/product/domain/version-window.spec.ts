import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { instant, local, policy, published, rules, sixMonths } from '../../testing/publications.js';
import type { Publication, SuccessorRule } from './successor.js';
import { livesAsKnown, stateAt } from './version-state.js';
import { deriveWindows, windowAfter } from './version-window.js';

describe('the window of a version', () => {
  it('[S4.19] [S4.22] [S4.23] opens at the very release of its successor and ends six months later', () => {
    const windows = deriveWindows(
      [published('4.2', '2025-03-01'), published('5.0', '2026-03-10T14:30')],
      rules('ANY'),
    );
    const window = windows.get('4.2')!;
    expect(local(window.withdrawnAt)).toBe('2026-03-10T14:30');
    expect(window.supportedThrough.toString()).toBe('2026-09-09');
    expect(local(window.obsoleteFrom)).toBe('2026-09-10T00:00');
    expect(windows.has('5.0')).toBe(false);
  });

  it.each([
    ['2025-08-31T09:00', '2026-02-27', '2026-02-28T00:00'],
    ['2026-08-31T23:59', '2027-02-27', '2027-02-28T00:00'],
    ['2023-08-31T00:00', '2024-02-28', '2024-02-29T00:00'],
    ['2025-09-30T12:00', '2026-03-29', '2026-03-30T00:00'],
    ['2025-12-31T23:30', '2026-06-29', '2026-06-30T00:00'],
  ])('[S4.19] clamps the end of the month: successor of %s', (release, through, obsolete) => {
    const window = windowAfter(published('5.0', release), [sixMonths])!;
    expect(window.supportedThrough.toString()).toBe(through);
    expect(local(window.obsoleteFrom)).toBe(obsolete);
  });

  it('[S4.19] each version runs from its own successor', () => {
    const windows = deriveWindows(
      [
        published('4.0', '2024-01-15'),
        published('4.1', '2024-05-15'),
        published('5.0', '2025-01-15'),
      ],
      rules('ANY'),
    );
    expect(windows.get('4.0')!.successorId).toBe('4.1');
    expect(windows.get('4.1')!.successorId).toBe('5.0');
  });

  it('[S4.20] gives a patch of a superseded generation the window of that generation', () => {
    for (const successor of ['MAJOR', 'MINOR', 'ANY'] as const) {
      const windows = deriveWindows(
        [
          published('4.2', '2025-03-01'),
          published('5.0', '2025-06-01'),
          published('4.2.1', '2025-07-01'),
        ],
        rules(successor),
      );
      expect(windows.get('4.2.1')).toEqual(windows.get('4.2'));
      expect(windows.has('5.0')).toBe(false);
    }
  });

  it('keeps versions of one generation in sale together', () => {
    const versions = [published('4.0', '2025-03-01'), published('4.1', '2025-06-01')];
    expect(deriveWindows(versions, rules('MAJOR')).size).toBe(0);
    expect([...deriveWindows(versions, rules('MINOR')).keys()]).toEqual(['4.0']);
  });

  it('takes the policy in force at the successor, the first one for what lies before', () => {
    const year = policy('2.0', '2025-01-01', 'P1Y');
    const through = (release: string) =>
      windowAfter(published('5.0', release), [sixMonths, year])!.supportedThrough.toString();
    expect(through('2023-03-10')).toBe('2023-09-09');
    expect(through('2024-12-31')).toBe('2025-06-29');
    expect(through('2025-01-01')).toBe('2025-12-31');
  });

  it('has no end where the charter sets none', () => {
    expect(windowAfter(published('5.0', '2025-01-01'), [])).toBeNull();
    const silent = policy('2.0', '2025-01-01', null);
    expect(windowAfter(published('5.0', '2025-01-01'), [sixMonths, silent])).toBeNull();
    expect(windowAfter(published('5.0', '2024-12-31'), [sixMonths, silent])).not.toBeNull();
  });
});

describe('the state at an instant', () => {
  const life = {
    releasedAt: instant('2025-03-01T10:00'),
    withdrawnAt: instant('2025-08-31T10:00'),
    obsoleteFrom: instant('2026-02-28'),
  };

  it.each([
    ['2025-03-01T09:59', 'PLANNED'],
    ['2025-03-01T10:00', 'CURRENT'],
    ['2025-08-31T09:59', 'CURRENT'],
    ['2025-08-31T10:00', 'WITHDRAWN'],
    ['2026-02-27T23:59', 'WITHDRAWN'],
    ['2026-02-28T00:00', 'OBSOLETE'],
  ])('[S4.22] [S4.23] at %s is %s', (at, state) => {
    expect(stateAt(life, instant(at))).toBe(state);
  });

  it('is what was known then: a late import does not rewrite it', () => {
    const publications = [
      published('4.2', '2025-03-01'),
      published('5.0', '2025-06-01', { knownOn: '2026-01-20' }),
    ];
    const state = (at: string, knownAt: string) => {
      const life = livesAsKnown(publications, rules('ANY'), instant(knownAt)).get('4.2');
      return life && stateAt(life, instant(at));
    };
    expect(state('2025-12-24', '2025-12-24')).toBe('CURRENT');
    expect(state('2025-12-24', '2026-02-01')).toBe('OBSOLETE');
    expect(state('2025-01-01', '2025-01-01')).toBeUndefined();
  });
});

describe('whatever was released', () => {
  const someDay = fc.integer({ min: 0, max: 900 });
  const someLabel = fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2)).map((parts) => parts.join('.'));
  const someRule = fc.constantFrom<SuccessorRule>('MAJOR', 'MINOR', 'ANY');
  const someReleases = fc.uniqueArray(fc.record({ label: someLabel, day: someDay }), {
    selector: (release) => release.label,
    maxLength: 12,
  });
  const significant = { MAJOR: 1, MINOR: 2, ANY: 3 };
  /** Numbers below ten, compared as texts of what the rule looks at. */
  const supersedes = (later: Publication, own: Publication, rule: SuccessorRule) => {
    const key = ({ label }: Publication) => label.split('.').slice(0, significant[rule]).join('.');
    return key(later) > key(own);
  };
  const publication = ({ label, day }: { label: string; day: number }): Publication => ({
    ...published(label, '2024-02-01'),
    releasedAt: instant('2024-02-01').add({ hours: 24 * day }),
  });

  it('windows do not depend on the order of entry, and agree with the slow definition', () => {
    fc.assert(
      fc.property(someReleases, fc.array(fc.nat()), someRule, (releases, keys, rule) => {
        const publications = releases.map(publication);
        const shuffled = publications
          .map((it, index) => ({ it, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ it }) => it);
        const windows = deriveWindows(shuffled, rules(rule));
        for (const own of publications) {
          const later = publications.filter((it) => supersedes(it, own, rule));
          const first = later.map((it) => it.releasedAt).sort(Temporal.Instant.compare)[0];
          expect(windows.get(own.id)?.withdrawnAt.toString()).toBe(first?.toString());
        }
      }),
    );
  });

  it('a state never goes back as time passes', () => {
    const order = ['PLANNED', 'CURRENT', 'WITHDRAWN', 'OBSOLETE'];
    fc.assert(
      fc.property(someReleases, someRule, someDay, someDay, (releases, rule, a, b) => {
        const publications = releases.map(publication);
        const windows = deriveWindows(publications, rules(rule));
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((day) =>
          instant('2024-02-01').add({ hours: 24 * day }),
        );
        for (const own of publications) {
          const window = windows.get(own.id);
          const life = {
            releasedAt: own.releasedAt,
            withdrawnAt: window?.withdrawnAt ?? null,
            obsoleteFrom: window?.obsoleteFrom ?? null,
          };
          expect(order.indexOf(stateAt(life, early!))).toBeLessThanOrEqual(
            order.indexOf(stateAt(life, late!)),
          );
        }
      }),
    );
  });
});
