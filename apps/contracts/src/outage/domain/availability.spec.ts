import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityOf, type Measure, monthBounds, stretchesWithin } from './availability.js';
import { at, blueNote, down, metaCompliance, window } from './interruption.fixture.js';
import type { Interruption } from './interruption.js';

const month = (day: string, timeZone = 'Europe/Paris') =>
  monthBounds(Temporal.PlainDate.from(day), timeZone);
const march: Measure = {
  rule: blueNote,
  month: month('2026-03-17'),
  asOf: at('2026-07-01T00:00:00Z'),
  customerId: 'a',
  contracts: [{ from: 0, to: Number.POSITIVE_INFINITY }],
};
const seconds = (outages: Interruption[], more: Partial<Measure> = {}) =>
  Number(availabilityOf(outages, { ...march, ...more }).downSeconds);

describe('availability of a month', () => {
  it('[S0.6] [S3.16] has the true length of the month, in the provider’s zone', () => {
    const lengths = [
      ['2026-03-01', 'Europe/Paris', 31 * 86_400 - 3_600],
      ['2026-10-31', 'Europe/London', 31 * 86_400 + 3_600],
      ['2026-04-01', 'Australia/Lord_Howe', 30 * 86_400 + 1_800],
      ['2028-02-29', 'Europe/London', 29 * 86_400],
      ['2011-12-01', 'Pacific/Apia', 30 * 86_400],
    ] as const;
    for (const [day, zone, length] of lengths)
      expect(availabilityOf([], { ...march, month: month(day, zone) }).monthSeconds, zone).toBe(
        BigInt(length),
      );
  });

  it('[S3.15] keeps the threshold itself, compared exactly before any rounding', () => {
    const june = { rule: metaCompliance, month: month('2026-06-01', 'Europe/London') };
    const after = (milliseconds: number) => {
      const from = at('2026-06-10T00:00:00Z');
      const outage = down(`${from}`, `${from.add({ milliseconds })}`);
      return availabilityOf([outage], { ...march, ...june });
    };
    // A month of 30 days may be down for 259.2 seconds at 99.99 %.
    expect(after(259_200)).toMatchObject({ kept: true, percent: '99.9900', allowedSeconds: 259n });
    expect(after(259_201)).toMatchObject({ kept: false, percent: '99.9899', downSeconds: 259n });
  });

  it('[S0.6] counts what lasts up to now, and nothing of what is still to come', () => {
    const asOf = at('2026-03-10T21:00:00Z');
    const lasting = down('2026-03-10T20:00:00Z', null);
    expect(seconds([lasting], { asOf })).toBe(3_600);
    expect(seconds([lasting])).toBe(21 * 86_400 + 2 * 3_600);
    const planned = window(
      'CORRECTIVE_INTERVENTION',
      '2026-03-11T20:00:00Z',
      '2026-03-11T21:00:00Z',
      '2026-03-05T09:00:00Z',
    );
    expect(seconds([planned], { asOf })).toBe(0);
    expect(seconds([down('2026-02-01T00:00:00Z', '2026-02-28T23:00:01Z')])).toBe(1);
  });

  it('[S0.7] is measured while the customer holds a contract, where the charter says so', () => {
    const from = at('2026-03-16T00:00:00Z').epochMilliseconds;
    const contracts = [{ from, to: Number.POSITIVE_INFINITY }];
    const outage = down('2026-03-15T22:00:00Z', '2026-03-16T01:00:00Z');
    const half = availabilityOf([outage], { ...march, contracts });
    expect(half).toMatchObject({ downSeconds: 3_600n, kept: true });
    expect(half.measuredSeconds).toBe(BigInt(16 * 86_400 - 2 * 3_600));
    expect(stretchesWithin(outage, { ...march, contracts })).toMatchObject([
      { counts: false, reason: 'OUTSIDE_CONTRACT', clause: 'S0.7', to: from },
      { counts: true, reason: 'COUNTED_KIND', clause: 'S0.6', from },
    ]);
    const nothing = availabilityOf([outage], { ...march, contracts: [] });
    expect(nothing).toMatchObject({ kept: null, downSeconds: 0n, percent: '100.0000' });
    expect(seconds([outage], { rule: metaCompliance, contracts: [] })).toBe(3 * 3_600);
  });
});

/** Outages around a change of the clock, on a grid of ten minutes, some of them announced otherwise. */
const grid = 600;
const instants = fc.integer({ min: -200, max: 4_700 });
const outages = fc.array(
  fc.record({
    kind: fc.constantFrom('INCIDENT', 'PREVENTIVE_MAINTENANCE', 'CORRECTIVE_INTERVENTION'),
    starts: instants,
    lasts: fc.option(fc.integer({ min: 1, max: 300 })),
    announced: fc.option(
      fc.record({
        before: fc.integer({ min: -5, max: 5 }),
        lag: fc.integer({ min: -20, max: 20 }),
        lasts: fc.integer({ min: 1, max: 300 }),
      }),
    ),
    cancelled: fc.boolean(),
  }),
  { maxLength: 6 },
);
const zones = fc.constantFrom(
  ['2026-03-01', 'Europe/Paris'],
  ['2026-10-01', 'Europe/London'],
  ['2026-04-01', 'Australia/Lord_Howe'],
  ['2026-02-01', 'UTC'],
);

describe('availability against a walk through the month', () => {
  it('[S0.6] [S3.15] finds what the walk finds, in whatever order the outages come', () => {
    fc.assert(
      fc.property(outages, zones, instants, (drawn, [day, zone], known) => {
        const bounds = month(day!, zone);
        const second = (steps: number) => bounds.from.add({ seconds: steps * grid });
        const interruptions = drawn.map(({ kind, starts, lasts, announced, cancelled }) =>
          down(`${second(starts)}`, lasts === null ? null : `${second(starts + lasts)}`, {
            ...{ kind, cancelled },
            announcements: announced
              ? [
                  {
                    ...{ kind, productId: null, customerIds: [] },
                    announcedAt: second(starts - announced.before),
                    startsAt: second(starts + announced.lag),
                    endsAt: second(starts + announced.lag + announced.lasts),
                  },
                ]
              : [],
          }),
        );
        const measure = { ...march, month: bounds, asOf: second(known) };
        const { downSeconds, monthSeconds, kept } = availabilityOf(interruptions, measure);
        let walked = 0;
        const steps = Number(monthSeconds) / grid;
        for (let step = 0; step < Math.min(steps, known); step++)
          if (drawn.some((outage) => isDownAt(outage, step))) walked += grid;
        expect(Number(downSeconds)).toBe(walked);
        expect(kept).toBe(Number(monthSeconds) - walked >= 0.995 * Number(monthSeconds));
        expect(availabilityOf(interruptions.toReversed(), measure).downSeconds).toBe(downSeconds);
      }),
      { numRuns: 150 },
    );
  });
});

function isDownAt(
  outage: {
    kind: string;
    starts: number;
    lasts: number | null;
    announced: { before: number; lag: number; lasts: number } | null;
    cancelled: boolean;
  },
  step: number,
): boolean {
  const { kind, starts, lasts, announced, cancelled } = outage;
  if (cancelled || step < starts || (lasts !== null && step >= starts + lasts)) return false;
  if (kind !== 'PREVENTIVE_MAINTENANCE' || !announced || announced.before <= 0) return true;
  const opens = starts + announced.lag;
  return step < opens || step >= opens + announced.lasts;
}
