import { loadCharter, type Charter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextClock } from './clock-moments.js';
import { deriveClocks } from './clocks.js';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import type { TicketState } from '../../ticket/domain/ticket-lifecycle.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const techtra = file('techtra');
const selion = file('selion');
const metacompliance = file('metacompliance');

const at = (text: string) => Temporal.Instant.from(text);
const opened = (when: string, planKey: string, priorityKey: string | null = null): TicketFact => ({
  kind: 'opened',
  at: at(when),
  data: { receivedAt: when, planKey, priorityKey },
});
const moved = (when: string, from: TicketState, to: TicketState): TicketFact => ({
  kind: 'state-changed',
  at: at(when),
  data: { from, to },
});
const replied = (when: string, automatic = false): TicketFact => ({
  kind: 'replied',
  at: at(when),
  data: { by: 'STAFF', automatic },
});
const asked = (when: string): TicketFact => ({
  kind: 'replied',
  at: at(when),
  data: { by: 'CUSTOMER', automatic: false },
});

/** One first-response promise of so many units, in the office hours given. */
function promising(
  amount: number,
  hours: { opens: string; closes: string; zone: string },
): Charter {
  const { zone, ...band } = hours;
  const [clock] = techtra.clocks;
  return {
    ...techtra,
    calendars: {
      office: {
        clause: 'S4.1',
        zone,
        bands: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], ...band }],
      },
    },
    clocks: [
      {
        ...clock!,
        levels: [{ clause: 'S4.6', level: 'GUARANTEE', amount, unit: 'BUSINESS_HOUR' }],
      },
    ],
  };
}

describe('clocks of a ticket', () => {
  it('[S4.1] [S4.6] [S4.7] promises the same business day and aims at two business hours', () => {
    const clocks = deriveClocks(
      techtra,
      [opened('2026-03-03T20:30:00Z', 'support')],
      at('2026-03-03T20:30:00Z'),
    );
    expect(clocks.map(({ level, dueAt, clause }) => [level, dueAt.toString(), clause])).toEqual([
      ['GUARANTEE', '2026-03-03T22:00:00Z', 'S4.6'],
      ['TARGET', '2026-03-04T14:30:00Z', 'S4.7'],
    ]);
    expect(nextClock(clocks)?.level).toBe('GUARANTEE');
  });

  it('[S4.6] gives the other ranks no deadline at all', () => {
    expect(
      deriveClocks(techtra, [opened('2026-03-03T20:30:00Z', 'none')], at('2027-01-01T00:00:00Z')),
    ).toEqual([]);
  });

  it('[S2.8] [S2.11] due at the close of the 15th working day, without a resolution clock', () => {
    const clocks = deriveClocks(
      selion,
      [opened('2026-03-02T10:00:00Z', 'none')],
      at('2026-03-02T10:00:00Z'),
    );
    expect(clocks.map(({ kind, dueAt }) => [kind, dueAt.toString()])).toEqual([
      ['TAKE_OVER', '2026-03-23T16:00:00Z'],
    ]);
  });

  it('[S2.8] [S2.10] stops at the take-over, whenever the ticket is resolved', () => {
    const taken: TicketFact = {
      kind: 'taken-over',
      at: at('2026-03-04T10:00:00Z'),
      data: { agentId: 'agent' },
    };
    const facts = [
      opened('2026-03-02T10:00:00Z', 'none'),
      taken,
      moved('2026-04-30T10:00:00Z', 'IN_PROGRESS', 'RESOLVED'),
    ];
    const clocks = deriveClocks(selion, facts, at('2026-04-30T10:00:00Z'));
    expect(clocks).toMatchObject([{ kind: 'TAKE_OVER', state: 'MET', stoppedAt: taken.at }]);
  });

  it('[S2.12] stands still while the price is not accepted', () => {
    const waiting: TicketFact = { kind: 'quote-awaited', at: at('2026-03-02T10:00:00Z'), data: {} };
    const facts = [opened('2026-03-02T10:00:00Z', 'none'), waiting];
    const [clock] = deriveClocks(selion, facts, at('2026-03-05T10:00:00Z'));
    expect(clock).toMatchObject({
      state: 'PAUSED',
      pauses: [{ reason: 'QUOTE_PENDING', lasts: true }],
    });
    expect(clock?.dueAt.toString()).toBe('2026-03-25T16:00:00Z');
  });

  it('[S3.14] counts 12 business hours from Friday 16:00 to Tuesday 12:00', () => {
    const [clock] = deriveClocks(
      metacompliance,
      [opened('2026-03-06T16:00:00Z', 'standard', 'P1')],
      at('2026-03-06T16:00:00Z'),
    );
    expect(clock?.dueAt.toString()).toBe('2026-03-10T12:00:00Z');
  });

  it.each([
    ['[S3.20]', 'P1', '2026-03-03T09:00:00Z'],
    ['[S3.21]', 'P2', '2026-03-03T11:00:00Z'],
    ['[S3.22]', 'P3', '2026-03-03T19:00:00Z'],
    ['[S3.23]', 'P4', '2026-03-04T17:00:00Z'],
  ])('[S3.17] %s enhanced support counts %s within 08:00-22:00', (clause, priority, due) => {
    const facts = [opened('2026-03-02T21:00:00Z', 'enhanced', priority)];
    const [clock] = deriveClocks(metacompliance, facts, at('2026-03-02T21:00:00Z'));
    expect([`[${clock?.clause}]`, clock?.dueAt.toString()]).toEqual([clause, due]);
  });

  it('[S3.11] [S3.17] closes both levels on the public holidays of England', () => {
    // Good Friday and Easter Monday lie between; British Summer Time has begun.
    const due = (plan: string, priority: string) => {
      const facts = [opened('2026-04-02T15:00:00Z', plan, priority)];
      return deriveClocks(metacompliance, facts, at('2026-04-02T15:00:00Z'))[0]?.dueAt.toString();
    };
    expect(due('standard', 'P1')).toBe('2026-04-08T11:00:00Z');
    expect(due('enhanced', 'P3')).toBe('2026-04-07T13:00:00Z');
  });

  it('[S3.24] gives a request for information no deadline, warning or breach', () => {
    const facts = [opened('2026-03-02T21:00:00Z', 'enhanced', 'P5')];
    expect(deriveClocks(metacompliance, facts, at('2027-03-02T21:00:00Z'))).toEqual([]);
  });

  it('leaves out the time spent waiting for the customer', () => {
    const charter = promising(4, { opens: '08:00', closes: '17:00', zone: 'Europe/Paris' });
    const facts = [
      opened('2026-03-06T14:00:00Z', 'support'),
      moved('2026-03-06T15:00:00Z', 'IN_PROGRESS', 'WAITING_CUSTOMER'),
      moved('2026-03-09T08:00:00Z', 'WAITING_CUSTOMER', 'IN_PROGRESS'),
    ];
    const [clock] = deriveClocks(charter, facts, at('2026-03-09T08:00:00Z'));
    expect(clock?.dueAt.toString()).toBe('2026-03-09T11:00:00Z');
  });

  it('[S1.28] is not stopped by an automatic message', () => {
    const facts = [
      opened('2026-03-03T15:00:00Z', 'support'),
      replied('2026-03-03T15:01:00Z', true),
    ];
    expect(deriveClocks(techtra, facts, at('2026-03-03T15:02:00Z'))[0]?.state).toBe('RUNNING');
  });

  it('is met when stopped exactly at the due instant, and late a millisecond after', () => {
    const stopped = (when: string) =>
      deriveClocks(
        techtra,
        [opened('2026-03-03T15:00:00Z', 'support'), replied(when)],
        at('2026-03-05T00:00:00Z'),
      );
    expect(stopped('2026-03-03T22:00:00Z')[0]?.state).toBe('MET');
    expect(stopped('2026-03-03T22:00:00.001Z')[0]).toMatchObject({ state: 'BREACHED' });
  });

  it('[S1.33] misses an answer after exactly the time where the charter says "less than"', () => {
    const [clock] = techtra.clocks;
    const charter: Charter = {
      ...techtra,
      clocks: [
        {
          ...clock!,
          startsOn: 'CUSTOMER_MESSAGE_AFTER_RESPONSE',
          kind: 'NEXT_UPDATE',
          levels: [{ clause: 'S4.6', level: 'TARGET', amount: 1, unit: 'HOUR', lessThan: true }],
        },
      ],
    };
    const facts = [
      opened('2026-03-03T03:00:00Z', 'support'),
      replied('2026-03-03T03:10:00Z'),
      asked('2026-03-03T04:00:00Z'),
      asked('2026-03-03T04:20:00Z'),
      replied('2026-03-03T05:00:00Z'),
      asked('2026-03-03T06:00:00Z'),
      replied('2026-03-03T06:59:59.999Z'),
    ];
    const clocks = deriveClocks(charter, facts, at('2026-03-04T00:00:00Z'));
    expect(clocks.map(({ key, state }) => [key, state])).toEqual([
      ['NEXT_UPDATE:TARGET:1', 'BREACHED'],
      ['NEXT_UPDATE:TARGET:2', 'MET'],
    ]);
  });

  it('takes the target of a new priority from the original start where the charter recomputes', () => {
    const change: TicketFact = {
      kind: 'priority-changed',
      at: at('2026-03-02T10:00:00Z'),
      data: { from: 'P4', priorityKey: 'P1', reason: 'everybody is down' },
    };
    const facts = [opened('2026-03-02T09:00:00Z', 'enhanced', 'P4'), change];
    const [clock] = deriveClocks(metacompliance, facts, at('2026-03-02T10:00:00Z'));
    expect([clock?.dueAt.toString(), clock?.clause]).toEqual(['2026-03-02T11:00:00Z', 'S3.20']);
  });

  it('keeps a recorded breach whatever the priority becomes', () => {
    const facts: TicketFact[] = [
      opened('2026-03-02T09:00:00Z', 'enhanced', 'P1'),
      {
        kind: 'clock-breached',
        at: at('2026-03-02T11:00:00.001Z'),
        data: {
          clockKey: 'FIRST_RESPONSE:TARGET:1',
          dueAt: '2026-03-02T11:00:00Z',
          lateFrom: '2026-03-02T11:00:00.001Z',
        },
      },
      {
        kind: 'priority-changed',
        at: at('2026-03-02T12:00:00Z'),
        data: { from: 'P1', priorityKey: 'P4', reason: 'only one user' },
      },
    ];
    expect(deriveClocks(metacompliance, facts, at('2026-03-02T13:00:00Z'))[0]?.state).toBe(
      'BREACHED',
    );
  });

  it('ends with a ticket that is cancelled', () => {
    const facts = [
      opened('2026-03-03T15:00:00Z', 'support'),
      moved('2026-03-03T16:00:00Z', 'NEW', 'CANCELLED'),
    ];
    expect(deriveClocks(techtra, facts, at('2026-03-09T00:00:00Z'))[0]?.state).toBe('CANCELLED');
  });
});
