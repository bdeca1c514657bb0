import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let admin: Viewer;
let agent: Viewer;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  admin = stage.administrator(techtra, customer);
  agent = stage.agent(techtra);
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function takenOver() {
  stage.at('2026-03-03T15:00:00Z');
  const productVersionId = encodeId('version', await stage.productVersion(techtra));
  const { ticket } = await stage.openings.open(now(admin), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Rapport vide',
    description: 'Le rapport mensuel est vide.',
    productVersionId,
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  const on = { ticketId: encodeId('ticket', ticket!.id) };
  await stage.handling.takeOver(now(agent), on);
  return { id: ticket!.id, on };
}

async function remindersOf(ticketId: string) {
  const told = await stage.told('notice.requested');
  return told
    .filter(({ subject }) => subject === `ticket:${ticketId}`)
    .filter(({ recipients }) => JSON.stringify(recipients).includes(agent.personId!))
    .map(({ template, parameters }) => ({ template, ...(parameters as Record<string, string>) }));
}

const templatesTo = async (ticketId: string) =>
  (await remindersOf(ticketId)).map(({ template }) => template);

describe('what the agent of a ticket is reminded of', () => {
  it('[S4.6] [S4.7] is told at three quarters of the time, and once it is over, of which deadline', async () => {
    const { id } = await takenOver();
    const zone = { zone: 'America/Toronto' };
    const target = { clock: 'FIRST_RESPONSE', level: 'TARGET', due: '2026-03-03 12:00', ...zone };
    const guarantee = { ...target, level: 'GUARANTEE', due: '2026-03-03 17:00' };
    stage.at('2026-03-03T16:30:00Z');
    await stage.work();
    expect(await remindersOf(id)).toMatchObject([{ template: 'ticket.due-soon', ...target }]);
    stage.at('2026-03-03T23:00:00Z');
    await stage.work();
    await stage.work();
    expect(await remindersOf(id)).toMatchObject([
      { template: 'ticket.due-soon', ...target },
      { template: 'ticket.overdue', ...target },
      { template: 'ticket.due-soon', ...guarantee },
      { template: 'ticket.overdue', ...guarantee },
    ]);
  });

  it('[S4.6] [S4.7] is told of each deadline that comes to light at once', async () => {
    const { id, on } = await takenOver();
    stage.at('2026-03-03T23:00:00Z');
    const reply = { ...on, body: 'Personne ?', idempotencyKey: newId() };
    await stage.conversations.reply(now(admin), reply);
    expect(await remindersOf(id)).toMatchObject([
      { template: 'ticket.overdue', clock: 'FIRST_RESPONSE', level: 'GUARANTEE' },
      { template: 'ticket.overdue', clock: 'FIRST_RESPONSE', level: 'TARGET' },
      { template: 'ticket.replied' },
    ]);
  });

  it('[S4.18] makes sure of the satisfaction of whoever got an alternative, unless it was reopened', async () => {
    const { id, on } = await takenOver();
    const reopened = await takenOver();
    const malfunction = { outcome: 'malfunction', message: 'Un correctif suit.' };
    for (const each of [on, reopened.on]) {
      await stage.closing.resolve(now(agent), { ...each, ...malfunction });
    }
    await stage.closing.reopen(now(admin), { ...reopened.on, reason: 'Toujours vide.' });
    stage.at('2026-03-10T20:59:59Z');
    await stage.work();
    expect(await templatesTo(id)).toEqual([]);
    stage.at('2026-03-10T21:00:00Z');
    await stage.work();
    expect(await templatesTo(id)).toEqual(['ticket.follow-up']);
    expect(await templatesTo(reopened.id)).not.toContain('ticket.follow-up');
  });
});
