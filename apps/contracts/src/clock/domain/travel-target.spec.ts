import { describe, expect, it } from 'vitest';
import { travelTarget } from './travel-target.js';

const now = Temporal.Instant.from('2026-08-31T10:00:00Z');
const target = (journey: Parameters<typeof travelTarget>[0]) => {
  const found = travelTarget(journey, now, 'Europe/Paris');
  return found instanceof Temporal.Instant ? found.toString() : found.field;
};

describe('advancing time', () => {
  it('leads to an instant, by a span, or by calendar months in the zone of the provider', () => {
    expect(target({ to: now.add({ hours: 1 }) })).toBe('2026-08-31T11:00:00Z');
    expect(target({ by: Temporal.Duration.from('PT26H') })).toBe('2026-09-01T12:00:00Z');
    // Six months later has 28 days, and winter: noon in Paris stays noon in Paris.
    expect(target({ months: 6 })).toBe('2027-02-28T11:00:00Z');
  });

  it('takes exactly one of them', () => {
    expect(target({})).toBe('to');
    expect(target({ to: now.add({ hours: 1 }), months: 1 })).toBe('to');
    expect(target({ to: null, by: null, months: 1 })).toBe('2026-09-30T10:00:00Z');
  });

  it('never leads back, nowhere, or beyond a century', () => {
    expect(target({ to: now })).toBe('to');
    expect(target({ to: now.subtract({ seconds: 1 }) })).toBe('to');
    expect(target({ by: Temporal.Duration.from('PT0S') })).toBe('by');
    for (const months of [0, -1, 1201]) expect(target({ months })).toBe('months');
  });
});
