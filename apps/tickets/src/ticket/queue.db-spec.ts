import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { selectTickets, ticketOrders } from './ticket-lists.js';

let stage: TicketStage;
let techtra: string;
let selion: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  selion = await stage.provider('selion');
});
afterAll(() => stage.close());
beforeEach(() => stage.at('2026-03-03T15:00:00Z'));

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function ask(provider: string, customer: string, subject: string, options: string[] = []) {
  const isTechtra = provider === techtra;
  const { ticket } = await stage.openings.open(now(stage.agent(provider)), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject,
    description: 'Voir le sujet.',
    options,
    productVersionId: isTechtra ? encodeId('version', await stage.productVersion(techtra)) : null,
    answers: [{ key: isTechtra ? 'documentation-consulted' : 'remote-tool', value: 'YES' }],
  });
  if (!ticket) throw new Error('refused');
  return encodeId('ticket', ticket.id);
}

/** Subjects in the order in which the provider's queue is worked. */
async function queue(provider: string): Promise<string[]> {
  const rows = await stage.unitOfWork.read(now(stage.agent(provider)), (tx) => {
    const query = selectTickets(tx, { states: ['NEW', 'IN_PROGRESS'] });
    for (const { sql } of ticketOrders.QUEUE.by) query.addOrderBy(sql, 'ASC');
    return query.getMany();
  });
  return rows.map(({ subject }) => subject);
}

it('[S4.3] [S4.4] [S4.5] [S4.26] goes by what the customer holds, whatever came first, then by the deadline', async () => {
  const [bare, maintained, supported] = [
    await stage.organization(techtra),
    await stage.organization(techtra),
    await stage.organization(techtra),
  ];
  await stage.contract(techtra, maintained, null);
  await stage.contract(techtra, supported, 'support');
  await ask(techtra, bare, 'bare');
  await ask(techtra, maintained, 'maintained');
  stage.at('2026-03-03T15:30:00Z');
  const answered = await ask(techtra, supported, 'supported, answered');
  stage.at('2026-03-03T16:00:00Z');
  await ask(techtra, supported, 'supported, later');
  expect(await queue(techtra)).toEqual([
    'supported, answered',
    'supported, later',
    'maintained',
    'bare',
  ]);
  // Nothing is due any more on what was answered: it waits behind what is.
  await stage.conversations.reply(now(stage.agent(techtra)), {
    ticketId: answered,
    body: 'Je regarde cela.',
    idempotencyKey: newId(),
  });
  expect(await queue(techtra)).toEqual([
    'supported, later',
    'supported, answered',
    'maintained',
    'bare',
  ]);

  // What is late and still unanswered stays before what may yet be in time.
  stage.at('2026-03-04T15:00:00Z');
  await stage.work();
  await ask(techtra, supported, 'supported, last');
  expect(await queue(techtra)).toEqual([
    'supported, later',
    'supported, last',
    'supported, answered',
    'maintained',
    'bare',
  ]);

  // A contract that is taken out meanwhile brings what is open forward; its end takes it back.
  stage.at('2026-03-04T17:00:00Z');
  const contractId = await stage.contract(techtra, bare, 'support', {
    startsAt: stage.now,
    endsAt: stage.now.add({ hours: 48 }),
  });
  expect((await queue(techtra)).indexOf('bare')).toBeLessThan(4);
  expect(contractId).toBeTruthy();
  stage.at('2026-03-06T17:00:00Z');
  await stage.work();
  expect((await queue(techtra)).at(-1)).toBe('bare');
});

it('[S2.19] puts immediate handling before every contract at the Belgian helpdesk', async () => {
  const [contracted, bare] = [await stage.organization(selion), await stage.organization(selion)];
  await stage.contract(selion, contracted, 'sla');
  await ask(selion, contracted, 'contracted');
  await ask(selion, bare, 'bare');
  await ask(selion, bare, 'immediate', ['immediate']);
  expect(await queue(selion)).toEqual(['immediate', 'contracted', 'bare']);
});
