import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
const productId = newId();

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
  await stage.contract(techtra, customer, null);
});
afterAll(() => stage.close());

const at = (text: string) => Temporal.Instant.from(text);

async function open(versionId: string) {
  const { ticket } = await stage.openings.open(
    { ...stage.agent(techtra), now: stage.now.toString() },
    {
      idempotencyKey: newId(),
      customerId: encodeId('organization', customer),
      subject: 'Imprimante muette',
      description: 'Rien ne sort.',
      productVersionId: encodeId('version', versionId),
      channel: 'portal',
      answers: [{ key: 'documentation-consulted', value: 'YES' }],
    },
  );
  return ticket!;
}

const ticketOf = async (id: string) =>
  (await stage.system(techtra, (tx) => tx.find(TicketEntity, id)))!;

async function clocksOf(id: string) {
  const { rows } = await stage.admin.query(
    'SELECT key, state, due_at FROM ticket_clock WHERE ticket_id = $1 ORDER BY key',
    [id],
  );
  return rows;
}

describe('a release that is recalled', () => {
  it('[S4.19] gives its predecessor back what it had; what was decided at opening stays', async () => {
    const grace = {
      withdrawnAt: at('2026-03-02T12:00:00Z'),
      supportedUntil: at('2026-09-02T04:00:00Z'),
    };
    const old = await stage.productVersion(techtra, { productId, ...grace });
    const ticket = await open(old);
    const before = await clocksOf(ticket.id);
    expect(ticket.coverageLive.versionState).toBe('GRACE');
    stage.at('2026-03-03T15:30:00Z');
    await stage.productVersion(techtra, { productId, versionId: old });
    const after = await ticketOf(ticket.id);
    expect(after.coverageLive).toMatchObject({ versionState: 'SUPPORTED', graceUntil: null });
    expect(after.coverageAtOpening).toMatchObject({ versionState: 'GRACE' });
    expect(after.coverageChanged).toBe(true);
    expect(await clocksOf(ticket.id)).toEqual(before);
  });

  it('[S4.19] [S4.20] is supported by the window of its generation, and says why', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const release = { productId, label: '5.0', releasedAt: at('2026-03-02T12:00:00Z') };
    const versionId = await stage.productVersion(techtra, release);
    const ticket = await open(versionId);
    stage.at('2026-03-03T15:30:00Z');
    await stage.productVersion(techtra, { ...release, versionId, recalled: true });
    const codes = async () =>
      (await ticketOf(ticket.id)).coverageLive.reasons.map(({ code }) => code);
    expect(await codes()).toContain('VERSION_RECALLED');
    // Nothing of the decision has changed: the history tells of none.
    expect((await ticketOf(ticket.id)).coverageChanged).toBe(false);
    expect((await open(versionId)).coverageAtOpening).toMatchObject({
      admission: 'ADMITTED',
      versionState: 'SUPPORTED',
    });
    const window = {
      withdrawnAt: at('2026-03-04T12:00:00Z'),
      supportedUntil: at('2026-09-04T04:00:00Z'),
    };
    stage.at('2026-09-05T12:00:00Z');
    await stage.productVersion(techtra, { ...release, versionId, recalled: true, ...window });
    expect((await ticketOf(ticket.id)).coverageLive.versionState).toBe('DISCONTINUED');
  });
});
