import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

let stage: TicketStage;
let techtra: string;
let manager: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  manager = newId();
  await stage.member(techtra, techtra, manager, 'MANAGER');
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function opening() {
  stage.at('2026-03-03T14:00:00Z'); // at opening: the day's guarantee lasts its eight hours
  const customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  const client = stage.administrator(techtra, customer);
  const { ticket } = await stage.openings.open(now(client), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Fermeture de mois',
    description: 'Elle s’arrête à 60 %.',
    productVersionId: encodeId('version', await stage.productVersion(techtra)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  if (!ticket) throw new Error('refused');
  return { id: ticket.id, ticketId: encodeId('ticket', ticket.id), client };
}

const told = async (id: string) =>
  (await stage.told('ticket.escalated'))
    .filter(({ ticketId }) => ticketId === id)
    .map(({ escalationKey, toPersonId, at }) => [
      escalationKey,
      toPersonId,
      Temporal.Instant.from(String(at)).toString(),
    ]);

it('is due at the breach itself, however late the service comes to it', async () => {
  const { id } = await opening();
  stage.at('2026-03-09T15:00:00Z');
  await stage.work();
  expect(await told(id)).toEqual([
    ['answer-at-risk', null, '2026-03-03T21:12:00Z'],
    ['answer-overdue', manager, '2026-03-03T22:00:00.001Z'],
  ]);
});

it('tells management where nobody holds the function', async () => {
  const { id } = await opening();
  stage.at('2026-03-03T21:30:00Z');
  await stage.work();
  expect(await told(id)).toEqual([['answer-at-risk', null, '2026-03-03T21:12:00Z']]);
  expect(await stage.told('notice.requested')).toContainEqual(
    expect.objectContaining({
      template: 'ticket.escalated',
      subject: `ticket:${id}`,
      recipients: [{ organizationId: techtra, purpose: 'MANAGEMENT' }],
      parameters: expect.objectContaining({
        ...{ clock: 'FIRST_RESPONSE', level: 'GUARANTEE' },
        ...{ due: '2026-03-03 17:00', zone: 'America/Toronto' },
      }),
    }),
  );
});

it('does not escalate what was answered in time', async () => {
  const { id, ticketId } = await opening();
  const agent = stage.agent(techtra);
  await stage.conversations.reply(now(agent), {
    ticketId,
    body: 'Je regarde cela.',
    idempotencyKey: newId(),
  });
  stage.at('2026-03-05T15:00:00Z');
  await stage.work();
  expect(await told(id)).toEqual([]);
});

it('[S4.8] escalates at a share of the guarantee and at its breach, each once, to whoever holds the function', async () => {
  const senior = newId();
  await stage.member(techtra, techtra, senior, 'AGENT', ['SENIOR']);
  const { id, ticketId, client } = await opening();
  stage.at('2026-03-03T21:11:59.999Z');
  await stage.work();
  expect(await told(id)).toEqual([]);

  stage.at('2026-03-03T21:12:00Z'); // 90 % of eight hours
  await stage.work();
  const atRisk = ['answer-at-risk', senior, '2026-03-03T21:12:00Z'];
  expect(await told(id)).toEqual([atRisk]);

  stage.at('2026-03-04T15:00:00Z'); // away since, and then a customer's own act brings it to light
  await stage.conversations.reply(now(client), {
    ticketId,
    body: 'Personne ?',
    idempotencyKey: newId(),
  });
  await stage.work();
  const overdue = ['answer-overdue', manager, expect.any(String)];
  expect(await told(id)).toEqual([atRisk, overdue]);

  const agent = stage.agent(techtra);
  await stage.handling.takeOver(now(agent), { ticketId });
  await stage.work();
  expect(await told(id)).toHaveLength(2);
});
