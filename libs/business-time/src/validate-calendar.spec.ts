import { describe, expect, it } from 'vitest';
import type { Band, Calendar } from './calendar.js';
import { publicHolidays, lookUp } from './public-holidays.js';
import { validateCalendar } from './validate-calendar.js';
import { resolveHolidays } from './working-hours.js';

const monday = (opens: string, closes: string): Band => ({ days: ['mon'], opens, closes });
const calendar: Calendar = { zone: 'Europe/Paris', bands: [monday('09:00', '17:00')] };
const problemsOf = (changes: Partial<Calendar>) =>
  validateCalendar({ ...calendar, ...changes }).map(({ code, path }) => `${code} ${path}`);

describe('a calendar', () => {
  it('may hold several bands, midnight included', () => {
    expect(problemsOf({ bands: [monday('00:00', '12:00'), monday('12:00', '24:00')] })).toEqual([]);
    expect(problemsOf({ bands: [monday('22:00', '06:00')], holidays: { country: 'FR' } })).toEqual(
      [],
    );
  });

  it.each<[string, Partial<Calendar>, string]>([
    ['an unknown zone', { zone: 'Europe/Atlantis' }, 'UNKNOWN_ZONE zone'],
    ['an offset as its zone', { zone: '+01:00' }, 'UNKNOWN_ZONE zone'],
    [
      'a time that no clock shows',
      { bands: [monday('09:00', '25:00')] },
      'INVALID_TIME bands[0].closes',
    ],
    ['a band without length', { bands: [monday('09:00', '09:00')] }, 'EMPTY_BAND bands[0]'],
    [
      'overlapping bands',
      { bands: [monday('09:00', '13:00'), monday('12:59', '17:00')] },
      'OVERLAPPING_BANDS bands[1]',
    ],
    [
      'a night that runs into the next morning',
      { bands: [{ days: ['sun'], opens: '22:00', closes: '06:00' }, monday('05:00', '12:00')] },
      'OVERLAPPING_BANDS bands[1]',
    ],
    ['no opening at all', { bands: [] }, 'NEVER_OPENS bands'],
    [
      'the United Kingdom without region',
      { holidays: { country: 'GB' } },
      'REGION_REQUIRED holidays.region',
    ],
    ['UK', { holidays: { country: 'UK' } }, 'REGION_REQUIRED holidays.region'],
    ['an unknown country', { holidays: { country: 'XX' } }, 'UNKNOWN_REGION holidays'],
    [
      'a closed day that does not exist',
      { closedDays: ['2026-02-30'] },
      'INVALID_DATE closedDays[0]',
    ],
  ])('is refused with %s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });
});

describe('public holidays', () => {
  it('[S3.11] knows the bank holidays of England, substitutes included', () => {
    expect(publicHolidays('GB', 'ENG', 2026)).toEqual(
      ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28'].map(
        (day) => `2026-${day}`,
      ),
    );
  });

  it('resolves in the table what the library answers', () => {
    for (const [country, region] of [['FR'], ['BE'], ['CA', 'QC'], ['GB', 'ENG']] as const) {
      for (const year of [2019, 2026, 2033]) {
        expect(publicHolidays(country, region, year)).toEqual(lookUp(country, region, year));
      }
    }
  });

  it('can be written into a calendar, and then stand', () => {
    const fixed = resolveHolidays({ ...calendar, holidays: { country: 'FR' } }, 2026, 2027);
    expect(Object.keys(fixed.holidays?.dates ?? {})).toEqual(['2026', '2027']);
    expect(fixed.holidays?.dates?.['2026']).toContain('2026-07-14');
  });
});
