import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dateScalar, dateTimeScalar, durationScalar } from './scalars.js';

const texts = (parse: (value: unknown) => unknown, given: readonly unknown[]) =>
  given.map((value) => {
    try {
      return String(parse(value));
    } catch {
      return 'refused';
    }
  });

describe('values of the graph', () => {
  it('takes instants with any offset, and nothing that RFC 3339 does not know', () => {
    const good = ['2026-03-02T09:00:00Z', '2026-03-02T10:00:00.0004+01:00'];
    expect(texts(dateTimeScalar.parseValue, good)).toEqual(Array(2).fill('2026-03-02T09:00:00Z'));
    const bad = [
      ...['2026-03-02', '2026-03-02T09:00:00', '2026-02-30T09:00:00Z', '', 'now', 1_700_000_000],
      ...['2026-03-02T09:00:00Z[Europe/Paris]', '+010000-01-01T00:00:00Z', '0000-01-01T00:00:00Z'],
    ];
    expect(texts(dateTimeScalar.parseValue, bad)).toEqual(bad.map(() => 'refused'));
  });

  it('takes dates without time, in years that the database and a century more can hold', () => {
    const given = ['2026-03-02', '2026-02-29', '2026-03-02T00:00:00Z', '9999-12-31', '0000-01-01'];
    expect(texts(dateScalar.parseValue, given)).toEqual([
      '2026-03-02',
      ...Array(4).fill('refused'),
    ]);
  });

  it('takes exact spans that an instant can be moved by', () => {
    const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
    const twoDays = durationScalar.parseValue('P2D');
    expect(now.add(twoDays).toString()).toBe('2026-03-04T09:00:00Z');
    expect(String(durationScalar.parseValue('PT90M'))).toBe('PT1H30M');
  });

  it('refuses negative, huge, calendar and malformed spans', () => {
    const bad = [
      '-PT1H',
      'PT876600001H',
      'P101Y',
      'P1M',
      'P1W',
      'PT',
      '90 minutes',
      '',
      5400,
      null,
    ];
    expect(texts(durationScalar.parseValue, bad)).toEqual(bad.map(() => 'refused'));
  });

  it('says what was given and what it wants, however long the one', () => {
    const literal = { kind: Kind.INT, value: '5' } as const;
    expect(() => durationScalar.parseLiteral(literal)).toThrow('Duration cannot be 5. Give');
    expect(() => dateScalar.parseValue('x'.repeat(9_999))).toThrow(
      /^Date cannot be "x{59}…\. Give/,
    );
  });
});
