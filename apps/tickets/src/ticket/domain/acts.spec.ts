import { loadCharter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayAct, mayLogTime, mayResolve, mayTakeOver, type TicketFacts } from './acts.js';
import { dueEscalations, validatedBySilenceAt } from './closing.js';

const techtra = loadCharter(
  readFileSync(new URL('../../../../../charters/techtra.yaml', import.meta.url), 'utf8'),
);
const at = (text: string) => Temporal.Instant.from(text);
const ticket: TicketFacts = {
  state: 'IN_PROGRESS',
  assigneeId: 'agent',
  takenOverAt: at('2026-03-02T16:00:00Z'),
  openedAt: at('2026-03-02T15:00:30Z'),
  receivedAt: at('2026-03-02T15:00:30Z'),
  planKey: 'support',
  terms: 'INCLUDED',
  quoteState: null,
  consentClause: null,
};

describe('acts on a ticket', () => {
  it('gives a ticket to the first agent who takes it over', () => {
    expect(mayTakeOver(ticket, 'agent')).toBeNull();
    expect(mayTakeOver(ticket, 'other')).toMatchObject({ code: 'ALREADY_TAKEN_OVER' });
    expect(mayTakeOver({ ...ticket, assigneeId: null }, 'other')).toBeNull();
  });

  it('[S2.12] allows questions but neither take-over nor time before the price is accepted', () => {
    const awaiting = {
      ...ticket,
      state: 'NEW',
      terms: 'QUOTE_REQUIRED',
      consentClause: 'S2.12',
    } as const;
    expect(mayAct('replyToTicket', awaiting)).toBeNull();
    for (const act of ['takeOverTicket', 'logTime'] as const) {
      expect(mayAct(act, awaiting)).toMatchObject({ code: 'QUOTE_NOT_ACCEPTED', clause: 'S2.12' });
    }
  });

  it('[S2.16] logs the time of every step, verification of what is resolved included', () => {
    const states = ['IN_PROGRESS', 'WAITING_CUSTOMER', 'RESOLVED', 'VALIDATED'] as const;
    expect(states.map((state) => mayAct('logTime', { ...ticket, state }))).toEqual(
      Array(4).fill(null),
    );
  });

  it('[S3.6] closes what an agent cannot reproduce as such', () => {
    const metacompliance = loadCharter(
      readFileSync(new URL('../../../../../charters/metacompliance.yaml', import.meta.url), 'utf8'),
    );
    const now = at('2026-03-03T10:00:00Z');
    expect(mayResolve(metacompliance, ticket, 'not-reproducible', now)).toBeNull();
    expect(mayResolve(techtra, ticket, 'not-reproducible', now)?.code).toBe('OUTCOME_UNKNOWN');
  });

  it('logs whole minutes of the past, from a whole minute, none from before the request', () => {
    const now = at('2026-03-03T10:00:00Z');
    const log = (startedAt: string, minutes: number) =>
      mayLogTime(ticket, { startedAt: at(startedAt), minutes }, now)?.code;
    expect(log('2026-03-03T09:44:00Z', 16)).toBeUndefined();
    expect(log('2026-03-03T09:45:00Z', 16)).toBe('TIME_NOT_POSSIBLE');
    expect(log('2026-03-03T09:00:30Z', 16)).toBe('TIME_NOT_POSSIBLE');
    expect(log('2026-03-03T09:00:00Z', -16)).toBe('TIME_NOT_POSSIBLE');
    expect(log('2026-03-02T15:00:00Z', 16)).toBeUndefined();
    expect(log('2026-03-02T14:59:00Z', 16)).toBe('TIME_NOT_POSSIBLE');
  });
});

describe('closing at Techtra', () => {
  const tenth = at('2026-03-16T21:00:00Z');

  it('[S4.14] calls the director at the close of the tenth business day', () => {
    expect(dueEscalations(techtra, 'support', ticket.openedAt)).toMatchObject([
      { rule: { key: 'director', clause: 'S4.14' }, at: tenth },
    ]);
  });

  it('calls whoever is due first, in whatever order the charter names them', () => {
    const { lifecycle } = techtra;
    const [director] = lifecycle.escalations;
    const after = { ...director!.after!, amount: 5 };
    const escalations = [...lifecycle.escalations, { ...director!, key: 'lead', after }];
    const charter = { ...techtra, lifecycle: { ...lifecycle, escalations } };
    const due = dueEscalations(charter, 'support', ticket.openedAt);
    expect(due.map(({ rule }) => rule.key)).toEqual(['lead', 'director']);
  });

  it('closes what is resolved at any time', () => {
    expect(mayResolve(techtra, ticket, 'resolved', at('2026-06-01T15:00:00Z'))).toBeNull();
  });

  it.each([
    ['[S4.15]', 'not-critical'],
    ['[S4.16]', 'feature-request'],
    ['[S4.17]', 'malfunction'],
  ])('%s closes what is not by %s', (_clause, outcome) => {
    const early = tenth.subtract({ milliseconds: 1 });
    expect(mayResolve(techtra, ticket, outcome, early)).toBeNull();
    expect(mayResolve(techtra, ticket, outcome, tenth)).toMatchObject({
      code: 'ALTERNATIVES_NOT_DISCUSSED',
      clause: 'S4.14',
    });
    expect(mayResolve(techtra, ticket, outcome, tenth, new Set(['director']))).toBeNull();
  });

  it('[S4.14] closes an unresolved one past ten business days by nothing else', () => {
    const other = {
      clause: 'S4.14',
      key: 'given-up',
      label: { fr: 'Abandonné', en: 'Given up' },
      solves: false,
    };
    const { lifecycle } = techtra;
    const charter = {
      ...techtra,
      lifecycle: { ...lifecycle, outcomes: [...lifecycle.outcomes, other] },
    };
    expect(mayResolve(charter, ticket, 'given-up', at('2026-03-16T20:59:59Z'))).toBeNull();
    expect(mayResolve(charter, ticket, 'given-up', tenth)).toMatchObject({
      code: 'CLOSING_NEEDS_ALTERNATIVE',
      clause: 'S4.14',
    });
  });

  it('takes five business days of silence as validation', () => {
    expect(validatedBySilenceAt(techtra, at('2026-03-03T15:00:00Z'))).toEqual(
      at('2026-03-10T21:00:00Z'),
    );
  });
});
