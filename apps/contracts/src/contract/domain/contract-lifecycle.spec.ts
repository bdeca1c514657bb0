import { describe, expect, it } from 'vitest';
import { inForce, periodInstants, stateAfter } from './contract-lifecycle.js';

const date = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text);

describe('a contract', () => {
  it('leads from draft over active to its end, and never back', () => {
    expect(stateAfter('activate', 'DRAFT')).toBe('ACTIVE');
    expect(stateAfter('activate', 'TERMINATED')).toBeNull();
    expect(stateAfter('resume', 'ACTIVE')).toBeNull();
    expect(stateAfter('expire', 'SUSPENDED')).toBe('EXPIRED');
  });

  it('counts its days from midnight to midnight in the zone of the provider', () => {
    const period = periodInstants(date('2026-01-01'), date('2026-07-01'), 'America/Toronto');
    expect(period.startsAt.toString()).toBe('2026-01-01T05:00:00Z');
    expect(period.endsAt?.toString()).toBe('2026-07-01T04:00:00Z');
  });

  it('[S4.9] is in due form only while it is signed, active and within its period', () => {
    const terms = {
      state: 'ACTIVE' as const,
      signedOn: date('2025-12-20'),
      ...periodInstants(date('2026-01-01'), date('2026-07-01'), 'America/Toronto'),
    };
    expect(inForce(terms, instant('2026-01-01T04:59:59Z'))).toBe(false);
    expect(inForce(terms, instant('2026-01-01T05:00:00Z'))).toBe(true);
    expect(inForce(terms, instant('2026-07-01T04:00:00Z'))).toBe(false);
    expect(inForce({ ...terms, signedOn: null }, instant('2026-02-01T00:00:00Z'))).toBe(false);
    expect(inForce({ ...terms, state: 'SUSPENDED' }, instant('2026-02-01T00:00:00Z'))).toBe(false);
  });
});
