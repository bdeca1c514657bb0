import { readFileSync } from 'node:fs';
import { loadCharter, type Charter } from '@charter/charter';
import { describe, expect, it } from 'vitest';
import { deriveClocks } from './clocks.js';
import { allCountedBy, imaginedClocks, waitProblems, type Wait } from './imagined-ticket.js';

const charterOf = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const at = (text: string) => Temporal.Instant.from(text);
const wait = (from: string, to: string, state: Wait['state'] = 'WAITING_CUSTOMER'): Wait => ({
  ...{ from: at(from), to: at(to), state },
});
const dueOf = (charter: Charter, ticket: Parameters<typeof imaginedClocks>[1]) =>
  imaginedClocks(charter, ticket).map(({ kind, level, dueAt }) => `${kind} ${level} ${dueAt}`);

describe('the deadlines of a ticket that nobody opened', () => {
  // Friday 15:00 in London, Mon-Fri 08:00 to 17:00; four business hours for a P3 of the enhanced plan.
  const london = charterOf('metacompliance');
  const charter: Charter = {
    ...london,
    calendars: {
      extended: {
        clause: 'S3.17',
        zone: 'Europe/London',
        bands: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '17:00' }],
      },
    },
    clocks: london.clocks
      .filter(({ kind, plans }) => kind === 'FIRST_RESPONSE' && plans?.includes('enhanced'))
      .map((clock) => ({
        ...clock,
        pausedBy: ['WAITING_CUSTOMER'],
        levels: [{ clause: 'S3.20', level: 'TARGET', amount: 4, unit: 'BUSINESS_HOUR' }],
      })),
  };
  const ticket = {
    receivedAt: at('2026-03-06T15:00:00Z'),
    planKey: 'enhanced',
    priorityKey: 'P1',
    waits: [wait('2026-03-06T16:00:00Z', '2026-03-09T09:00:00Z')],
  };

  it('leave the waits out that pause a clock, and those alone', () => {
    expect(dueOf(charter, ticket)).toEqual(['FIRST_RESPONSE TARGET 2026-03-09T12:00:00Z']);
    const third = [wait('2026-03-06T16:00:00Z', '2026-03-09T09:00:00Z', 'WAITING_THIRD_PARTY')];
    expect(dueOf(charter, { ...ticket, waits: third })).toEqual([
      'FIRST_RESPONSE TARGET 2026-03-09T10:00:00Z',
    ]);
  });

  it('are those that opening one would give', () => {
    const opened = { receivedAt: '2026-03-06T15:00:00Z', planKey: 'enhanced', priorityKey: 'P1' };
    const real = deriveClocks(
      london,
      [{ kind: 'opened', at: ticket.receivedAt, data: opened }],
      ticket.receivedAt,
    );
    expect(real.length).toBeGreaterThan(0);
    expect(imaginedClocks(london, { ...ticket, waits: [] })).toEqual(real);
  });

  it('can be counted by another calendar of the charter', () => {
    const night = { ...charter.calendars['extended']!, zone: 'Pacific/Auckland' };
    const both = { ...charter, calendars: { ...charter.calendars, night } };
    const [clock] = imaginedClocks(allCountedBy(both, 'night'), { ...ticket, waits: [] });
    expect(clock).toMatchObject({ calendarKey: 'night', calendar: night });
  });
});

describe('waits', () => {
  const receivedAt = at('2026-03-06T15:00:00Z');
  const first = wait('2026-03-06T16:00:00Z', '2026-03-06T17:00:00Z');

  it.each<[string, Wait[], string[]]>([
    [
      'may follow each other at once',
      [wait('2026-03-06T17:00:00Z', '2026-03-06T18:00:00Z'), first],
      [],
    ],
    [
      'begin at the receipt at the earliest',
      [wait('2026-03-06T14:59:59Z', '2026-03-06T16:00:00Z')],
      ['0 BEFORE_RECEIPT'],
    ],
    [
      'end after they begin',
      [wait('2026-03-06T16:00:00Z', '2026-03-06T16:00:00Z')],
      ['0 ENDS_BEFORE_IT_BEGINS'],
    ],
    [
      'come one at a time',
      [first, wait('2026-03-06T16:59:59Z', '2026-03-06T18:00:00Z')],
      ['1 DURING_ANOTHER'],
    ],
  ])('%s', (_, waits, problems) => {
    const found = waitProblems({ receivedAt, waits });
    expect(found.map(({ index, reason }) => `${index} ${reason}`)).toEqual(problems);
  });
});
