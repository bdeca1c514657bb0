import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import type { TicketEntity } from './ticket.entity.js';

let stage: TicketStage;
let techtra: string;
let agent: Viewer;
let director: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  agent = stage.agent(techtra);
  director = newId();
  await stage.member(techtra, techtra, director, 'MANAGER', ['DIRECTOR']);
});
afterAll(() => stage.close());

/** The same person at the stage's present time. */
const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

/** A ticket of a new customer, with a support contract unless told. */
async function opening(planKey: string | null = 'support'): Promise<TicketEntity> {
  const customer = await stage.organization(techtra);
  if (planKey) await stage.contract(techtra, customer, planKey);
  const { ticket } = await stage.openings.open(now(stage.administrator(techtra, customer)), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Fermeture de mois',
    description: 'Elle s’arrête à 60 %.',
    productVersionId: encodeId('version', await stage.productVersion(techtra)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  if (!ticket) throw new Error('refused');
  return ticket;
}

interface ClauseOf {
  id: string;
}

const broughtToDirector = async (id: string) =>
  (await stage.told('ticket.escalated')).filter(
    ({ ticketId, escalationKey }) => ticketId === id && escalationKey === 'director',
  );

it('[S4.14] puts the director on what is unresolved after ten business days', async () => {
  stage.at('2026-03-03T15:00:00Z');
  const { id } = await opening();
  stage.at('2026-03-17T20:59:59.999Z');
  await stage.work();
  expect(await broughtToDirector(id)).toEqual([]);
  stage.at('2026-03-17T21:00:00Z');
  await stage.work();
  expect(await broughtToDirector(id)).toEqual([
    expect.objectContaining({
      escalationKey: 'director',
      toPersonId: director,
      clause: { id: 'S4.14', charterVersion: '1.2' },
    }),
  ]);
});

it('[S4.14] puts the director on what is reopened after ten business days, once', async () => {
  stage.at('2026-03-03T15:00:00Z');
  const { id } = await opening();
  const on = { ticketId: encodeId('ticket', id) };
  await stage.handling.takeOver(now(agent), on);
  stage.at('2026-03-16T15:00:00Z');
  await stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message: 'Corrigé.' });
  const escalations = async () => {
    await stage.work();
    return broughtToDirector(id);
  };
  stage.at('2026-03-18T15:00:00Z');
  expect(await escalations()).toEqual([]);
  await stage.closing.reopen(now(agent), { ...on, reason: 'Cela recommence.' });
  expect(await escalations()).toMatchObject([{ toPersonId: director }]);
  await stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message: 'Corrigé.' });
  await stage.closing.reopen(now(agent), { ...on, reason: 'Encore.' });
  expect(await escalations()).toHaveLength(1);
});

it('[S4.14] puts the director on it after ten business days, though an agent asked before', async () => {
  stage.at('2026-03-03T15:00:00Z');
  const { id } = await opening();
  await stage.handling.escalate(now(agent), {
    ticketId: encodeId('ticket', id),
    escalation: 'director',
    reason: 'Le client est inquiet.',
    idempotencyKey: newId(),
  });
  expect(await broughtToDirector(id)).toHaveLength(1);
  stage.at('2026-03-18T15:00:00Z');
  await stage.work();
  expect(await broughtToDirector(id)).toHaveLength(2);
});

it.each([
  ['[S4.15]', 'not-critical', []],
  ['[S4.16]', 'feature-request', []],
  ['[S4.17]', 'malfunction', ['correction']],
])('%s closes what is unresolved after ten business days as %s', async (_, outcome, handedOn) => {
  stage.at('2026-03-03T15:00:00Z');
  const { id } = await opening();
  const on = { ticketId: encodeId('ticket', id) };
  await stage.handling.takeOver(now(agent), on);
  stage.at('2026-03-18T15:00:00Z');
  await stage.work();
  const close = (as: string) =>
    stage.closing.resolve(now(agent), { ...on, outcome: as, message: 'Comme convenu.' });
  await expect(close('given-up')).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  await expect(close(outcome)).rejects.toMatchObject({
    code: 'ALTERNATIVES_NOT_DISCUSSED',
    details: { clause: { id: 'S4.14' } },
  });
  await stage.discussions.discuss(now(stage.agent(techtra, director)), {
    ...on,
    summary: 'Appel : convenu de clore ainsi.',
    idempotencyKey: newId(),
  });
  expect(await close(outcome)).toMatchObject({ state: 'RESOLVED', outcomeKey: outcome });
  expect(await stage.told('ticket.state-changed')).toContainEqual(
    expect.objectContaining({ ticketId: id, to: 'RESOLVED', outcomeKey: outcome }),
  );
  const escalated = async () =>
    (await stage.told('ticket.escalated'))
      .filter(({ ticketId, clause }) => ticketId === id && (clause as ClauseOf).id === 'S4.17')
      .map(({ escalationKey }) => escalationKey);
  expect(await escalated()).toEqual(handedOn);
  await stage.closing.reopen(now(agent), { ...on, reason: 'Essai.' });
  await close(outcome);
  expect(await escalated()).toEqual(handedOn);
});

it('[S4.8] [S4.12] escalates what is complex to a senior resource, under a support contract', async () => {
  const senior = newId();
  await stage.member(techtra, techtra, senior, 'AGENT', ['SENIOR']);
  stage.at('2026-03-03T15:00:00Z');
  const escalate = (ticket: TicketEntity) =>
    stage.handling.escalate(now(agent), {
      ticketId: encodeId('ticket', ticket.id),
      escalation: 'complex',
      reason: 'Grand livre incohérent.',
      idempotencyKey: newId(),
    });
  const { id } = await escalate(await opening());
  expect(await stage.told('ticket.escalated')).toContainEqual(
    expect.objectContaining({
      ticketId: id,
      toPersonId: senior,
      clause: { id: 'S4.8', charterVersion: '1.2' },
    }),
  );
  await expect(escalate(await opening(null))).rejects.toMatchObject({
    code: 'ESCALATION_NOT_ENTITLED',
    details: { clause: { id: 'S4.12' } },
  });
});

it('[S3.26] escalates an enhanced request to the success manager whom the contract names', async () => {
  const metacompliance = await stage.provider('metacompliance');
  const customer = await stage.organization(metacompliance);
  const successManagerId = newId();
  await stage.contract(metacompliance, customer, 'enhanced', { successManagerId });
  const { ticket } = await stage.openings.open(now(stage.administrator(metacompliance, customer)), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Report',
    description: 'Where is it?',
    informationOnly: true,
    productVersionId: encodeId('version', await stage.productVersion(metacompliance)),
    answers: [{ key: 'tried', value: 'The Administrator Academy' }],
  });
  await stage.handling.escalate(now(stage.agent(metacompliance)), {
    ticketId: encodeId('ticket', ticket!.id),
    escalation: 'success-manager',
    reason: 'Needs a word.',
    idempotencyKey: newId(),
  });
  expect(await stage.told('ticket.escalated')).toContainEqual(
    expect.objectContaining({ ticketId: ticket!.id, toPersonId: successManagerId }),
  );
});
