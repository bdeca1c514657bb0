import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

let stage: TicketStage;
let metacompliance: string;
let customer: string;
let version: string;
let agent: Viewer;
let administrator: Viewer;
let id: string;
let on: { ticketId: string };

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-02T09:00:00Z');
  metacompliance = await stage.provider('metacompliance');
  customer = await stage.organization(metacompliance);
  await stage.contract(metacompliance, customer, 'enhanced');
  version = encodeId('version', await stage.productVersion(metacompliance));
  agent = stage.agent(metacompliance);
  administrator = stage.administrator(metacompliance, customer);
});
beforeEach(async () => {
  stage.at('2026-03-02T09:00:00Z');
  const { ticket } = await stage.openings.open(now(administrator), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'No mail goes out',
    description: 'Since this morning.',
    impact: 'minor',
    affectedUsers: 'one-or-two',
    productVersionId: version,
    answers: [
      { key: 'tried', value: 'Restarted.' },
      { key: 'nature', value: 'No mail.' },
      { key: 'reproducible', value: 'YES' },
    ],
  });
  id = ticket!.id;
  on = { ticketId: encodeId('ticket', id) };
  stage.at('2026-03-02T10:00:00Z');
  await stage.handling.takeOver(now(agent), on);
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

/** The history and the clocks, as they are stored. */
async function stored() {
  const facts = 'SELECT ordinal, kind, at, data FROM ticket_fact WHERE ticket_id = $1 ORDER BY 1';
  const clocks = 'SELECT * FROM ticket_clock WHERE ticket_id = $1 ORDER BY key';
  return [
    (await stage.admin.query(facts, [id])).rows,
    (await stage.admin.query(clocks, [id])).rows,
  ] as const;
}

/** Refused with this code, and nothing of it written. */
async function refused(act: () => Promise<unknown>, code: string) {
  const before = await stored();
  await expect(act()).rejects.toMatchObject({ code });
  expect(await stored()).toEqual(before);
}

const setPriority = () =>
  stage.handling.setPriority(now(agent), { ...on, priority: 'P1', reason: 'Everybody waits.' });

describe('what clocks refuse', () => {
  it('two waits at once, and the end of one that is none', async () => {
    await refused(() => stage.handling.resume(now(agent), on), 'STATE_FORBIDS');
    await stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on);
    const third = () => stage.handling.waitFor(now(agent), 'WAITING_THIRD_PARTY', on);
    await refused(third, 'STATE_FORBIDS');
    await refused(
      () => stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on),
      'STATE_FORBIDS',
    );
  });

  it('a change of what counts on a ticket that is in the archive', async () => {
    const message = 'Sent again.';
    await stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message });
    await refused(setPriority, 'STATE_FORBIDS');
    await stage.closing.validate(now(administrator), on);
    await stage.closing.archive(now(agent), on);
    await refused(setPriority, 'STATE_FORBIDS');
    await refused(
      () => stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on),
      'STATE_FORBIDS',
    );
  });

  it('a priority that the charter does not know, or that nobody gives a reason for', async () => {
    const set = (priority: string, reason: string) => () =>
      stage.handling.setPriority(now(agent), { ...on, priority, reason });
    await refused(set('P9', 'Everybody waits.'), 'INVALID_INPUT');
    await refused(set('P1', ' '), 'INVALID_INPUT');
  });
});

describe('a history', () => {
  it('ends the wait in which the ticket is resolved', async () => {
    await stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on);
    stage.at('2026-03-02T14:00:00Z');
    const message = 'It works without an answer.';
    await stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message });
    const [, [clock]] = await stored();
    expect(clock).toMatchObject({ state: 'MET', counted_ms: '3600000' });
  });

  it('stays in order when a clock of the machine goes back', async () => {
    stage.at('2026-03-02T09:30:00Z');
    await setPriority();
    const [facts, clocks] = await stored();
    expect(facts.at(-1).at).toEqual(new Date('2026-03-02T10:00:00Z'));
    expect(clocks).toMatchObject([
      { priority_key: 'P1', due_at: new Date('2026-03-02T11:00:00Z') },
    ]);
  });
});
