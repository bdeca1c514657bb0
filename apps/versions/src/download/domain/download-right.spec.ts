import { describe, expect, it } from 'vitest';
import type { Attestation } from '../../installation/domain/attestation.js';
import { judgeDownload, type DownloadRights } from './download-right.js';

const instant = (text: string) => Temporal.Instant.from(`${text}Z`);
const version = {
  releasedAt: instant('2025-03-01T10:00'),
  withdrawnAt: instant('2026-03-10T14:30'),
  obsoleteFrom: instant('2026-09-10T04:00'),
};
const run = (attestation: Attestation) => ({ attestation });
const nothing: DownloadRights = {
  ...{ maintained: false, runs: [], customerId: 'agro', exceptions: [] },
};
const judged = (now: string, rights: Partial<DownloadRights>, more = {}) => {
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
    expect(judged(now, { runs: [run('PROVIDER')] })).toBe(expected);
  });

  it('[S4.21] of a version that was never run takes annual maintenance', () => {
    expect(judged('2026-05-01T00:00', { maintained: true })).toBe('MAINTENANCE');
    expect(judged('2026-05-01T00:00', {})).toBe('DOWNLOAD_NOT_ENTITLED');
  });

  it('[S4.21] is given by no run that the customer alone declared', () => {
    const now = '2026-05-01T00:00';
    const declared = [run('DECLARED')];
    expect(judged(now, { runs: declared })).toBe('DOWNLOAD_NOT_ATTESTED');
    expect(judged(now, { runs: declared, maintained: true })).toBe('MAINTENANCE');
    for (const attestation of ['PROVIDER', 'RESELLER', 'MAINTENANCE'] as const)
      expect(judged(now, { runs: [...declared, run(attestation)] })).toBe('EXISTING_RIGHT');
  });

  it('[S4.24] of what came out under an extension is for those who have it, until it ends', () => {
    const releasedAt = instant('2026-10-01T10:00');
    const until = instant('2027-01-01T00:00');
    const extension = {
      id: 'one',
      customerId: 'agro',
      reason: 'migration',
      recordedAt: releasedAt,
    };
    const rights = { maintained: true, exceptions: [{ ...extension, until }] };
    expect(judged('2026-12-31T23:59', rights, { releasedAt })).toBe('MAINTENANCE');
    expect(judged('2027-01-01T00:00', rights, { releasedAt })).toBe('VERSION_OBSOLETE');
    const other = { ...rights, customerId: 'boréale' };
    expect(judged('2026-12-31T23:59', other, { releasedAt })).toBe('VERSION_OBSOLETE');
    expect(judged('2026-12-31T23:59', rights)).toBe('VERSION_OBSOLETE');
    const unentitled = { ...rights, maintained: false };
    expect(judged('2026-12-31T23:59', unentitled, { releasedAt })).toBe('DOWNLOAD_NOT_ENTITLED');
  });

  it('of a recalled version is nobody’s, from the very instant', () => {
    const recalled = { recalledAt: instant('2026-01-05T12:00') };
    expect(judged('2026-01-05T11:59', { runs: [run('PROVIDER')] }, recalled)).toBe(
      'EXISTING_RIGHT',
    );
    expect(judged('2026-01-05T12:00', { runs: [run('PROVIDER')] }, recalled)).toBe(
      'VERSION_RECALLED',
    );
  });
});
