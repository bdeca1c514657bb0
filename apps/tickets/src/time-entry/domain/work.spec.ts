import { describe, expect, it } from 'vitest';
import { correctedForm, mayCorrectWork, sameForm, type WorkForm } from './corrected-work.js';
import { mayBeWork } from './possible-work.js';

const at = (text: string) => Temporal.Instant.from(text);
const form: WorkForm = {
  agentId: 'julie',
  kind: 'REMOTE',
  startedAt: at('2026-03-03T15:10:00Z'),
  minutes: 20,
  travelled: false,
  note: 'Index rebuilt',
};

describe('work that is possible', () => {
  const arrived = at('2026-03-03T15:09:31Z');
  const now = at('2026-03-04T15:30:00Z');

  it.each([
    ['in the very minute of arrival', '2026-03-03T15:09:00Z', 5, null],
    ['up to this instant', '2026-03-04T15:10:00Z', 20, null],
    ['a whole day', '2026-03-03T15:10:00Z', 1440, null],
    ['from before the request', '2026-03-03T15:08:00Z', 5, 'TIME_NOT_POSSIBLE'],
    ['that is not over', '2026-03-04T15:10:00Z', 21, 'TIME_NOT_POSSIBLE'],
    ['of more than a day', '2026-03-03T15:10:00Z', 1441, 'TIME_NOT_POSSIBLE'],
    ['of no minute', '2026-03-03T15:10:00Z', 0, 'TIME_NOT_POSSIBLE'],
    ['of half a minute', '2026-03-03T15:10:00Z', 1.5, 'TIME_NOT_POSSIBLE'],
    ['from within a minute', '2026-03-03T15:10:30Z', 5, 'TIME_NOT_POSSIBLE'],
  ])('%s', (_, startedAt, minutes, code) => {
    const denial = mayBeWork({ startedAt: at(startedAt), minutes }, arrived, now);
    expect(denial?.code ?? null).toBe(code);
  });
});

describe('a correction', () => {
  it('keeps what it does not name, and clears a note by null only', () => {
    expect(correctedForm(form, { minutes: 16 })).toEqual({ ...form, minutes: 16 });
    expect(correctedForm(form, { note: null }).note).toBeNull();
    expect(correctedForm(form, { note: undefined, minutes: null })).toEqual(form);
  });

  it.each<[string, Partial<WorkForm>]>([
    ['agent', { agentId: 'kevin' }],
    ['kind', { kind: 'ON_SITE' }],
    ['start', { startedAt: at('2026-03-03T15:11:00Z') }],
    ['minutes', { minutes: 21 }],
    ['travel', { travelled: true }],
    ['note', { note: null }],
  ])('of the %s alone is one', (_, changes) => {
    expect(sameForm(form, { ...form })).toBe(true);
    expect(sameForm(form, { ...form, ...changes })).toBe(false);
  });

  it('is an agent’s of its own work, and a manager’s of everybody’s', () => {
    const mine = { ...form, minutes: 16 };
    const given = { ...form, agentId: 'kevin' };
    const julie = { personId: 'julie', leads: false };
    const kevin = { personId: 'kevin', leads: false };
    expect(mayCorrectWork(julie, form, mine)).toBeNull();
    expect(mayCorrectWork(julie, form, null)).toBeNull();
    for (const [who, corrected] of [
      [julie, given],
      [kevin, mine],
      [kevin, given],
      [kevin, null],
      [{ personId: null, leads: false }, mine],
    ] as const)
      expect(mayCorrectWork(who, form, corrected)?.code).toBe('TIME_OF_ANOTHER');
    expect(mayCorrectWork({ ...kevin, leads: true }, form, given)).toBeNull();
  });
});
