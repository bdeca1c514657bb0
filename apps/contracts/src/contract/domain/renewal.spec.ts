import { describe, expect, it } from 'vitest';
import { noticeBefore, remindersOf, renewalFault, startOfDay, termEnd } from './renewal.js';

const date = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text);
const tacit = { kind: 'TACIT', periodMonths: 12, noticeDays: 90, remindDays: 30 } as const;

describe('the renewal of a contract', () => {
  it('clamps month ends without drifting from the day that terms are counted from', () => {
    const ends = [1, 2, 3, 13].map((terms) => String(termEnd(date('2026-01-31'), 1, terms)));
    expect(ends).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2027-02-28']);
    expect(String(termEnd(date('2024-02-29'), 12, 4))).toBe('2028-02-29');
  });

  it('counts notice in calendar days, over changes of the clock, to a local midnight', () => {
    const day = noticeBefore(date('2026-04-01'), 10);
    expect(String(day)).toBe('2026-03-22');
    expect(String(startOfDay(day, 'Europe/Paris'))).toBe('2026-03-21T23:00:00Z');
    expect(String(startOfDay(date('2026-04-01'), 'Europe/Paris'))).toBe('2026-03-31T22:00:00Z');
  });

  it('reminds before the last day for notice and before the end, at once if it comes late', () => {
    const ending = {
      ...{ endsBefore: date('2027-01-01'), timeZone: 'America/Toronto' },
      ...{ renewal: tacit, noticeGiven: false },
    };
    const shown = (more: object, now: string) => {
      const { ofNotice, ofEnd } = remindersOf({ ...ending, ...more }, instant(now));
      return [ofNotice, ofEnd].map((at) => at?.toString() ?? null);
    };
    const end = '2026-12-02T05:00:00Z';
    expect(shown({}, '2026-03-02T00:00:00Z')).toEqual(['2026-09-03T04:00:00Z', end]);
    expect(shown({}, '2026-09-20T00:00:00Z')).toEqual(['2026-09-20T00:00:00Z', end]);
    expect(shown({}, '2026-10-03T04:00:00Z')).toEqual([null, end]);
    expect(shown({ noticeGiven: true }, '2026-03-02T00:00:00Z')).toEqual([null, end]);
    expect(shown({}, '2027-01-01T05:00:00Z')).toEqual([null, null]);
    expect(shown({ endsBefore: null }, '2026-03-02T00:00:00Z')).toEqual([null, null]);
  });

  it.each([
    [{}, null, 'NO_END'],
    [{ periodMonths: null }, '2027-01-01', 'PERIOD'],
    [{ periodMonths: 0 }, '2027-01-01', 'PERIOD'],
    [{ noticeDays: null }, '2027-01-01', 'NOTICE'],
    [{ noticeDays: 365 }, '2027-01-01', 'NOTICE'],
    [{ periodMonths: 1, noticeDays: 28 }, '2027-01-01', 'NOTICE'],
    [{ remindDays: 366 }, '2027-01-01', 'REMINDER'],
    [{}, '2027-01-01', null],
    [{ kind: 'NONE' as const }, null, null],
  ])('with %o until %s is judged %s', (changes, end, fault) => {
    const renewal = { ...tacit, ...changes };
    expect(renewalFault(renewal, date('2026-01-01'), end === null ? null : date(end))).toBe(fault);
  });
});
