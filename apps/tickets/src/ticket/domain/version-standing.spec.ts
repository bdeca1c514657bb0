import { describe, expect, it } from 'vitest';
import { nextStandingChange, standingOf, type VersionWindow } from './version-standing.js';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-06-01T12:00:00Z');
const month = (shift: number) => now.toZonedDateTimeISO('UTC').add({ months: shift }).toInstant();

const current: VersionWindow = {
  releasedAt: month(-12),
  withdrawnAt: null,
  supportedUntil: null,
  recalled: false,
  extensions: [],
};
const withdrawn = { ...current, withdrawnAt: month(-2), supportedUntil: month(4) };
const obsolete = { ...current, withdrawnAt: month(-7), supportedUntil: month(-1) };
const extendedFor = (...customerIds: string[]) => ({
  ...obsolete,
  extensions: [{ customerIds, until: month(2) }],
});

/** What `versions` says in each case: its states of support are these. */
const cases: [string, VersionWindow | null, string, Temporal.Instant | null][] = [
  ['current', current, 'SUPPORTED', null],
  ['withdrawn', withdrawn, 'GRACE', month(4)],
  ['obsolete', obsolete, 'DISCONTINUED', null],
  ['extended for this customer', extendedFor('us'), 'GRACE', month(2)],
  ['extended for everybody', extendedFor(), 'GRACE', month(2)],
  ['extended for another', extendedFor('them'), 'DISCONTINUED', null],
  ['recalled while its generation is current', { ...current, recalled: true }, 'SUPPORTED', null],
  ['recalled in a window', { ...withdrawn, recalled: true }, 'GRACE', month(4)],
  ['recalled and past it', { ...obsolete, recalled: true }, 'DISCONTINUED', null],
  ['planned', { ...current, releasedAt: null }, 'UNKNOWN', null],
  ['not out yet', { ...current, releasedAt: month(1) }, 'UNKNOWN', null],
  ['not told of', null, 'UNKNOWN', null],
];

describe('how a version stands for a customer', () => {
  it.each(cases)('[S4.19] [S4.24] %s', (_, window, state, until) => {
    const standing = standingOf(window, 'us', now);
    expect(standing).toMatchObject({ state });
    expect(standing.until?.toString()).toBe(until?.toString());
  });

  it('is looked at again when it comes out, is withdrawn, and ends', () => {
    const life = { ...withdrawn, releasedAt: month(-12) };
    const next = (from: Temporal.Instant) => nextStandingChange(life, from)?.toString();
    expect(next(month(-13))).toBe(month(-12).toString());
    expect(next(month(-12))).toBe(month(-2).toString());
    expect(next(month(-2))).toBe(month(4).toString());
    expect(next(month(4))).toBeUndefined();
  });
});
