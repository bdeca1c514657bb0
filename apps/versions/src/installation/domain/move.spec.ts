import { describe, expect, it } from 'vitest';
import { acquisitionOf, directionOf, refuseMove, type MovedVersion } from './move.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const released = (text: string) => Temporal.Instant.from(`${text}T12:00Z`);
const version = (label: string, releasedOn: string, more: Partial<MovedVersion> = {}) => ({
  ...{ id: label, productId: 'gestion', line: 'main', label, releasedAt: released(releasedOn) },
  ...more,
});

describe('the direction of a move', () => {
  it.each([
    ['4.9', '4.10', 'FORWARD'],
    ['4.10', '4.9', 'BACK'],
    ['5.0', '4.2.1', 'BACK'],
  ] as const)('goes by number within a line: %s to %s is %s', (from, to, expected) => {
    // The correction of an old generation is published last.
    const [first, second] = [version(from, '2026-01-01'), version(to, '2026-03-01')];
    expect(directionOf(first, second, 'NUMBERED')).toBe(expected);
  });

  it('goes by publication between lines, and where versions have names', () => {
    const lts = version('2.0', '2026-05-01', { line: 'lts' });
    expect(directionOf(version('5.0', '2026-01-01'), lts, 'NUMBERED')).toBe('FORWARD');
    const [spring, autumn] = [version('Spring', '2026-04-01'), version('Autumn', '2025-10-01')];
    expect(directionOf(spring, autumn, 'NAMED')).toBe('BACK');
  });

  it('[S4.21] says what it is done by: maintenance gives new versions, a right held before old ones', () => {
    expect([acquisitionOf('FORWARD'), acquisitionOf('BACK')]).toEqual([
      'UPGRADE',
      'EXISTING_RIGHT',
    ]);
  });
});

describe('a move', () => {
  const from = { ...version('4.2', '2026-01-01'), since: day('2026-02-10') };
  const to = version('5.0', '2026-03-01');
  const forward = { acquisition: 'UPGRADE', direction: 'FORWARD' } as const;

  it('begins on the day of the version before at the earliest', () => {
    expect(refuseMove(from, to, day('2026-02-10'), forward)).toBeNull();
    expect(refuseMove(from, to, day('2026-02-09'), forward)).toBe('MOVED_BEFORE_START');
  });

  it('stays within the product, and goes somewhere', () => {
    const other = version('1.0', '2026-03-01', { productId: 'paie' });
    expect(refuseMove(from, other, day('2026-03-02'), forward)).toBe('VERSION_OF_OTHER_PRODUCT');
    expect(refuseMove(from, from, day('2026-03-02'), forward)).toBe('VERSION_RUN_ALREADY');
  });

  it('[S4.21] goes back by a right held before, not by maintenance', () => {
    const older = version('4.1', '2025-06-01');
    const back = (acquisition: 'UPGRADE' | 'EXISTING_RIGHT') =>
      refuseMove(from, older, day('2026-03-02'), { acquisition, direction: 'BACK' });
    expect(back('UPGRADE')).toBe('DOWNGRADE_IS_NO_UPGRADE');
    expect(back('EXISTING_RIGHT')).toBeNull();
  });
});
