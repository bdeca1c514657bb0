import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf, lastDayBefore } from './notice-end.js';

const at = (day: number) => Temporal.Instant.from('2026-01-01T05:00:00Z').add({ hours: day * 24 });

describe('[S4.24] the ends of a version', () => {
  it('are the longest extension for each customer, and one for all who have none of their own', () => {
    const exceptions = [
      { customerId: null, until: at(40) },
      { customerId: 'agro', until: at(60) },
      { customerId: 'agro', until: at(50) },
      { customerId: 'boreale', until: at(60) },
      { customerId: 'coop', until: at(35) },
    ];
    expect(endsOf({ obsoleteFrom: at(30) }, exceptions)).toEqual([
      { endsAt: at(40), ids: ['agro', 'boreale'], but: true },
      { endsAt: at(60), ids: ['agro', 'boreale'], but: false },
    ]);
    expect(endsOf({ obsoleteFrom: null }, exceptions)).toEqual([
      { endsAt: null, ids: [], but: true },
    ]);
  });

  it('give each customer the one end that the latest of all that concerns it gives', () => {
    const customers = ['a', 'b', 'c'];
    const exception = fc.record({
      customerId: fc.constantFrom(null, ...customers),
      until: fc.integer({ min: 0, max: 60 }).map(at),
    });
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 30 }), fc.array(exception), (end, exceptions) => {
        const ends = endsOf({ obsoleteFrom: at(end) }, exceptions);
        for (const customer of [...customers, 'd']) {
          const theirs = ends.filter(({ ids, but }) => ids.includes(customer) !== but);
          const concerning = exceptions
            .filter(({ customerId }) => customerId === null || customerId === customer)
            .map(({ until }) => until.epochMilliseconds);
          const latest = Math.max(at(end).epochMilliseconds, ...concerning);
          expect(theirs.map(({ endsAt }) => endsAt?.epochMilliseconds)).toEqual([latest]);
        }
      }),
    );
  });

  it('lie a day after the last one on which support is given', () => {
    const end = Temporal.Instant.from('2026-03-09T04:00:00Z');
    expect(lastDayBefore(end, 'America/Toronto').toString()).toBe('2026-03-08');
  });
});
