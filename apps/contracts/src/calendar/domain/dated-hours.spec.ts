import { isOpen } from '@charter/business-time';
import { describe, expect, it } from 'vitest';
import { composedCalendar, isSuperseded, problemsOf, withResolvedHolidays } from './dated-hours.js';
import type { HoursSet } from './dated-hours.js';

const zone = 'Europe/London';
const set = (from: string, closes: string, more: Partial<HoursSet> = {}): HoursSet => ({
  ...{ from, reason: 'asked for', setAt: '2026-03-02T09:00:00Z', setBy: null },
  bands: [{ days: ['mon', 'tue'], opens: '09:00', closes }],
  ...more,
});
const paths = (before: HoursSet[], added: HoursSet) =>
  problemsOf(zone, before, added).map(({ path, code }) => `${code} ${path}`);

describe('hours set one after the other', () => {
  const march = set('2026-03-02', '12:00', { closedDays: ['2026-03-03', '2026-07-06'] });
  const june = set('2026-06-01', '17:00');
  const corrected = set('2026-06-01', '18:00');

  it('make one calendar, whatever the order in which they were set', () => {
    const calendar = composedCalendar(zone, [june, march]);
    expect(calendar).toMatchObject({ bands: march.bands, closedDays: ['2026-03-03'] });
    expect(calendar.changes).toEqual([{ from: '2026-06-01', bands: june.bands }]);
    expect(isOpen(calendar, Temporal.Instant.from('2026-05-26T15:00:00Z'))).toBe(false);
    expect(isOpen(calendar, Temporal.Instant.from('2026-06-01T15:00:00Z'))).toBe(true);
  });

  it('give way to those set later for the same day', () => {
    const sets = [march, june, corrected];
    expect(composedCalendar(zone, sets).changes).toEqual([
      { from: '2026-06-01', bands: corrected.bands },
    ]);
    expect(sets.map((one) => isSuperseded(sets, one))).toEqual([false, true, false]);
  });

  it('are refused where they are wrong, by their own path', () => {
    const nightly = set('2026-05-25', '12:00', {
      bands: [{ days: ['sun'], opens: '22:00', closes: '10:00' }],
    });
    expect(paths([march], set('2026-06-01', '25:00'))).toEqual(['INVALID_TIME bands[0].closes']);
    expect(paths([march], set('2026-06-01', '12:00', { bands: [] }))).toEqual([
      'NEVER_OPENS bands',
    ]);
    expect(paths([march], set('2026-06-01', '12:00', { closedDays: ['2026-05-31'] }))).toEqual([
      'DATE_OF_OTHER_VERSION closedDays[0]',
    ]);
    // Its last night runs into the morning from which the next hours stand.
    expect(paths([march, june], nightly)).toEqual(['OVERLAPPING_BANDS bands']);
  });

  it('keep the holidays that were known when they were set', () => {
    const { holidays } = withResolvedHolidays(
      zone,
      set('2026-06-01', '12:00', { holidays: { country: 'GB', region: 'ENG' } }),
    );
    expect(Object.keys(holidays?.dates ?? {})).toHaveLength(12);
    expect(holidays?.dates?.['2026']).toContain('2026-12-28');
  });
});
