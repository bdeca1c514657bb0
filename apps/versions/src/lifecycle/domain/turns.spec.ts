import { describe, expect, it } from 'vitest';
import { instant, local, published, rules } from '../../testing/publications.js';
import { expectedTurns, turnsOf, type Turn, type TurningVersion } from './turns.js';

const shown = (turns: readonly Turn[]) =>
  turns.map(({ kind, id, at, state }) => `${local(at)} ${id} ${kind} ${state}`).sort();

const version = (dates: Record<string, string>): TurningVersion => {
  const at = (name: string) => (dates[name] ? instant(dates[name]) : null);
  return {
    id: '4.2',
    releasedAt: at('released'),
    withdrawnAt: at('withdrawn'),
    obsoleteFrom: at('obsolete'),
    recalledAt: at('recalled'),
    charterVersionId: null,
  };
};

describe('what happens to a version', () => {
  it.each([
    [{}, []],
    [
      { released: '2025-01-15T10:00', withdrawn: '2025-08-31T09:00', obsolete: '2026-02-28T00:00' },
      [
        '2025-01-15T10:00 4.2 RELEASE CURRENT',
        '2025-08-31T09:00 4.2 WITHDRAWAL WITHDRAWN',
        '2026-02-28T00:00 4.2 END_OF_SUPPORT OBSOLETE',
      ],
    ],
    // A patch of a superseded generation.
    [
      { released: '2025-09-15T10:00', withdrawn: '2025-08-31T09:00', obsolete: '2026-02-28T00:00' },
      ['2025-09-15T10:00 4.2 RELEASE WITHDRAWN', '2026-02-28T00:00 4.2 END_OF_SUPPORT OBSOLETE'],
    ],
    // Recalled, and its generation superseded afterwards.
    [
      {
        released: '2025-01-15T10:00',
        recalled: '2025-01-20T10:00',
        withdrawn: '2025-08-31T09:00',
        obsolete: '2026-02-28T00:00',
      },
      [
        '2025-01-15T10:00 4.2 RELEASE CURRENT',
        '2025-01-20T10:00 4.2 RECALL RECALLED',
        '2026-02-28T00:00 4.2 END_OF_SUPPORT RECALLED',
      ],
    ],
  ])('follows from its dates: %o', (dates, turns) => {
    expect(shown(turnsOf(version(dates)))).toEqual(turns);
  });
});

describe('what plans let expect', () => {
  const zone = 'America/Toronto';
  const now = instant('2026-03-02T10:00');
  const plan = (label: string, day: string) => ({
    id: label,
    label,
    line: 'main',
    generation: null,
    plannedOn: Temporal.PlainDate.from(day),
  });
  const four = published('4.0', '2025-01-15T10:00');

  it('is their release, and the windows that no fact has opened yet', () => {
    const five = published('5.0', '2026-02-01T10:00');
    const turns = expectedTurns([four, five], [plan('6.0', '2026-05-31')], rules('MAJOR'), {
      zone,
      now,
    });
    expect(shown(turns)).toEqual([
      '2026-05-31T00:00 5.0 WITHDRAWAL WITHDRAWN',
      '2026-05-31T00:00 6.0 RELEASE CURRENT',
      '2026-11-30T00:00 5.0 END_OF_SUPPORT OBSOLETE',
    ]);
    expect(turns.every(({ expected }) => expected)).toBe(true);
  });

  it('counts a plan that is overdue as of now, and nothing without a plan', () => {
    const turns = expectedTurns([four], [plan('5.0', '2026-01-31')], rules('MAJOR'), { zone, now });
    expect(shown(turns)).toContain('2026-03-02T10:00 4.0 WITHDRAWAL WITHDRAWN');
    expect(expectedTurns([four], [], rules('MAJOR'), { zone, now })).toEqual([]);
  });
});
