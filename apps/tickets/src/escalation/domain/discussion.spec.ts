import { loadCharter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discussedIn, mayDiscuss } from './discussion.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const at = (text: string) => Temporal.Instant.from(text);
const ticket = { planKey: 'support', openedAt: at('2026-03-02T15:00:00Z') };
const tenth = at('2026-03-16T21:00:00Z');
const director = { holds: new Set(['director']), isManager: false };

describe('[S4.14] the talk about the alternatives', () => {
  const denied = (
    by: typeof director,
    contactedAt: Temporal.Instant,
    now = at('2026-03-18T15:00:00Z'),
  ) => mayDiscuss(techtra, ticket, by, contactedAt, now)?.code ?? null;

  it('is of whoever the ticket was escalated to, or of a manager', () => {
    const others = { holds: new Set(['complex']), isManager: false };
    expect(denied(director, tenth)).toBeNull();
    expect(denied({ ...others, isManager: true }, tenth)).toBeNull();
    expect(denied(others, tenth)).toBe('DISCUSSION_OF_HOLDER');
  });

  it('lies between the escalation and now, both included', () => {
    const now = at('2026-03-18T15:00:00Z');
    expect(denied(director, now)).toBeNull();
    expect(denied(director, tenth.subtract({ milliseconds: 1 }))).toBe('DISCUSSION_TIME');
    expect(denied(director, now.add({ milliseconds: 1 }))).toBe('DISCUSSION_TIME');
  });

  it('is owed only once the ticket is escalated for being unresolved, by a charter that asks for it', () => {
    const early = tenth.subtract({ milliseconds: 1 });
    expect(denied(director, early, early)).toBe('DISCUSSION_NOT_DUE');
    expect(mayDiscuss(file('selion'), ticket, director, tenth, tenth)?.code).toBe(
      'DISCUSSION_NOT_DUE',
    );
  });

  it('is read from the history, the last one of each escalation', () => {
    const said = (contactedAt: string) => ({
      kind: 'alternatives-discussed' as const,
      at: at(contactedAt),
      data: { escalationKey: 'director', contactedAt },
    });
    const found = discussedIn([said('2026-03-17T14:00:00Z'), said('2026-03-18T14:00:00Z')]);
    expect([...found].map(([key, when]) => [key, `${when}`])).toEqual([
      ['director', '2026-03-18T14:00:00Z'],
    ]);
  });
});
