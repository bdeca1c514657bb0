import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';

let stage: TicketStage;
let techtra: string;
let customer: string;

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
});
afterAll(() => stage.close());

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

async function opened(agent: Viewer) {
  const { ticket } = await stage.openings.open(now(agent), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Accès',
    description: 'Refusé.',
    productVersionId: encodeId('version', await stage.productVersion(techtra)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return encodeId('ticket', ticket!.id);
}

/** All that an agent gave reasons for. */
async function actFor(agent: Viewer, reason: string) {
  const ticketId = await opened(agent);
  const on = { ticketId, reason };
  const key = () => ({ idempotencyKey: newId() });
  await stage.handling.escalate(now(agent), { ...on, escalation: 'complex', ...key() });
  const ends = { fromId: ticketId, toId: await opened(agent) };
  const link = { ...ends, kind: 'RELATES_TO', reason, ...key() } as const;
  const made = await stage.links.link(now(agent), link);
  const linkId = encodeId('ticketLink', made.link.id);
  await stage.links.unlink(now(agent), { linkId, reason });
  await stage.closing.cancel(now(agent), on);
}

async function reasons(): Promise<Record<string, number>> {
  const { rows } = await stage.admin.query<{ text: string; count: number }>(
    `SELECT text, count(*)::int AS count FROM (
       SELECT data ->> 'reason' AS text FROM ticket_fact
       UNION ALL SELECT reason FROM escalation
       UNION ALL SELECT unnest(ARRAY[reason, unlink_reason]) FROM ticket_link) AS given
     WHERE text <> '' GROUP BY text`,
  );
  return Object.fromEntries(rows.map(({ text, count }) => [text, count]));
}

it('[S1.9] takes the reasons of an erased person away, and nobody else’s', async () => {
  const [leaving, staying] = [stage.agent(techtra), stage.agent(techtra)];
  await actFor(leaving, 'J’en ai parlé à mon frère.');
  await actFor(staying, 'La même panne.');
  const before = await reasons();
  expect(before).toEqual({ 'J’en ai parlé à mon frère.': 8, 'La même panne.': 8 });
  await stage.tell(techtra, 'person.erased', { personId: leaving.personId! });
  expect(await reasons()).toEqual({ 'La même panne.': 8 });
});
