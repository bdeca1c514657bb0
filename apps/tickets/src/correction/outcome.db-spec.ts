import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpEntity } from '../follow-up/follow-up.entity.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { VALIDATION_WORK } from '../ticket/closing.service.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { historiesOf } from '../ticket/ticket.queries.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let admin: Viewer;
let agent: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  stage.at('2026-03-03T15:00:00Z');
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  admin = stage.administrator(techtra, customer);
  agent = stage.agent(techtra);
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

/** A ticket closed with this outcome an hour after it was opened. */
async function closed(outcome: string) {
  stage.at('2026-03-03T15:00:00Z');
  const { ticket } = await stage.openings.open(now(admin), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Export',
    description: 'L’export échoue.',
    productVersionId: encodeId('version', await stage.productVersion(techtra)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  const on = { ticketId: encodeId('ticket', ticket!.id) };
  await stage.handling.takeOver(now(agent), on);
  stage.at('2026-03-03T16:00:00Z');
  await stage.closing.resolve(now(agent), { ...on, outcome, message: 'Fermé.' });
  return { ...on, id: ticket!.id };
}

const correct = (ticketId: string, outcome: string, viewer = agent, changes: object = {}) =>
  stage.outcomes.correct(now(viewer), {
    ticketId,
    outcome,
    message: 'Nous nous sommes trompés.',
    reason: 'Mauvaise touche.',
    idempotencyKey: newId(),
    ...changes,
  });

const row = (id: string) => stage.system(techtra, (tx) => tx.find(TicketEntity, id));

const followUps = async (id: string) => {
  const rows = await stage.system(techtra, (tx) =>
    tx.manager.find(FollowUpEntity, { where: { ticketId: id } }),
  );
  return rows.map(({ state, outcomeKey }) => `${state} ${outcomeKey}`).toSorted();
};

describe('a ticket closed with the wrong outcome', () => {
  it('is closed otherwise, as of when it was, with who, when and why on record', async () => {
    const { ticketId, id } = await closed('malfunction');
    const resolvedAt = (await row(id))!.resolvedAt!.toString();
    stage.at('2026-03-04T16:00:00Z');
    const key = newId();
    await correct(ticketId, 'resolved', agent, { idempotencyKey: key });
    const corrected = await correct(ticketId, 'resolved', agent, { idempotencyKey: key });
    expect(corrected).toMatchObject({ state: 'RESOLVED', outcomeKey: 'resolved' });
    expect(corrected.resolvedAt?.toString()).toBe(resolvedAt);
    const facts = await stage.system(techtra, (tx) => historiesOf(tx, [id]));
    expect(facts.filter(({ kind }) => kind === 'outcome-corrected')).toMatchObject([
      {
        personId: agent.personId,
        at: stage.now,
        data: { from: 'malfunction', to: 'resolved', reason: 'Mauvaise touche.' },
      },
    ]);
    expect((await stage.told('ticket.outcome-corrected')).at(-1)).toMatchObject({
      ticketId: id,
      from: 'malfunction',
      to: 'resolved',
    });
    expect((await stage.told('notice.requested')).at(-1)).toMatchObject({
      template: 'ticket.resolved',
      body: 'Nous nous sommes trompés.',
    });
  });

  it('[S4.18] owes the follow-up of its right outcome, and none of the wrong one', async () => {
    const solved = await closed('malfunction');
    expect(await followUps(solved.id)).toEqual(['OWED malfunction']);
    await correct(solved.ticketId, 'resolved');
    expect(await followUps(solved.id)).toEqual(['WITHDRAWN malfunction']);
    await correct(solved.ticketId, 'feature-request');
    expect(await followUps(solved.id)).toEqual(['OWED feature-request', 'WITHDRAWN malfunction']);
    const asked = await closed('malfunction');
    const answer = { ticketId: asked.ticketId, satisfied: true, idempotencyKey: newId() };
    await stage.followUps.record(now(agent), answer);
    await correct(asked.ticketId, 'not-critical');
    expect(await followUps(asked.id)).toEqual(['DONE malfunction']);
  });

  it('gives the customer the time to validate anew', async () => {
    const { ticketId, id } = await closed('malfunction');
    stage.at('2026-03-09T16:00:00Z');
    await correct(ticketId, 'resolved');
    stage.at('2026-03-10T21:00:00Z');
    await stage.work();
    expect((await row(id))?.state).toBe('RESOLVED');
    stage.at('2026-03-16T21:00:00Z');
    await stage.work();
    expect((await row(id))?.state).toBe('VALIDATED');
    expect(await correct(ticketId, 'not-critical')).toMatchObject({
      state: 'VALIDATED',
      outcomeKey: 'not-critical',
    });
    await stage.closing.archive(now(agent), { ticketId });
    const late = correct(ticketId, 'resolved');
    await expect(late).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
    expect((await stage.told('ticket.archived')).at(-1)).toMatchObject({
      outcomeKey: 'not-critical',
    });
  });

  it('is validated by no silence that ended just as it was corrected', async () => {
    const { ticketId, id } = await closed('malfunction');
    stage.at('2026-03-10T21:00:00Z');
    await correct(ticketId, 'resolved');
    await stage.system(techtra, (tx) => tx.schedule(VALIDATION_WORK, id, stage.now));
    await stage.work();
    expect(await row(id)).toMatchObject({ state: 'RESOLVED' });
    stage.at('2026-03-17T21:00:00Z');
    await stage.work();
    expect(await row(id)).toMatchObject({ state: 'VALIDATED' });
  });

  it('[S4.14] closes by the rules of closing, as of when it was closed', async () => {
    const { ticketId, id } = await closed('resolved');
    for (const [outcome, changes, code] of [
      ['resolved', {}, 'INVALID_INPUT'],
      ['lost', {}, 'OUTCOME_UNKNOWN'],
      ['malfunction', { reason: ' ' }, 'INVALID_INPUT'],
      ['malfunction', { message: '4111 1111 1111 1111' }, 'CARD_NUMBER'],
    ] as const)
      await expect(correct(ticketId, outcome, agent, changes)).rejects.toMatchObject({ code });
    // It was closed long before the director had to have it, however late it is corrected.
    stage.at('2026-03-20T16:00:00Z');
    expect(await correct(ticketId, 'feature-request')).toMatchObject({
      outcomeKey: 'feature-request',
    });
    await stage.admin.query(
      `UPDATE ticket SET outcome_key = 'resolved', resolved_at = '2026-03-19T16:00:00Z' WHERE id = $1`,
      [id],
    );
    const unspoken = correct(ticketId, 'feature-request');
    await expect(unspoken).rejects.toMatchObject({ code: 'ALTERNATIVES_NOT_DISCUSSED' });
  });

  it('[S0.11] is put right by agents of the provider alone', async () => {
    const { ticketId } = await closed('malfunction');
    for (const [viewer, code] of [
      [admin, 'FORBIDDEN'],
      [{ ...agent, staffRoles: ['billing'] }, 'FORBIDDEN'],
      [stage.administrator(techtra, newId()), 'NOT_FOUND'],
      [{ ...agent, staffRoles: [], resellerIds: [newId()] }, 'NOT_FOUND'],
      [stage.agent(newId()), 'NOT_FOUND'],
    ] as [Viewer, string][])
      await expect(correct(ticketId, 'resolved', viewer)).rejects.toMatchObject({ code });
  });
});
