import fc from 'fast-check';
import { expect, it } from 'vitest';
import { epochDay, localEdge, localEdges } from './local-time.js';

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC');
const first = Temporal.PlainDate.from('1970-01-01');
const days = epochDay(Temporal.PlainDate.from('2120-01-01'));

it('places an edge as the zone’s rules do, whichever dates were asked about before', () => {
  fc.assert(
    fc.property(
      zones,
      fc.array(fc.tuple(fc.integer({ min: 0, max: days }), fc.integer({ min: 0, max: 2879 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (zone, questions) => {
        const edgesOf = localEdges(zone);
        for (const [day, minutes] of questions) {
          const date = first.add({ days: day });
          expect(`${date} ${edgesOf(date)(minutes)}`).toBe(
            `${date} ${localEdge(zone, date, minutes)}`,
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  ['Europe/Paris', '2026-03-29', 2],
  ['Europe/Paris', '2061-10-30', 2],
  ['America/St_Johns', '2006-10-29', 2], // changed a minute after midnight
  ['Australia/Lord_Howe', '2026-04-05', 2],
  ['Pacific/Apia', '2011-12-30', 3],
  ['Africa/Casablanca', '2026-02-15', 2], // changes around Ramadan
])('%s: every quarter of an hour around %s', (zone, around, span) => {
  const edgesOf = localEdges(zone);
  for (let day = -span; day <= span; day++) {
    const date = Temporal.PlainDate.from(around).add({ days: day });
    for (let minutes = 0; minutes < 2880; minutes += 15)
      expect(`${date} ${minutes} ${edgesOf(date)(minutes)}`).toBe(
        `${date} ${minutes} ${localEdge(zone, date, minutes)}`,
      );
  }
});
