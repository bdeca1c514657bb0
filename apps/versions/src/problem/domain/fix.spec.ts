import { expect, it } from 'vitest';
import { fixedSince, isOut } from './fix.js';

const at = (day: number) =>
  Temporal.Instant.from(`2026-03-${String(day).padStart(2, '0')}T12:00:00Z`);
const none = { releasedAt: null, withdrawnAt: null, obsoleteFrom: null, recalledAt: null };

it.each([
  ['a plan', none, false],
  ['a publication', { ...none, releasedAt: at(2) }, true],
  ['one to come', { ...none, releasedAt: at(6) }, false],
  ['a superseded one', { ...none, releasedAt: at(1), withdrawnAt: at(2) }, true],
  [
    'an obsolete one',
    { ...none, releasedAt: at(1), withdrawnAt: at(2), obsoleteFrom: at(4) },
    true,
  ],
  ['a recalled one', { ...none, releasedAt: at(1), recalledAt: at(5) }, false],
  ['one recalled later', { ...none, releasedAt: at(1), recalledAt: at(6) }, true],
])('%s: out on the fifth', (_, life, out) => {
  expect(isOut(life, at(5))).toBe(out);
});

it('[S4.17] a problem is corrected since the first version that is still out came out', () => {
  const fixes = [
    { ...none, releasedAt: at(4) },
    { ...none, releasedAt: at(1), recalledAt: at(3) },
    { ...none, releasedAt: at(2) },
  ];
  expect(fixedSince(fixes, at(5))?.equals(at(2))).toBe(true);
  expect(fixedSince(fixes, at(2))?.equals(at(1))).toBe(true);
  expect(fixedSince([none], at(5))).toBeNull();
});
