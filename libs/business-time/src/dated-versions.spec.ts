import { describe, expect, it } from 'vitest';
import type { Calendar } from './calendar.js';
import { dayTarget, sameDay } from './day-targets.js';
import { closures, openIntervals } from './open-intervals.js';
import { add, elapsed, isOpen } from './open-time.js';
import { resolveHolidays } from './working-hours.js';

const at = (text: string) => Temporal.Instant.from(text);
const hours = (n: number) => Temporal.Duration.from({ hours: n });
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** Mon-Fri 09-17 until the end of 2026, 08-20 with Saturdays from Friday 1 January 2027 on. */
const longer: Calendar = {
  zone: 'UTC',
  bands: [{ days: weekdays, opens: '09:00', closes: '17:00' }],
  changes: [
    {
      from: '2027-01-01',
      bands: [{ days: [...weekdays, 'sat'], opens: '08:00', closes: '20:00' }],
      holidays: { country: 'FR' },
    },
  ],
};

describe('a calendar whose hours change from a date on', () => {
  it('counts each date by the hours in force on it', () => {
    const opened = at('2026-12-31T16:00:00Z');
    expect(`${elapsed(longer, opened, at('2027-01-02T10:00:00Z'))}`).toBe('PT3H');
    expect(`${add(longer, opened, hours(3))}`).toBe('2027-01-02T10:00:00Z');
    expect(isOpen(longer, at('2026-12-26T10:00:00Z'))).toBe(false);
    expect(isOpen(longer, at('2027-01-09T10:00:00Z'))).toBe(true);
  });

  it('takes holidays and closed days from the version that says the date', () => {
    expect(isOpen(longer, at('2026-12-25T10:00:00Z'))).toBe(true);
    const shut = closures(longer, at('2026-12-24T00:00:00Z'), at('2027-08-17T00:00:00Z'));
    expect(shut.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2027-01-01 HOLIDAY',
      '2027-03-29 HOLIDAY',
      '2027-05-01 HOLIDAY', // a Saturday; that of 15 August is a Sunday, shut anyway
      '2027-05-06 HOLIDAY',
      '2027-05-08 HOLIDAY',
      '2027-05-17 HOLIDAY',
      '2027-07-14 HOLIDAY',
    ]);
    const written = resolveHolidays(longer, 2027, 2027);
    expect(written.holidays).toBeUndefined();
    expect(written.changes?.[0]?.holidays?.dates?.['2027']).toContain('2027-01-01');
  });

  it('closes its days by the hours in force on them', () => {
    const opened = at('2026-12-31T18:00:00Z');
    expect(`${sameDay(longer, opened)}`).toBe('2027-01-02T20:00:00Z');
    expect(`${dayTarget(longer, opened, 2)}`).toBe('2027-01-04T20:00:00Z');
  });

  it('lets the last night of the old hours run out, and counts no moment of it twice', () => {
    const nights: Calendar = {
      zone: 'Europe/Paris',
      bands: [{ days: ['thu'], opens: '22:00', closes: '06:00' }],
      changes: [
        { from: '2027-01-01', bands: [{ days: ['fri'], opens: '05:00', closes: '07:00' }] },
      ],
    };
    const [from, to] = [at('2026-12-31T00:00:00Z'), at('2027-01-02T00:00:00Z')];
    expect(openIntervals(nights, from, to).map((open) => `${open.from} ${open.to}`)).toEqual([
      '2026-12-31T21:00:00Z 2027-01-01T06:00:00Z',
    ]);
    expect(`${elapsed(nights, from, to)}`).toBe('PT9H');
  });
});
