import { describe, expect, it } from 'vitest';
import type { Band, Calendar } from './calendar.js';
import { dayTarget, sameDay } from './day-targets.js';
import { NeverOpensError } from './never-opens.js';
import { add, elapsed } from './open-time.js';

const at = Temporal.Instant.from('2026-03-02T09:00:00Z');
const hour = Temporal.Duration.from({ hours: 1 });
const daily: Band = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  opens: '09:00',
  closes: '17:00',
};

/** Calendars that `validateCalendar` refuses, should a caller not have asked it. */
describe.each<[string, Calendar]>([
  ['has no bands', { zone: 'UTC', bands: [] }],
  ['has bands on no day', { zone: 'UTC', bands: [{ ...daily, days: [] }] }],
  [
    'closes for good next year',
    { zone: 'UTC', bands: [], changes: [{ from: '2027-01-01', bands: [] }] },
  ],
])('a calendar that %s', (_, calendar) => {
  it('says at once that nothing will be due', () => {
    const began = performance.now();
    expect(() => add(calendar, at, hour)).toThrow(NeverOpensError);
    expect(() => dayTarget(calendar, at, 1)).toThrow(
      /give its last hours a band on some day of the week/,
    );
    expect(() => sameDay(calendar, at)).toThrow(NeverOpensError);
    expect(performance.now() - began).toBeLessThan(500);
    expect(`${elapsed(calendar, at, at.add(hour))}`).toBe('PT0S');
    expect(`${add(calendar, at, Temporal.Duration.from({ hours: 0 }))}`).toBe(`${at}`);
  });
});

describe('a calendar that closes for good', () => {
  const closing: Calendar = {
    zone: 'UTC',
    bands: [daily],
    changes: [
      {
        from: '2026-03-04',
        bands: [],
        openings: [{ date: '2029-06-01', opens: '09:00', closes: '10:00' }],
      },
    ],
  };

  it('is counted up to its last opening, and then says so', () => {
    expect(`${add(closing, at, Temporal.Duration.from({ hours: 16 }))}`).toBe(
      '2026-03-03T17:00:00Z',
    );
    expect(`${add(closing, at, Temporal.Duration.from({ hours: 17 }))}`).toBe(
      '2029-06-01T10:00:00Z',
    );
    expect(() => add(closing, at, Temporal.Duration.from({ hours: 18 }))).toThrow(NeverOpensError);
    expect(() => dayTarget(closing, at, 3)).toThrow(/never opens again after 2026-03-04/);
  });

  it('is not one whose next days are all closed', () => {
    const closedDays = Array.from({ length: 500 }, (_, days) =>
      Temporal.PlainDate.from('2026-03-02').add({ days }).toString(),
    );
    const reopening: Calendar = { zone: 'UTC', bands: [daily], closedDays };
    expect(`${add(reopening, at, hour)}`).toBe('2027-07-15T10:00:00Z');
  });
});
