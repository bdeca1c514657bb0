import { describe, expect, it } from 'vitest';
import { waiting } from './drain.js';
import { erasureInvariants } from './invariants/erasure.js';
import { feeMonths } from './invariants/fees.js';
import { judge, neverTried } from './judge.js';

describe('a verdict', () => {
  const holds = { name: 'holds', check: ({ bad }) => bad, spoil: () => ({ bad: ['spoilt'] }) };
  const all = [
    holds,
    { ...holds, name: 'fails', check: () => ['bad'] },
    { ...holds, name: 'breaks', check: () => Promise.reject(new Error('no such table')) },
    { ...holds, name: 'blind', check: () => [] },
    { ...holds, name: 'not spoilt', spoil: () => Promise.reject(new Error('no such table')) },
    { ...holds, name: 'untried', spoil: () => null },
  ];

  it('says what holds, fails, cannot fail, and was not tried', async () => {
    const lines = [];
    const { broken, untried } = await judge({ db: {}, bad: [] }, (line) => lines.push(line), all);
    expect(broken.toSorted()).toEqual(['blind', 'breaks', 'fails', 'not spoilt']);
    expect(untried).toEqual(['untried']);
    expect(lines).toContain('holds    holds');
    expect(lines).toContain('untried  untried');
    expect(lines).toContain('         it could not be checked: no such table');
  });

  it('of several runs is lacking where none of them tried', () => {
    expect(neverTried([{ untried: ['a', 'b'] }, { untried: ['b', 'c'] }])).toEqual(['b']);
    expect(neverTried([{ untried: ['a'] }, { untried: [] }])).toEqual([]);
  });
});

describe('fees owed', () => {
  const zone = 'America/Toronto';
  const now = Temporal.Instant.from('2026-06-01T03:59:59Z'); // May is not over there
  const terms = {
    state: 'ACTIVE',
    startsAt: '2025-01-01T05:00:00Z',
    endsAt: null,
    fee: { minor: 100, currency: 'CAD' },
    feePeriod: 'MONTH',
  };
  const at = (time, changes = {}) => ({ time: new Date(time), data: { ...terms, ...changes } });
  const all = (...changes) => feeMonths(changes, zone, now);
  const months = (...changes) =>
    all(...changes).flatMap(({ month, owed }) => (owed ? [`${month}`] : []));

  it('are those of each month that is over, from the one in which the fee was told', () => {
    expect(months(at('2026-02-10Z'))).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(months(at('2026-02-10Z', { fee: null }), at('2026-04-02Z'))).toEqual(['2026-04']);
  });

  it('of a year are owed in the month of their anniversary', () => {
    const startsAt = '2023-03-07T05:00:00Z';
    expect(months(at('2026-02-10Z', { feePeriod: 'YEAR', startsAt }))).toEqual(['2026-03']);
  });

  it('are not those of months that ended while the contract did not owe, or did not hold', () => {
    const suspended = at('2026-03-31Z', { state: 'SUSPENDED' });
    expect(months(at('2026-02-10Z'), suspended, at('2026-04-02Z'))).toEqual(['2026-02', '2026-04']);
    expect(months(at('2026-02-10Z', { endsAt: '2026-03-01T05:00:00Z' }))).toEqual(['2026-02']);
  });

  it('go by what was told before the month ended, not by what was told at its end', () => {
    const late = at('2026-04-01T04:00:00Z', { state: 'SUSPENDED' });
    expect(months(at('2026-03-10Z'), late)).toEqual(['2026-03']);
  });
});

describe('what was erased', () => {
  const { check } = erasureInvariants.find(({ name }) => name.includes('bus'));
  const topics = { person: { retention: 'compacted' }, ticket: { retention: 'forever' } };
  const record = (topic, value) => ({ topic, key: 'anna', headers: {}, value });
  const found = (...log) => check({ log, topics, erased: new Set(['chaos-1-7']) });

  it('may stand in a compacted topic until something comes after it, and nowhere else', () => {
    const anna = record('person', '"chaos-1-7@chaos.example"');
    expect(found(anna)).toHaveLength(1);
    expect(found(anna, record('person', null))).toEqual([]);
    expect(found(record('ticket', 'chaos-1-7'), record('ticket', null))).toHaveLength(1);
    expect(found(record('ticket', 'chaos-1-70'))).toEqual([]);
  });
});

describe('a service at rest', () => {
  it('tells of an empty outbox and of no lag', () => {
    const tells = (text) => waiting({ metrics: [{ name: 'tickets', text }] });
    expect(tells('charter_outbox_rows 0\ncharter_consumer_lag{topic="a"} 0')).toEqual([]);
    expect(tells('charter_outbox_rows 0\ncharter_consumer_lag{topic="a"} 2')).toEqual([
      'tickets: 2 waiting {topic="a"}',
    ]);
    expect(tells('fetch failed')).toEqual(['tickets does not tell what waits']);
  });
});
