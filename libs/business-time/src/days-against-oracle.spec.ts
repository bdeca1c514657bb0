import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Band, Calendar } from './calendar.js';
import { dayTarget, sameDay } from './day-targets.js';
import { isOpen } from './open-time.js';
import type { Pause } from './pauses.js';

const zones = ['Europe/Paris', 'America/Toronto', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const midnight = { 'Pacific/Apia': '2011-12-28' } as Readonly<Record<string, string>>;

const days = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, {
  minLength: 1,
});
const clock = (halfHours: number) =>
  `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;
/** Within one day, so that the last open minute of a date is the close of that date. */
const band = fc
  .tuple(days, fc.integer({ min: 8, max: 40 }), fc.integer({ min: 1, max: 7 }))
  .map(([on, opens, length]): Band => ({
    days: on,
    opens: clock(opens),
    closes: clock(opens + length),
  }));
const bands = fc.array(band, { minLength: 1, maxLength: 2 });
const minute = fc.integer({ min: 0, max: 10 * 1440 });
const pauses = fc.array(fc.tuple(minute, minute), { maxLength: 3 });

const halfHour = 30 * 60_000;

/** The closes of the dates from `first` on: of each, the end of its last half hour that is open. */
function* closesFrom(calendar: Calendar, first: Temporal.PlainDate) {
  const midnightOf = (date: Temporal.PlainDate) => date.toZonedDateTime(calendar.zone);
  for (let date = first; ; date = date.add({ days: 1 })) {
    if (!midnightOf(date).toPlainDate().equals(date)) continue; // a date that the zone left out
    const start = midnightOf(date).epochMilliseconds;
    let end = midnightOf(date.add({ days: 1 })).epochMilliseconds;
    const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
    while (end > start && !isOpen(calendar, at(end - halfHour))) end -= halfHour;
    if (end > start) yield at(end);
  }
}

it('counts days as a walk from close to close does, with pauses and changes of the hours', () => {
  fc.assert(
    fc.property(
      fc.record({
        zone: fc.constantFrom(...zones),
        bands,
        changed: fc.option(bands, { nil: undefined }),
        from: minute,
        pauses,
        count: fc.integer({ min: 1, max: 4 }),
      }),
      ({ zone, bands: first, changed, from, pauses: spans, count }) => {
        const date = Temporal.PlainDate.from(midnight[zone] ?? '2026-03-25');
        const begin = date.toZonedDateTime(zone).toInstant();
        const changes = changed && [{ from: date.add({ days: 4 }).toString(), bands: changed }];
        const calendar: Calendar = { zone, bands: first, changes };
        const at = (minutes: number) => begin.add({ minutes });
        const gaps: Pause[] = spans.map(([a, b]) => ({
          from: at(Math.min(a, b)),
          to: at(Math.max(a, b)),
        }));
        const ran = (close: Temporal.Instant) => {
          const last = close.subtract({ milliseconds: 1 });
          const compare = Temporal.Instant.compare;
          return !gaps.some((gap) => compare(gap.from, last) <= 0 && compare(last, gap.to!) < 0);
        };
        const today = at(from).toZonedDateTimeISO(zone).toPlainDate();
        const later = closesFrom(calendar, today.add({ days: 1 })).filter(ran);
        expect(`${dayTarget(calendar, at(from), count, gaps)}`).toBe(
          `${later.drop(count - 1).next().value}`,
        );
        const still = closesFrom(calendar, today).filter(
          (close) => Temporal.Instant.compare(close, at(from)) > 0,
        );
        expect(`${sameDay(calendar, at(from), gaps)}`).toBe(`${still.find(ran)}`);
      },
    ),
    { numRuns: 200 },
  );
});
