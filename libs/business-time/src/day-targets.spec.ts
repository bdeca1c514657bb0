import { describe, expect, it } from 'vitest';
import type { Calendar } from './calendar.js';
import { dayTarget, sameDay, shareOf } from './day-targets.js';

const brussels: Calendar = {
  zone: 'Europe/Brussels',
  bands: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
  holidays: { country: 'BE' },
};
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Brussels]`).toInstant();
const local = (instant: Temporal.Instant | null) =>
  instant
    ?.toZonedDateTimeISO('Europe/Brussels')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('targets in days', () => {
  it.each([
    ['on a Monday before opening', '2026-11-02T07:00', '2026-11-24T17:00'],
    ['late the same Monday', '2026-11-02T23:59', '2026-11-24T17:00'],
    ['on the Sunday before, Monday being day 1', '2026-11-01T12:00', '2026-11-23T17:00'],
  ])('[S2.8] fifteen working days from a request %s', (_, opened, due) => {
    expect(local(dayTarget(brussels, at(opened), 15))).toBe(due);
  });

  it('counts a day only if the clock ran at its close', () => {
    const paused = [{ from: at('2026-11-03T16:59'), to: at('2026-11-04T17:00') }];
    expect(local(dayTarget(brussels, at('2026-11-02T10:00'), 1, paused))).toBe('2026-11-05T17:00');
    const lasting = [{ from: at('2026-11-03T17:00'), to: null }];
    expect(local(dayTarget(brussels, at('2026-11-02T10:00'), 1, lasting))).toBe('2026-11-03T17:00');
    expect(dayTarget(brussels, at('2026-11-02T10:00'), 2, lasting)).toBeNull();
  });

  it.each([
    ['before opening', '2026-11-13T06:00', '2026-11-13T17:00'],
    ['a minute before close', '2026-11-13T16:59', '2026-11-13T17:00'],
    ['at close', '2026-11-13T17:00', '2026-11-16T17:00'],
    ['on a holiday', '2026-11-11T10:00', '2026-11-12T17:00'],
  ])('[S4.6] the same business day, asked %s', (_, opened, due) => {
    expect(local(sameDay(brussels, at(opened)))).toBe(due);
  });

  it('moves a same-day target on when the clock stood still at close', () => {
    const paused = [{ from: at('2026-11-13T16:00'), to: at('2026-11-16T09:00') }];
    expect(local(sameDay(brussels, at('2026-11-13T10:00'), paused))).toBe('2026-11-16T17:00');
  });

  it('does not count a date that the zone left out', () => {
    const every = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const apia: Calendar = {
      zone: 'Pacific/Apia',
      bands: [{ days: every, opens: '09:00', closes: '17:00' }],
    };
    const thursday = Temporal.ZonedDateTime.from('2011-12-29T10:00[Pacific/Apia]').toInstant();
    const shown = (days: number) =>
      dayTarget(apia, thursday, days).toZonedDateTimeISO('Pacific/Apia').toPlainDate().toString();
    expect([shown(1), shown(2)]).toEqual(['2011-12-31', '2012-01-01']);
  });

  it('takes a share of the open time', () => {
    const share = shareOf(brussels, at('2026-11-13T15:00'), at('2026-11-16T11:00'), 75);
    expect(local(share)).toBe('2026-11-16T10:00');
  });

  it('refuses a target of no days', () => {
    expect(() => dayTarget(brussels, at('2026-11-13T15:00'), 0)).toThrow(RangeError);
  });
});
