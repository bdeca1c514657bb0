import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Band, Calendar, CalendarChange, Weekday } from './calendar.js';
import { shareOf } from './day-targets.js';
import { openIntervals, splitAtEdges, type Stretch } from './open-intervals.js';
import { add, elapsedMilliseconds, isOpen } from './open-time.js';
import { openMinutes } from './oracle.fixture.js';

/** Around each of these local midnights clocks of the zone change, or a date is left out. */
const changes: Readonly<Record<string, readonly string[]>> = {
  'Europe/Paris': ['2026-03-29', '2026-10-25'],
  'Europe/London': ['2026-03-29', '2026-10-25'],
  'America/Toronto': ['2026-03-08', '2026-11-01'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  'Asia/Kathmandu': ['1986-01-01', '2026-05-01'],
  'Pacific/Apia': ['2011-12-30', '2011-09-24'],
  UTC: ['2026-12-31'],
};
const windows = fc.constantFrom(
  ...Object.entries(changes).flatMap(([zone, dates]) => dates.map((date) => ({ zone, date }))),
);

const time = (quarter: number) => {
  const hour = String(Math.floor((quarter % 96) / 4)).padStart(2, '0');
  return `${hour}:${String((quarter % 4) * 15).padStart(2, '0')}`;
};
const days: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const bands = fc.array(
  fc
    .tuple(
      fc.subarray(days, { minLength: 1 }),
      fc.integer({ min: 0, max: 95 }),
      fc.integer({ min: 1, max: 96 }),
    )
    .map(([on, opens, length]): Band => ({
      days: on,
      opens: time(opens),
      closes: opens + length === 96 ? '24:00' : time(opens + length),
    })),
  { minLength: 1, maxLength: 3 },
);

/** Up to two changes of the hours, each some days from the change of the clock. */
const newHours = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), bands, fc.boolean()), {
  maxLength: 2,
});
const dated = (
  date: string,
  later: readonly (readonly [number, readonly Band[], boolean])[],
): CalendarChange[] =>
  later
    .map(([days, someBands, isClosed]) => {
      const from = Temporal.PlainDate.from(date).add({ days }).toString();
      return { from, bands: someBands, closedDays: isClosed ? [date] : [] };
    })
    .toSorted((a, b) => a.from.localeCompare(b.from));

const HOURS = 120;
const MINUTES = HOURS * 60;
const minute = fc.integer({ min: 0, max: MINUTES });
const span = fc.tuple(minute, minute).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const question = fc.record({
  span,
  middle: fc.double({ min: 0, max: 1, noNaN: true }),
  pauses: fc.array(span, { maxLength: 3 }),
});

/** Questions about one calendar: its minutes are walked through once for all of them. */
const QUESTIONS = 800;
const CALENDARS = 125;

describe(`${CALENDARS * QUESTIONS} questions against a walk minute by minute, around changes of the clock`, () => {
  it('are answered alike, whatever the pauses and their order', { timeout: 300_000 }, () => {
    const scene = fc.tuple(
      windows,
      bands,
      fc.boolean(),
      newHours,
      fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS, size: 'max' }),
    );
    fc.assert(
      fc.property(scene, ([{ zone, date }, someBands, isClosed, laterHours, questions]) => {
        const closedDays = isClosed ? [date] : [];
        const changes = dated(date, laterHours);
        const calendar: Calendar = { zone, bands: someBands, closedDays, changes };
        const start = Temporal.Instant.from(`${date}T00:00Z`).subtract({ hours: HOURS / 2 });
        const at = (minutes: number) => start.add({ minutes });
        const isCounted = walked(calendar, start);
        for (const { span: asked, middle, pauses } of questions)
          told({ calendar, asked, middle, pauses }, () =>
            compare({ calendar, at, isCounted, asked, middle, pauses }),
          );
      }),
      // Eight hundred questions would be long to shrink; the message names the one that failed.
      { numRuns: CALENDARS, endOnFailure: true },
    );
  });
});

function walked(calendar: Calendar, start: Temporal.Instant): Uint8Array {
  const isCounted = new Uint8Array(MINUTES);
  for (const open of openMinutes(calendar, start, start.add({ minutes: MINUTES })))
    isCounted[open.since(start).total('minutes')] = 1;
  return isCounted;
}

interface Case {
  readonly calendar: Calendar;
  readonly at: (minutes: number) => Temporal.Instant;
  readonly isCounted: Uint8Array;
  readonly asked: readonly [number, number];
  readonly middle: number;
  readonly pauses: readonly (readonly [number, number])[];
}

function compare({ calendar, at, isCounted, asked: [from, to], middle, pauses }: Case): void {
  const gaps = pauses.map(([start, end]) => ({ from: at(start), to: at(end) }));
  const runs = isCounted.slice();
  for (const [start, end] of pauses) runs.fill(0, start, end);
  const counted: number[] = [];
  for (let m = from; m < to; m++) if (runs[m]) counted.push(m);
  const measured = (a: number, b: number, some = gaps) =>
    elapsedMilliseconds(calendar, at(a), at(b), some) / 60_000;

  same('elapsed', measured(from, to), counted.length);
  same('elapsed, pauses turned round', measured(from, to, gaps.toReversed()), counted.length);
  const between = from + Math.floor(middle * (to - from));
  same('elapsed in two parts', measured(from, between) + measured(between, to), counted.length);
  if (to < MINUTES) same('open', isOpen(calendar, at(to)), isCounted[to] === 1);

  const wanted = Math.ceil(middle * counted.length);
  const duration = Temporal.Duration.from({ minutes: wanted });
  const due = wanted === 0 ? from : counted[wanted - 1]! + 1;
  same('due', `${add(calendar, at(from), duration, gaps)}`, `${at(due)}`);
  const share = (counted.length * 3) / 4;
  if (Number.isInteger(share) && share > 0)
    same(
      'share',
      `${shareOf(calendar, at(from), at(to), 75, gaps)}`,
      `${at(counted[share - 1]! + 1)}`,
    );
  const intervals = openIntervals(calendar, at(from), at(to), gaps);
  same('intervals', minutesIn(intervals), counted.length);
  if (pauses.length > 0) return;
  const stretches = splitAtEdges(calendar, at(from), at(to));
  same('stretches', minutesIn(stretches), to - from);
  const open = stretches.filter((part) => part.open);
  same('open stretches', JSON.stringify(open), JSON.stringify(intervals));
}

const minutesIn = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, part) => sum + part.to.since(part.from).total('minutes'), 0);

/** Names the question that was answered wrong. */
function told(question: object, compareAll: () => void): void {
  try {
    compareAll();
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${message}: ${JSON.stringify(question)}`, { cause: error });
  }
}

/** What `expect` does, a hundred thousand times. */
function same<T>(what: string, got: T, wanted: T): void {
  if (got !== wanted) throw new Error(`${what}: ${got} instead of ${wanted}`);
}
