import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { followUpState } from './domain/follow-up.js';
import { selectFollowUps } from './follow-up.queries.js';
import { FOLLOW_UP_WORK } from './owe-follow-up.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let admin: Viewer;
let agent: Viewer;
let director: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  admin = stage.administrator(techtra, customer);
  agent = stage.agent(techtra);
  director = stage.agent(techtra);
  await stage.member(techtra, techtra, director.personId!, 'AGENT', ['DIRECTOR']);
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function takenOver() {
  stage.at('2026-03-03T15:00:00Z');
  const { ticket } = await stage.openings.open(now(admin), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Rapport vide',
    description: 'Le rapport mensuel est vide.',
    productVersionId: encodeId('version', await stage.productVersion(techtra)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  const on = { ticketId: encodeId('ticket', ticket!.id) };
  await stage.handling.takeOver(now(agent), on);
  return { id: ticket!.id, on };
}

const close = (on: { ticketId: string }, outcome: string) =>
  stage.closing.resolve(now(agent), { ...on, outcome, message: 'Comme convenu.' });
const discuss = (viewer: Viewer, on: { ticketId: string }, idempotencyKey = newId()) =>
  stage.discussions.discuss(now(viewer), { ...on, summary: 'Appel de 14 h.', idempotencyKey });
const answer = (on: { ticketId: string }, satisfied: boolean, idempotencyKey = newId()) =>
  stage.followUps.record(now(agent), { ...on, satisfied, note: 'Merci.', idempotencyKey });

/** States of a ticket's follow-ups as staff reads them, with how often they were recalled. */
async function owed(ticketId: string, viewer: Viewer = agent) {
  const rows = await stage.unitOfWork.read(now(viewer), (tx) =>
    selectFollowUps(tx, null, stage.now).orderBy('follow_up.owedSince').getMany(),
  );
  return rows
    .filter((row) => row.ticketId === ticketId)
    .map((row) => [followUpState(row, stage.now), row.reminders]);
}

async function toManagement(id: string) {
  const told = await stage.told('notice.requested');
  return told
    .filter(({ subject }) => subject === `ticket:${id}`)
    .filter(({ recipients }) => JSON.stringify(recipients).includes('MANAGEMENT'))
    .map(({ template }) => template);
}

describe('[S4.14] before one of the alternatives', () => {
  it('the director has to have talked to the customer, and nobody else says so', async () => {
    const { id, on } = await takenOver();
    await expect(discuss(director, on)).rejects.toMatchObject({ code: 'DISCUSSION_NOT_DUE' });
    stage.at('2026-03-18T15:00:00Z');
    await stage.work();
    await expect(close(on, 'not-critical')).rejects.toMatchObject({
      code: 'ALTERNATIVES_NOT_DISCUSSED',
    });
    await expect(discuss(agent, on)).rejects.toMatchObject({
      code: 'DISCUSSION_OF_HOLDER',
      details: { clause: { id: 'S4.14' } },
    });
    const key = newId();
    await discuss(director, on, key);
    await discuss(director, on, key);
    expect(await close(on, 'not-critical')).toMatchObject({ state: 'RESOLVED' });
    const { rows } = await stage.admin.query<{ count: string }>(
      `SELECT count(*) FROM ticket_fact WHERE ticket_id = $1 AND kind = 'alternatives-discussed'`,
      [id],
    );
    expect(rows).toEqual([{ count: '1' }]);
  });

  it('what is really resolved closes without a talk', async () => {
    const { on } = await takenOver();
    stage.at('2026-03-18T15:00:00Z');
    await stage.work();
    expect(await close(on, 'resolved')).toMatchObject({ state: 'RESOLVED' });
  });
});

describe('[S4.18] the follow-up', () => {
  it('is owed after an alternative, recalled while nobody asks, and done once somebody did', async () => {
    const { id, on } = await takenOver();
    await close(on, 'malfunction');
    expect(await owed(id)).toEqual([['OWED', 0]]);
    stage.at('2026-03-10T21:00:01Z');
    await stage.work();
    expect(await owed(id)).toEqual([['OVERDUE', 1]]);
    stage.at('2026-03-16T15:00:00Z');
    await stage.work();
    expect(await owed(id)).toEqual([['OVERDUE', 2]]);

    const key = newId();
    await answer(on, true, key);
    await answer(on, true, key);
    stage.at('2026-03-30T15:00:00Z');
    await stage.work();
    expect(await owed(id)).toEqual([['DONE', 2]]);
    expect(await toManagement(id)).not.toContain('ticket.unsatisfied');
    await expect(answer(on, true)).rejects.toMatchObject({
      code: 'FOLLOW_UP_NOT_OWED',
      details: { clause: { id: 'S4.18' } },
    });
  });

  it('is not owed again where its timer was waiting while somebody asked', async () => {
    const { id, on } = await takenOver();
    await close(on, 'malfunction');
    await answer(on, true);
    await stage.system(techtra, (tx) => tx.schedule(FOLLOW_UP_WORK, id, stage.now));
    await stage.work();
    expect(await owed(id)).toEqual([['DONE', 0]]);
  });

  it('goes to management in the end, and is told of no more', async () => {
    const { id, on } = await takenOver();
    await close(on, 'malfunction');
    stage.at('2026-06-01T15:00:00Z');
    await stage.work();
    expect(await owed(id)).toEqual([['OVERDUE', 6]]);
    expect(await toManagement(id)).toEqual(['ticket.escalated', 'ticket.follow-up']);
  });

  it('tells management of a customer who is not satisfied', async () => {
    const { id, on } = await takenOver();
    await close(on, 'feature-request');
    await answer(on, false);
    expect(await toManagement(id)).toContain('ticket.unsatisfied');
  });

  it('is taken back where the customer reopens, and owed anew after the next alternative', async () => {
    const { id, on } = await takenOver();
    await close(on, 'malfunction');
    stage.at('2026-03-04T15:00:00Z');
    await stage.closing.reopen(now(admin), { ...on, reason: 'Toujours vide.' });
    expect(await owed(id)).toEqual([['WITHDRAWN', 0]]);
    await expect(answer(on, true)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
    await close(on, 'not-critical');
    expect(await owed(id)).toEqual([
      ['WITHDRAWN', 0],
      ['OWED', 0],
    ]);
  });

  it('is not owed for what was resolved, and shown to nobody of another customer', async () => {
    const { id, on } = await takenOver();
    await close(on, 'resolved');
    await expect(answer(on, true)).rejects.toMatchObject({ code: 'FOLLOW_UP_NOT_OWED' });
    const other = await takenOver();
    await close(other.on, 'malfunction');
    expect(await owed(id)).toEqual([]);
    const stranger = stage.administrator(techtra, await stage.organization(techtra));
    expect(await owed(other.id, stranger)).toEqual([]);
  });
});
