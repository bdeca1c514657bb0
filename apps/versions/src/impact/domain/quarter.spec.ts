import { describe, expect, it } from 'vitest';
import { spanAskedFor } from './quarter.js';

const instant = (text: string) => Temporal.Instant.from(text);
const nothing = { from: null, to: null };

describe('the span of which obsolescence is told', () => {
  it.each([
    ['2026-03-31T23:00:00-04:00', '2026-04-01', '2026-07-01'],
    ['2026-04-01T00:00:00-04:00', '2026-07-01', '2026-10-01'],
    ['2026-12-15T12:00:00-05:00', '2027-01-01', '2027-04-01'],
    ['2028-02-29T12:00:00-05:00', '2028-04-01', '2028-07-01'],
  ])('is, at %s, the quarter from %s to %s in the provider’s zone', (now, from, to) => {
    const zone = 'America/Toronto';
    const midnight = (day: string) =>
      Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant();
    expect(spanAskedFor(nothing, zone, instant(now))).toEqual({
      from: midnight(from),
      to: midnight(to),
    });
  });

  it('is what was asked for, three local months long where its end is not told', () => {
    const now = instant('2026-01-01T00:00:00Z');
    const from = instant('2026-11-30T00:00:00+01:00');
    const to = instant('2026-12-01T00:00:00+01:00');
    expect(spanAskedFor({ from, to }, 'Europe/Paris', now)).toEqual({ from, to });
    expect(spanAskedFor({ from, to: null }, 'Europe/Paris', now).to).toEqual(
      instant('2027-02-28T00:00:00+01:00'),
    );
    expect(spanAskedFor({ from: null, to }, 'Europe/Paris', now).from).toEqual(
      instant('2026-04-01T00:00:00+02:00'),
    );
  });
});
