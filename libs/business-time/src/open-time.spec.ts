import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundTheClock, type Band, type Calendar, type Weekday } from './calendar.js';
import { add, elapsed, elapsedMilliseconds, isOpen } from './open-time.js';

const workweek: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const nineToFive: Band = { days: workweek, opens: '09:00', closes: '17:00' };
const at = (text: string, zone: string) =>
  Temporal.ZonedDateTime.from(`${text}[${zone}]`).toInstant();
const local = (instant: Temporal.Instant, zone: string) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
const hours = (count: number) => Temporal.Duration.from({ hours: count });

describe('open time', () => {
  const london: Calendar = { zone: 'Europe/London', bands: [nineToFive] };

  it('counts the hours of a day and a half over a weekend [S3.14]', () => {
    const friday = at('2026-11-20T16:00', london.zone);
    expect(local(add(london, friday, hours(12)), london.zone)).toBe('2026-11-24T12:00');
  });

  it('is due at closing when it is used up at closing, and not before it starts', () => {
    const monday = at('2026-11-16T13:00', london.zone);
    expect(local(add(london, monday, hours(4)), london.zone)).toBe('2026-11-16T17:00');
    const saturday = at('2026-11-21T12:00', london.zone);
    expect(add(london, saturday, hours(0))).toEqual(saturday);
  });

  it('leaves pauses out, overlapping ones once', () => {
    const zone = 'Europe/Paris';
    const calendar = { zone, bands: [{ days: workweek, opens: '08:00', closes: '17:00' }] };
    const opened = at('2026-11-20T15:00', zone);
    const pauses = [
      { from: at('2026-11-20T16:00', zone), to: at('2026-11-23T08:30', zone) },
      { from: at('2026-11-20T16:30', zone), to: at('2026-11-23T09:00', zone) },
    ];
    const due = add(calendar, opened, hours(4), pauses)!;
    expect(local(due, zone)).toBe('2026-11-23T12:00');
    expect(elapsed(calendar, opened, due, pauses).toString()).toBe('PT4H');
  });

  it('has no due instant while a pause lasts, unless it was due before', () => {
    const monday = at('2026-11-16T09:00', london.zone);
    const lasting = [{ from: at('2026-11-16T12:00', london.zone), to: null }];
    expect(add(london, monday, hours(4), lasting)).toBeNull();
    expect(local(add(london, monday, hours(3), lasting)!, london.zone)).toBe('2026-11-16T12:00');
  });

  it('runs through the hour that spring skips and the one that autumn repeats', () => {
    const zone = 'Europe/Paris';
    const always = aroundTheClock(zone);
    const spring = at('2026-03-28T23:30', zone);
    expect(local(add(always, spring, hours(3)), zone)).toBe('2026-03-29T03:30');
    const autumn = at('2026-10-24T23:30', zone);
    expect(local(add(always, autumn, hours(4)), zone)).toBe('2026-10-25T02:30');
    expect(elapsed(always, at('2026-10-25T00:00', zone), at('2026-10-26T00:00', zone)).hours).toBe(
      25,
    );
  });

  it('closes on public holidays, and opens on exceptional days', () => {
    const calendar: Calendar = {
      zone: 'Europe/Paris',
      bands: [nineToFive],
      holidays: { country: 'FR' },
      closedDays: ['2026-12-24'],
      openings: [{ date: '2026-12-25', opens: '10:00', closes: '12:00' }],
    };
    const open = (text: string) => isOpen(calendar, at(text, calendar.zone));
    expect(open('2026-11-11T10:00')).toBe(false);
    expect(open('2026-12-24T10:00')).toBe(false);
    expect([open('2026-12-25T09:59'), open('2026-12-25T10:00')]).toEqual([false, true]);
    expect([open('2026-12-28T16:59'), open('2026-12-28T17:00')]).toEqual([true, false]);
  });

  it('rounds what is below a millisecond up', () => {
    const monday = at('2026-11-16T13:00', london.zone);
    const part = Temporal.Duration.from({ microseconds: 1_500, nanoseconds: 500_000 });
    expect(add(london, monday, part)).toEqual(monday.add({ milliseconds: 2 }));
    const more = Temporal.Duration.from({ seconds: 90, nanoseconds: 1 });
    expect(add(london, monday, more)).toEqual(monday.add({ milliseconds: 90_001 }));
  });

  it('refuses days as a duration, time that runs backwards, and time that never comes', () => {
    const monday = at('2026-11-16T09:00', london.zone);
    expect(() => add(london, monday, Temporal.Duration.from({ days: 1 }))).toThrow(RangeError);
    expect(() => add(london, monday, hours(-1))).toThrow(RangeError);
    expect(() => add(london, monday, hours(1_000_000))).toThrow(RangeError);
    expect(() => elapsed(london, monday, monday.subtract({ seconds: 1 }))).toThrow(RangeError);
  });
});

const zones = ['Europe/Paris', 'Europe/London', 'America/Toronto', 'Australia/Lord_Howe', 'UTC'];
const changes = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
];
const band = fc
  .tuple(
    fc.subarray<Weekday>(['mon', 'wed', 'fri', 'sat', 'sun'], { minLength: 1 }),
    fc.integer({ min: 0, max: 47 }),
    fc.integer({ min: 1, max: 47 }),
  )
  .map(([days, opens, length]): Band => {
    const time = (halfHours: number) =>
      `${String(Math.floor((halfHours % 48) / 2)).padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;
    return { days, opens: time(opens), closes: time(opens + length) };
  });
const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(...zones),
  bands: fc.array(band, { minLength: 1, maxLength: 3 }),
  closedDays: fc.subarray(changes),
});
const spans = fc
  .tuple(
    fc.constantFrom(...changes),
    fc.integer({ min: -2880, max: 1440 }),
    fc.integer({ min: 0, max: 4320 }),
  )
  .map(([date, offset, length]) => {
    const from = Temporal.Instant.from(`${date}T00:00Z`).add({ minutes: offset });
    return { from, to: from.add({ minutes: length }) };
  });

describe('open time, around changes of the clock', () => {
  it('adds what it counts, with pauses, over years', () => {
    const long = fc.tuple(spans, spans, fc.integer({ min: 1, max: 4000 }));
    fc.assert(
      fc.property(calendars, long, (calendar, [{ from }, pause, halfHours]) => {
        const wanted = Temporal.Duration.from({ minutes: halfHours * 30 });
        const due = add(calendar, from, wanted, [pause])!;
        expect(elapsedMilliseconds(calendar, from, due, [pause])).toBe(halfHours * 1_800_000);
        const before = due.subtract({ milliseconds: 1 });
        expect(elapsedMilliseconds(calendar, from, before, [pause])).toBe(
          halfHours * 1_800_000 - 1,
        );
      }),
      { numRuns: 60 },
    );
  });
});
