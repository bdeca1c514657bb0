import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewChange } from '../clock/preview-change.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { governingCharter } from '../charter/charters.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { VersionService } from './version.service.js';

let stage: TicketStage;
let service: VersionService;
let techtra: string;
let customer: string;
let agent: Viewer;
let old: string;
let current: string;
let other: string;
const otherProduct = newId();

const at = (text: string) => Temporal.Instant.from(text);
const typed = (id: string) => encodeId('version', id);
const onTicket = (id: string, version: string, reason: string | null = null) => ({
  ...{ ticketId: encodeId('ticket', id), productVersionId: typed(version), reason },
});

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  service = new VersionService(stage.unitOfWork);
  techtra = await stage.provider('techtra');
  agent = stage.agent(techtra);
  customer = await stage.organization(techtra);
  const productId = newId();
  const grace = { withdrawnAt: stage.now, supportedUntil: at('2026-09-03T04:00:00Z') };
  old = await stage.productVersion(techtra, { productId, ...grace });
  current = await stage.productVersion(techtra, { productId, label: '5.0' });
  other = await stage.productVersion(techtra, { productId: otherProduct, label: '1.0' });
  await stage.contract(techtra, customer, 'support', { productIds: [otherProduct] });
  await stage.contract(techtra, customer, null);
});
afterAll(() => stage.close());

async function open(versionId: string) {
  const { ticket } = await stage.openings.open(agent, {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Imprimante muette',
    description: 'Rien ne sort.',
    productVersionId: typed(versionId),
    channel: 'portal',
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return ticket!;
}

async function clocksOf(id: string): Promise<string[]> {
  const { rows } = await stage.admin.query<{ key: string; due_at: Date }>(
    'SELECT key, due_at FROM ticket_clock WHERE ticket_id = $1 ORDER BY key',
    [id],
  );
  return rows.map(({ key, due_at: due }) => `${key} ${due.toISOString()}`);
}

describe('a ticket that is about another version than was said', () => {
  it('[S4.19] [S4.20] is covered by that one from then on; what was decided at opening stays', async () => {
    const { id, version } = await open(old);
    const changed = await service.change(agent, onTicket(id, current, 'Mise à niveau faite.'));
    expect(changed).toMatchObject({ productVersionId: current, coverageChanged: true });
    expect(changed.coverageAtOpening.versionState).toBe('GRACE');
    expect(changed.coverageLive.versionState).toBe('SUPPORTED');
    expect(changed.version).toBeGreaterThan(version);
    expect((await stage.told('ticket.version-changed')).at(-1)).toMatchObject({
      ...{ ticketId: id, versionId: current },
    });
    const again = await service.change(agent, onTicket(id, current));
    expect(again.factCount).toBe(changed.factCount);
    const { rows } = await stage.admin.query(
      `SELECT data FROM ticket_fact WHERE ticket_id = $1 AND kind = 'version-changed'`,
      [id],
    );
    const data = { from: old, productVersionId: current, reason: 'Mise à niveau faite.' };
    expect(rows).toEqual([{ data }]);
  });

  it('[S4.6] is promised what the contract about its product promises, as the preview says', async () => {
    const ticket = await open(current);
    expect(await clocksOf(ticket.id)).toEqual([]);
    const { after } = await stage.system(techtra, async (tx) => {
      const charter = await governingCharter(tx, ticket.charterVersion);
      return previewChange(tx, charter, ticket, onTicket(ticket.id, other));
    });
    const changed = await service.change(agent, onTicket(ticket.id, other));
    expect(changed).toMatchObject({ planKey: 'support', productId: otherProduct });
    const kept = await clocksOf(ticket.id);
    expect(kept).toHaveLength(2);
    expect(
      after
        .map(({ key, dueAt }) => `${key} ${new Date(dueAt.epochMilliseconds).toISOString()}`)
        .toSorted(),
    ).toEqual(kept);
  });

  it('is refused, as an opening is, what is not released; one that is recalled is run', async () => {
    const { id } = await open(current);
    const codes = (work: Promise<unknown>) =>
      work.then(
        () => null,
        ({ code, message }: { code: string; message: string }) => [code, message],
      );
    const planned = await stage.productVersion(techtra, { label: '6.0', releasedAt: null });
    const refused = ['VERSION_NOT_RELEASED', 'Version 6.0 is not released: nobody runs it.'];
    expect(await codes(service.change(agent, onTicket(id, planned)))).toEqual(refused);
    expect(await codes(open(planned))).toEqual(refused);
    const row = await stage.system(techtra, (tx) => tx.find(TicketEntity, id));
    expect(row?.productVersionId).toBe(current);
    const recalled = await stage.productVersion(techtra, { label: '5.1', recalled: true });
    const changed = await service.change(agent, onTicket(id, recalled));
    expect(changed).toMatchObject({ productVersionId: recalled });
    expect(changed.coverageLive.versionState).toBe('SUPPORTED');
    expect((await open(recalled)).productVersionId).toBe(recalled);
  });

  it('refuses whoever is no agent, what is over, and versions that nobody told of', async () => {
    const { id } = await open(current);
    const refusal = (viewer: Viewer, version = other) =>
      service.change(viewer, onTicket(id, version)).then(
        () => null,
        (error: { code?: string }) => error.code,
      );
    expect(await refusal(stage.administrator(techtra, customer))).toBe('FORBIDDEN');
    expect(await refusal(agent, newId())).toBe('NOT_YET_KNOWN');
    expect(await refusal(agent, '01970000-0000-7000-8000-000000000001')).toBe('NOT_FOUND');
    await stage.admin.query(`UPDATE ticket SET state = 'CANCELLED' WHERE id = $1`, [id]);
    expect(await refusal(agent)).toBe('STATE_FORBIDS');
    const row = await stage.system(techtra, (tx) => tx.find(TicketEntity, id));
    expect(row?.productVersionId).toBe(current);
  });
});
