import { encodeId, newId } from '@charter/database';
import type { EventData } from '@charter/events';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';

let stage: TicketStage;
let techtra: string;
let customer: string;
let version: string;
const productId = newId();

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  techtra = await stage.provider('techtra');
  // Out after the contracts of this test began, on 1 January.
  const releasedAt = Temporal.Instant.from('2026-02-01T12:00:00Z');
  version = await stage.productVersion(techtra, { productId, label: '5.0', releasedAt });
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await stage.organization(techtra);
  await stage.contract(techtra, customer, 'support');
});

async function open() {
  const { ticket } = await stage.openings.open(stage.administrator(techtra, customer), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Imprimante muette',
    description: 'Rien ne sort.',
    productVersionId: encodeId('version', version),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return ticket!;
}

const installed = (changes: Partial<EventData<'installation.changed'>>) =>
  stage.tell(techtra, 'installation.changed', {
    ...{ installationId: newId(), customerId: customer, productId, versionId: version },
    ...{ environment: 'production', since: stage.now, until: null, ...changes },
  });

const liveTerms = async (id: string) => {
  const ticket = await stage.system(techtra, (tx) => tx.find(TicketEntity, id));
  return ticket?.coverageLive.terms;
};

describe('[S4.21] a request about a version newer than what was paid for', () => {
  it('is billed, says why, and is included once maintenance is in force', async () => {
    const ticket = await open();
    expect(ticket).toMatchObject({ terms: 'BILLABLE', queueRank: 1 });
    expect(ticket.coverageAtOpening.reasons).toContainEqual(
      expect.objectContaining({ code: 'MAINTENANCE_REQUIRED', clause: 'S4.21', refuses: false }),
    );
    await stage.contract(techtra, customer, null);
    expect(await liveTerms(ticket.id)).toBe('INCLUDED');
    expect((await open()).terms).toBe('INCLUDED');
  });

  it('is included where the version was bought, as soon as that is told; an upgrade alone is none', async () => {
    const ticket = await open();
    await installed({ acquisition: 'UPGRADE' });
    expect(await liveTerms(ticket.id)).toBe('BILLABLE');
    await installed({ acquisition: 'PURCHASE', since: stage.now.add({ hours: 1 }) });
    expect(await liveTerms(ticket.id)).toBe('BILLABLE');
    const installationId = newId();
    await installed({ installationId, acquisition: 'PURCHASE' });
    expect(await liveTerms(ticket.id)).toBe('INCLUDED');
    const other = await stage.productVersion(techtra, { productId, label: '4.0' });
    await installed({ installationId, versionId: other, acquisition: 'EXISTING_RIGHT' });
    expect((await open()).terms).toBe('INCLUDED');
  });

  it('is included by no word of the customer alone, and is once the provider or a reseller stands for it', async () => {
    const ticket = await open();
    const said = { installationId: newId(), acquisition: 'EXISTING_RIGHT' } as const;
    for (const attestation of ['DECLARED', 'MAINTENANCE'] as const) {
      await installed({ ...said, attestation });
      expect(await liveTerms(ticket.id)).toBe('BILLABLE');
    }
    await installed({ ...said, attestation: 'RESELLER' });
    expect(await liveTerms(ticket.id)).toBe('INCLUDED');
    expect((await open()).terms).toBe('INCLUDED');
  });

  it('is included from the day on which the version is bought, told before or after the opening', async () => {
    stage.at('2026-03-03T15:00:00Z');
    const before = await open();
    await installed({ acquisition: 'PURCHASE', since: stage.now.add({ hours: 1 }) });
    const after = await open();
    expect([await liveTerms(before.id), after.terms]).toEqual(['BILLABLE', 'BILLABLE']);
    stage.at('2026-03-03T16:00:00Z');
    await stage.work();
    expect([await liveTerms(before.id), await liveTerms(after.id)]).toEqual([
      'INCLUDED',
      'INCLUDED',
    ]);
  });

  it('keeps with the decision which contract was chosen, and why not the others', async () => {
    const maintenance = await stage.contract(techtra, customer, null);
    const { coverageAtOpening, contractId } = await open();
    expect(coverageAtOpening.contractChoice).toEqual([
      { contractId, applied: true, reason: 'APPLIED' },
      { contractId: maintenance, applied: false, reason: 'MAINTENANCE' },
    ]);
  });
});
