import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase, viewersOf } from '@charter/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

let stage: TicketStage;
let provider: string;
let agent: Viewer;
let ticketId: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  provider = await stage.provider('techtra');
  agent = viewersOf(provider, stage.now).staff('agent');
  const { customer, author } = await newCustomer();
  ticketId = encodeId('ticket', (await open(customer, author, 'Refusé.')).ticket!.id);
});
afterAll(() => stage?.close());

async function newCustomer() {
  const customer = await stage.organization(provider);
  await stage.contract(provider, customer, 'support');
  return { customer, author: viewersOf(provider, stage.now).administrativeUser(customer) };
}

const open = async (customer: string, author: Viewer, description: string) =>
  stage.openings.open(author, {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Accès',
    description,
    productVersionId: encodeId('version', await stage.productVersion(provider)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });

const say = (viewer: Viewer, body: string) =>
  stage.conversations.reply(viewer, { ticketId, body, idempotencyKey: newId() });

test('the description of a request that was open when its author was erased has no text', async () => {
  const { customer, author } = await newCustomer();
  await stage.tell(provider, 'person.erased', { personId: author.personId! });
  await open(customer, author, 'J’habite au 12.');
  const sql = 'SELECT body FROM message WHERE person_id = $1';
  expect((await stage.admin.query(sql, [author.personId])).rows).toEqual([{ body: null }]);
});

async function said(): Promise<{ person_id: string; body: string | null }[]> {
  const { rows } = await stage.admin.query(
    `SELECT person_id, body FROM message WHERE author = 'STAFF' ORDER BY ordinal`,
  );
  return rows;
}

test('an erased person’s messages stay without their text, those of a last request included', async () => {
  const other = { ...agent, personId: newId() };
  await say(agent, 'J’habite au 12.');
  await say(other, 'Bien reçu.');
  await stage.tell(provider, 'person.erased', { personId: agent.personId! });
  await say(agent, 'J’y suis encore.');
  expect(await said()).toEqual([
    { person_id: agent.personId, body: null },
    { person_id: other.personId, body: 'Bien reçu.' },
    { person_id: agent.personId, body: null },
  ]);
  const { rows } = await stage.admin.query(
    `SELECT data ->> 'body' AS body FROM outbox WHERE type = 'notice.requested'
       AND data ->> 'template' = 'ticket.replied' ORDER BY seq`,
  );
  expect(rows.map(({ body }) => body)).toEqual(['J’habite au 12.', 'Bien reçu.', null]);
});
