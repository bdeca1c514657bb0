import { loadCharter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveClocks } from '../../clock/domain/clocks.js';
import { decideCoverage, firstRefusal, type Opening } from './coverage.js';
import { holdingOf } from './support-contract.js';
import type { TicketFact } from './ticket-facts.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const blueNote = file('blue-note');
const valaBleu = file('vala-bleu');

const at = (text: string) => Temporal.Instant.from(text);
const opened = (when: string, planKey: string): TicketFact => ({
  kind: 'opened',
  at: at(when),
  data: { receivedAt: when, planKey, priorityKey: null },
});
const said = (when: string, by: 'STAFF' | 'CUSTOMER', automatic = false): TicketFact => ({
  kind: 'replied',
  at: at(when),
  data: { by, automatic },
});

describe('Blue note', () => {
  it.each([
    ['within one day', '2026-03-03T08:00:00Z', '2026-03-03T12:00:00Z'],
    ['over the night', '2026-03-03T16:00:00Z', '2026-03-04T11:00:00Z'],
    ['over the weekend, from the very close', '2026-03-06T17:00:00Z', '2026-03-09T12:00:00Z'],
    ['over Easter Monday', '2026-04-03T15:00:00Z', '2026-04-07T10:00:00Z'],
  ])('[S0.13] [S0.14] answers in four hours of 09:00 to 18:00, %s', (_when, from, due) => {
    const plan = blueNote.plans[0]!.key;
    const [clock] = deriveClocks(blueNote, [opened(from, plan)], at(from));
    expect([clock?.kind, clock?.dueAt.toString(), clock?.clause]).toEqual([
      'FIRST_RESPONSE',
      due,
      'S0.14',
    ]);
  });
});

describe('Vala Bleu', () => {
  const plan = valaBleu.plans[0]!.key;

  it('[S1.33] misses an answer after sixty minutes exactly, the night included', () => {
    const facts = [opened('2026-03-03T02:00:00Z', plan), said('2026-03-03T03:00:00Z', 'STAFF')];
    const [clock] = deriveClocks(valaBleu, facts, at('2026-03-03T04:00:00Z'));
    expect(clock).toMatchObject({ state: 'BREACHED', strict: true, clause: 'S1.33' });
    expect(clock?.breachedAt).toEqual(at('2026-03-03T03:00:00Z'));
  });

  it('[S1.28] [S1.33] starts anew with each message, and no canned text stops it', () => {
    const facts = [
      opened('2026-03-03T02:00:00Z', plan),
      said('2026-03-03T02:20:00Z', 'STAFF'),
      said('2026-03-03T10:00:00Z', 'CUSTOMER'),
      said('2026-03-03T10:01:00Z', 'STAFF', true),
    ];
    const clocks = deriveClocks(valaBleu, facts, at('2026-03-03T10:30:00Z'));
    expect(clocks.map(({ key, state }) => [key, state])).toEqual([
      ['FIRST_RESPONSE:TARGET:1', 'MET'],
      ['NEXT_UPDATE:TARGET:1', 'RUNNING'],
    ]);
    expect(clocks[1]?.dueAt).toEqual(at('2026-03-03T11:00:00Z'));
  });

  const decide = (changes: Partial<Opening>) =>
    decideCoverage(valaBleu, {
      at: at('2026-03-03T02:00:00Z'),
      customerId: 'customer',
      opener: 'USER',
      channelKey: 'portal',
      holding: holdingOf(valaBleu, [], null, at('2026-03-03T02:00:00Z')),
      version: null,
      options: [],
      newVersion: false,
      arrival: null,
      professionalServices: false,
      answers: {},
      ...changes,
    });

  it('[S1.16] takes tickets free of charge from any user of its customers', () => {
    expect(decide({})).toMatchObject({ admission: 'ADMITTED', terms: 'INCLUDED' });
  });

  it.each([
    ['S1.35', { channelKey: 'phone' }, 'CHANNEL_NOT_OFFERED'],
    ['S1.21', { channelKey: 'email' }, 'CHANNEL_NOT_OFFERED'],
    ['S1.21', { opener: 'STAFF' }, 'ACCOUNT_REQUIRED'],
  ] as const)('[%s] opens a ticket through the account and nothing else', (clause, how, code) => {
    expect(firstRefusal(decide(how))).toMatchObject({ code, clause });
  });
});
