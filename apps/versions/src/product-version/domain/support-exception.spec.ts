import { describe, expect, it } from 'vitest';
import {
  exceptionsToCarry,
  refuseException,
  supportAt,
  type SupportException,
} from './support-exception.js';

const instant = (text: string) => Temporal.Instant.from(`${text}T00:00:00Z`);
const version = {
  releasedAt: instant('2025-03-01'),
  withdrawnAt: instant('2025-09-01'),
  obsoleteFrom: instant('2026-03-01'),
};
const extension = (id: string, customerId: string | null, until: string): SupportException => ({
  id,
  customerId,
  reason: 'migration is planned for summer',
  recordedAt: instant('2026-04-01'),
  until: instant(until),
});

describe('support of a version', () => {
  it('[S4.19] [S4.23] follows its life', () => {
    const at = (day: string) => supportAt(version, [], null, instant(day)).state;
    expect(at('2025-02-28')).toBe('UNKNOWN');
    expect(at('2025-08-31')).toBe('SUPPORTED');
    expect(at('2026-02-28')).toBe('GRACE');
    expect(at('2026-03-01')).toBe('DISCONTINUED');
  });

  it('[S4.24] goes on under a recorded decision, for whom and until when it says', () => {
    const exceptions = [
      extension('short', null, '2026-05-01'),
      extension('long', 'acme', '2026-08-01'),
    ];
    const at = (customer: string, day: string) =>
      supportAt(version, exceptions, customer, instant(day));
    expect(at('acme', '2026-03-31').state).toBe('DISCONTINUED');
    expect(at('acme', '2026-04-01')).toMatchObject({ state: 'GRACE', exceptionId: 'long' });
    expect(at('other', '2026-04-30')).toMatchObject({ state: 'GRACE', exceptionId: 'short' });
    expect(at('other', '2026-05-01').state).toBe('DISCONTINUED');
    expect(at('acme', '2026-08-01').state).toBe('DISCONTINUED');
  });

  it('of a recalled one is that of its generation: who runs it took it in good faith', () => {
    const recalled = { ...version, recalledAt: instant('2025-04-01') };
    const at = (day: string) => supportAt(recalled, [], null, instant(day)).state;
    expect(at('2025-08-31')).toBe('SUPPORTED');
    expect(at('2026-02-28')).toBe('GRACE');
    expect(at('2026-03-01')).toBe('DISCONTINUED');
  });

  it.each([
    ['', '2026-08-01', 'REASON_REQUIRED'],
    ['why', '2026-01-01', 'EXTENSION_ENDS_BEFORE_IT_STARTS'],
    ['why', '2026-02-15', 'EXTENSION_WITHIN_WINDOW'],
    ['why', '2226-01-01', 'EXTENSION_TOO_LONG'],
    ['why', '2026-08-01', null],
  ])('[S4.24] is extended with a reason and a sound end: %j until %s', (reason, until, refusal) => {
    const exception = { reason, until: instant(until) };
    expect(refuseException(exception, version, instant('2026-02-01'), 'UTC')).toBe(refusal);
  });

  it.each([
    ['America/Montreal', '2036-02-01', null],
    ['America/Montreal', '2036-02-02', 'EXTENSION_TOO_LONG'],
    ['Pacific/Auckland', '2036-02-02', null],
    ['Pacific/Auckland', '2036-02-03', 'EXTENSION_TOO_LONG'],
  ])('[S4.24] is extended at most ten years from today in %s: through %s', (zone, day, refusal) => {
    const until = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant();
    const now = Temporal.Instant.from('2026-02-01T18:00:00Z');
    expect(refuseException({ reason: 'why', until }, version, now, zone)).toBe(refusal);
  });
});

it('[S4.24] goes on for a correction once per customer, by the longest in force', () => {
  const exceptions = [
    extension('short', 'agro', '2026-06-01'),
    extension('long', 'agro', '2026-09-01'),
    extension('others', 'boréale', '2026-05-01'),
    extension('all', null, '2026-07-01'),
  ];
  const carried = (day: string) => exceptionsToCarry(exceptions, instant(day)).map(({ id }) => id);
  expect(carried('2026-03-31')).toEqual([]);
  expect(carried('2026-04-01')).toEqual(['long', 'others', 'all']);
  expect(carried('2026-08-01')).toEqual(['long']);
  expect(carried('2026-09-01')).toEqual([]);
});
