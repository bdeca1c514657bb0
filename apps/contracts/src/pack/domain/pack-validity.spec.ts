import { describe, expect, it } from 'vitest';
import { packValidity } from './pack-validity.js';

const date = (text: string) => Temporal.PlainDate.from(text);
const around = { startsOn: date('2026-01-01'), today: date('2026-03-02'), signed: true };
const nothing = { validFrom: null, validMonths: null, expiresBefore: null };

function shown(asked: object, more: object = {}) {
  const found = packValidity({ ...nothing, ...asked }, { ...around, ...more });
  return typeof found === 'string' ? found : [found.validFrom, found.expiresBefore].join(' ');
}

describe('a prepaid pack', () => {
  it('is valid from today, or with a contract to come, without an end unless one is given', () => {
    expect(shown({})).toBe('2026-03-02 ');
    expect(shown({}, { startsOn: date('2026-05-01') })).toBe('2026-05-01 ');
    expect(shown({ expiresBefore: date('2026-06-01') })).toBe('2026-03-02 2026-06-01');
  });

  it('sold with an unsigned contract begins with it', () => {
    expect(shown({}, { signed: false })).toBe('2026-01-01 ');
  });

  it('of so many months is clamped to the end of a month', () => {
    expect(shown({ validFrom: date('2026-08-31'), validMonths: 6 })).toBe('2026-08-31 2027-02-28');
  });

  it.each([
    [{ validFrom: date('2025-12-31') }, 'BEFORE_CONTRACT'],
    [{ validFrom: date('2026-03-01') }, 'PAST'],
    [{ validMonths: 0 }, 'MONTHS'],
    [{ validMonths: 1, expiresBefore: date('2026-06-01') }, 'BOTH_ENDS'],
    [{ expiresBefore: date('2026-03-02') }, 'INVERTED'],
  ])('with %o is refused as %s', (asked, fault) => {
    expect(shown(asked)).toBe(fault);
  });

  it('that would be over today is refused, though its contract is unsigned', () => {
    expect(shown({ validMonths: 2 }, { signed: false })).toBe('INVERTED');
  });
});
