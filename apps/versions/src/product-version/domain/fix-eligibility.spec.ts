import { describe, expect, it } from 'vitest';
import { instant } from '../../testing/publications.js';
import { fixEligibility } from './fix-eligibility.js';

const version = {
  releasedAt: instant('2025-03-01'),
  withdrawnAt: instant('2025-09-01'),
  obsoleteFrom: instant('2026-03-01'),
};
const extension = (customerId: string | null, until: string) => ({
  ...{ id: until, customerId, reason: 'migration', recordedAt: instant('2026-01-01') },
  until: instant(until),
});

describe('corrections of a version', () => {
  const at = (day: string, ...extensions: ReturnType<typeof extension>[]) =>
    fixEligibility(version, extensions, instant(day));

  it('[S4.20] may come out while it is on sale and inside its window, no longer', () => {
    expect(at('2025-02-28')).toEqual({ allowed: false, rule: 'fixes', since: null });
    expect(at('2025-08-31')).toMatchObject({ allowed: true, rule: 'fixes' });
    expect(at('2026-02-28')).toMatchObject({ allowed: true, until: version.obsoleteFrom });
    expect(at('2026-03-01')).toEqual({
      allowed: false,
      rule: 'fixes',
      since: version.obsoleteFrom,
    });
  });

  it('[S4.24] may come out for an obsolete one under a decision for anybody, until the last of them ends', () => {
    const extensions = [extension('agro', '2026-08-01'), extension(null, '2026-06-01')];
    expect(at('2026-03-01', ...extensions)).toEqual({
      allowed: true,
      rule: 'extension',
      until: instant('2026-08-01'),
    });
    expect(at('2026-08-01', ...extensions).allowed).toBe(false);
  });

  it('may come out for a recalled one like for its generation', () => {
    const recalled = { ...version, recalledAt: instant('2025-04-01') };
    expect(fixEligibility(recalled, [], instant('2026-02-01')).allowed).toBe(true);
  });
});
