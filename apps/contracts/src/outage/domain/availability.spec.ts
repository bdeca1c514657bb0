import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityOf, hits, judge, monthBounds, type Interruption } from './availability.js';

const at = (text: string) => Temporal.Instant.from(text);
const march = monthBounds(Temporal.PlainDate.from('2026-03-17'), 'Europe/Paris');
const later = at('2026-05-01T00:00:00Z');
const blueNote = {
  clause: 'S0.6',
  thresholdPercent: '99.5',
  exclusions: [
    { kind: 'OPERATION', announced: true, clause: 'S0.5' },
    { kind: 'PREVENTIVE_MAINTENANCE', announced: true, clause: 'S0.5' },
  ],
};
const metaCompliance = { clause: 'S3.15', thresholdPercent: '99.99', exclusions: [] };

function down(from: string, to: string, more: Partial<Interruption> = {}): Interruption {
  return {
    kind: 'INCIDENT',
    customerIds: [],
    announcedAt: null,
    startsAt: at(from),
    endsAt: at(to),
    cancelled: false,
    ...more,
  };
}

describe('availability of a month', () => {
  it('[S0.6] has the true length of the month: March 2026 in Paris lacks an hour', () => {
    const { monthSeconds } = availabilityOf([], blueNote, march, later);
    expect(monthSeconds).toBe(BigInt(31 * 86_400 - 3_600));
  });

  it('[S0.5] leaves out an announced preventive maintenance, but counts one that nobody announced', () => {
    const window = down('2026-03-10T20:00:00Z', '2026-03-10T23:00:00Z', {
      kind: 'PREVENTIVE_MAINTENANCE',
      announcedAt: at('2026-03-05T09:00:00Z'),
    });
    expect(judge(window, blueNote)).toEqual({ counts: false, clause: 'S0.5' });
    expect(availabilityOf([window], blueNote, march, later).downSeconds).toBe(0n);
    const silent = { ...window, announcedAt: null };
    expect(availabilityOf([silent], blueNote, march, later).downSeconds).toBe(10_800n);
  });

  it('[S0.5] counts a corrective intervention even if it was announced', () => {
    const intervention = down('2026-03-10T20:00:00Z', '2026-03-10T21:00:00Z', {
      kind: 'CORRECTIVE_INTERVENTION',
      announcedAt: at('2026-03-09T09:00:00Z'),
    });
    expect(judge(intervention, blueNote)).toEqual({ counts: true, clause: 'S0.6' });
    expect(availabilityOf([intervention], blueNote, march, later).downSeconds).toBe(3_600n);
  });

  it('[S3.16] excludes no maintenance where the charter excludes none', () => {
    const window = down('2026-03-10T20:00:00Z', '2026-03-10T21:00:00Z', {
      kind: 'PREVENTIVE_MAINTENANCE',
      announcedAt: at('2026-03-05T09:00:00Z'),
    });
    expect(judge(window, metaCompliance)).toEqual({ counts: true, clause: 'S3.15' });
  });

  it('[S3.15] keeps the threshold itself, compared exactly before any rounding', () => {
    const june = monthBounds(Temporal.PlainDate.from('2026-06-01'), 'Europe/London');
    const from = at('2026-06-10T00:00:00Z');
    const outage = (milliseconds: number) => [
      down(from.toString(), from.add({ milliseconds }).toString()),
    ];
    // A month of 30 days may be down for 259.2 seconds at 99.99 %.
    expect(
      availabilityOf(outage(259_200), metaCompliance, june, later.add({ hours: 2000 })).kept,
    ).toBe(true);
    expect(
      availabilityOf(outage(259_201), metaCompliance, june, later.add({ hours: 2000 })).kept,
    ).toBe(false);
  });

  it('counts overlapping outages once, as minutes marked on a ruler would', () => {
    const minute = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, minute), { maxLength: 8 }), (pairs) => {
        const start = at('2026-03-10T00:00:00Z');
        const outages = pairs.map(([a, b]) =>
          down(
            start.add({ minutes: Math.min(a, b) }).toString(),
            start.add({ minutes: Math.max(a, b) }).toString(),
          ),
        );
        const marked = new Set(
          pairs.flatMap(([a, b]) =>
            Array.from({ length: Math.abs(a - b) }, (_, i) => Math.min(a, b) + i),
          ),
        );
        const { downSeconds } = availabilityOf(outages, blueNote, march, later);
        expect(downSeconds).toBe(BigInt(marked.size * 60));
      }),
    );
  });

  it('[S3.16] counts for a customer what names it or nobody', () => {
    const named = down('2026-03-10T20:00:00Z', '2026-03-10T21:00:00Z', { customerIds: ['a'] });
    expect([hits(named, 'a'), hits(named, 'b'), hits(named, null)]).toEqual([true, false, false]);
    expect(hits({ ...named, customerIds: [] }, 'b')).toBe(true);
  });
});
