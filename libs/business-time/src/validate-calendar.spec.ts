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

  it('is told all that is wrong with it at once', () => {
    expect(problemsOf({ zone: 'Mars', bands: [], closedDays: ['never'] })).toEqual([
      'UNKNOWN_ZONE zone',
      'INVALID_DATE closedDays[0]',
      'NEVER_OPENS bands',
    ]);
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
    [
      'a band of no day',
      { bands: [monday('09:00', '12:00'), { ...monday('13:00', '17:00'), days: [] }] },
      'EMPTY_BAND bands[1].days',
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
    [
      'an opening at the end of a day',
      { bands: [monday('24:00', '06:00')] },
      'INVALID_TIME bands[0].opens',
    ],
  ])('is refused with %s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });
});

describe('a later version of the hours', () => {
  const from = '2027-01-04'; // a Monday
  const bands = [monday('10:00', '16:00')];

  it('says its hours anew, as those before are said', () => {
    const changes = [
      { from, bands, holidays: { country: 'FR' }, closedDays: ['2027-01-11'] },
      { from: '2028-01-03', bands },
    ];
    expect(problemsOf({ changes, closedDays: ['2026-01-05'] })).toEqual([]);
  });

  it.each<[string, Partial<Calendar>, string]>([
    [
      'a date that does not exist',
      { changes: [{ from: '2027-02-29', bands }] },
      'INVALID_DATE changes[0].from',
    ],
    [
      'a date before that of the change it follows',
      {
        changes: [
          { from, bands },
          { from, bands },
        ],
      },
      'CHANGES_OUT_OF_ORDER changes[1].from',
    ],
    [
      'hours that are wrong in themselves',
      { changes: [{ from, bands: [monday('09:00', '26:00')] }] },
      'INVALID_TIME changes[0].bands[0].closes',
    ],
    [
      'holidays of nowhere',
      { changes: [{ from, bands, holidays: { country: 'XX' } }] },
      'UNKNOWN_REGION changes[0].holidays',
    ],
    ['no opening any more', { changes: [{ from, bands: [] }] }, 'NEVER_OPENS changes[0].bands'],
    [
      'a closed day that it has taken over from those before',
      { changes: [{ from, bands }], closedDays: ['2027-01-04'] },
      'DATE_OF_OTHER_VERSION closedDays[0]',
    ],
    [
      'an opening on the day before',
      {
        changes: [
          { from, bands, openings: [{ date: '2027-01-03', opens: '09:00', closes: '12:00' }] },
        ],
      },
      'DATE_OF_OTHER_VERSION changes[0].openings[0].date',
    ],
    [
      'an opening before the last night of those before is over',
      {
        bands: [{ days: ['sun'], opens: '22:00', closes: '06:00' }],
        changes: [{ from, bands: [monday('05:00', '12:00')] }],
      },
      'OVERLAPPING_BANDS changes[0].bands',
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
