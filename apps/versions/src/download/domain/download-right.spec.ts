import { describe, expect, it } from 'vitest';
import { judgeDownload } from './download-right.js';

const instant = (text: string) => Temporal.Instant.from(`${text}Z`);
const version = {
  releasedAt: instant('2025-03-01T10:00'),
  withdrawnAt: instant('2026-03-10T14:30'),
  obsoleteFrom: instant('2026-09-10T04:00'),
};
const nothing = { maintained: false, hasRun: false };
const judged = (now: string, rights: Partial<typeof nothing>, more = {}) => {
  const outcome = judgeDownload({ ...version, ...more }, { ...nothing, ...rights }, instant(now));
  return 'right' in outcome ? outcome.right : outcome.refusal;
};

describe('a download', () => {
  it.each([
    ['2025-03-01T09:59', 'VERSION_NOT_RELEASED'],
    ['2025-03-01T10:00', 'EXISTING_RIGHT'],
    ['2026-09-10T03:59', 'EXISTING_RIGHT'],
    ['2026-09-10T04:00', 'VERSION_OBSOLETE'],
  ])('[S4.23] at %s of who ran the version: %s', (now, expected) => {
    expect(judged(now, { hasRun: true })).toBe(expected);
  });

  it('[S4.21] of a version that was never run takes annual maintenance', () => {
    expect(judged('2026-05-01T00:00', { maintained: true })).toBe('MAINTENANCE');
    expect(judged('2026-05-01T00:00', {})).toBe('DOWNLOAD_NOT_ENTITLED');
  });

  it('of a recalled version is nobody’s, from the very instant', () => {
    const recalled = { recalledAt: instant('2026-01-05T12:00') };
    expect(judged('2026-01-05T11:59', { hasRun: true }, recalled)).toBe('EXISTING_RIGHT');
    expect(judged('2026-01-05T12:00', { hasRun: true }, recalled)).toBe('VERSION_RECALLED');
  });
});
