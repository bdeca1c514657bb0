import { readFileSync } from 'node:fs';
import { encodeId, newId, systemViewer, type Viewer } from '@charter/database';
import type { EventData } from '@charter/events';
import type { ReceivedEvent } from '@charter/messaging';
import { CharterService } from '../charter/charter.service.js';
import { ContractsConsumers } from '../consumers.js';
import { AmendmentService } from '../contract/amendment.service.js';
import type { ContractEntity } from '../contract/contract.entity.js';
import { ContractService } from '../contract/contract.service.js';
import { projectInvoicedFees } from '../contract/invoiced-fees.js';
import { RenewalService } from '../contract/renewal.service.js';
import { NoticeConsumer } from '../notice/notice.consumer.js';
import { PackService } from '../pack/pack.service.js';
import { now, openStage, orgId, type Stage } from './stage.js';

export const date = (text: string) => Temporal.PlainDate.from(text);
export const instant = (text: string) => Temporal.Instant.from(text);

/** A provider in Toronto with a charter, Techtra's or of this key, and one customer, on 2 March 2026, 04:00 there. */
export async function openContractStage(charter = 'techtra') {
  const stage = await openStage();
  const { unitOfWork, provider, viewers } = stage;
  const customer = await stage.organization('CUSTOMER');
  const manager = viewers.staff('manager');
  const contracts = new ContractService(unitOfWork);
  const { dueWork } = new ContractsConsumers(new NoticeConsumer());
  const file = new URL(`../../../../charters/${charter}.yaml`, import.meta.url);
  const document = readFileSync(file, 'utf8').replaceAll(`key: ${charter}`, `key: ${provider.key}`);
  const effectiveFrom = instant('2021-01-01T00:00:00Z');
  const input = { document, effectiveFrom, idempotencyKey: 'charter' };
  await new CharterService(unitOfWork).publish(stage.administrator, input, now);

  const draft = (more: object = {}, viewer = manager) =>
    contracts.draft(
      viewer,
      {
        ...{ customerId: orgId(customer), kind: 'SUPPORT' as const, planKey: 'support' },
        ...{ startsOn: date('2026-01-01'), endsBefore: date('2026-07-01') },
        ...{ idempotencyKey: newId(), ...more },
      },
      now,
    );
  const target = ({ id, version }: { id: string; version: number }) => ({
    ...{ contractId: encodeId('contract', id), expectedVersion: version },
  });
  /** Writes of a call: of this contract as it was read, under a key of its own. */
  const call = (contract: { id: string; version: number }) => ({
    ...{ ...target(contract), idempotencyKey: newId() },
  });
  return {
    ...stage,
    ...{ customer, manager, contracts, draft, target, call },
    amendments: new AmendmentService(unitOfWork),
    renewals: new RenewalService(unitOfWork),
    packs: new PackService(unitOfWork),
    async active(more: object = {}): Promise<ContractEntity> {
      const signed = { ...target(await draft(more)), signedOn: date('2026-03-02') };
      return contracts.activate(manager, signed, now);
    },
    /** Does all work that is due by an instant, earliest first, as the runner of due work does. */
    async passTo(until: string): Promise<void> {
      for (;;) {
        const [due] = await stage.rows(
          'SELECT kind, id, due_at FROM due_work WHERE due_at <= $1 ORDER BY due_at, kind, id LIMIT 1',
          until,
        );
        if (!due) return;
        const dueAt = Temporal.Instant.fromEpochMilliseconds(due.due_at.getTime());
        await unitOfWork.run(systemViewer(provider.id, instant(until)), async (tx) => {
          await tx.unschedule(due.kind, due.id);
          await dueWork[due.kind]!(due.id, dueAt, tx);
        });
      }
    },
    ...readsOf(stage),
    /** Lets billing tell of a document with fees of contracts. */
    invoiced: (data: Partial<EventData<'invoice.issued'>>) =>
      unitOfWork.run(systemViewer(provider.id, now), (tx) => {
        const event = { data: { invoiceId: newId(), ...data }, providerId: provider.id };
        return projectInvoicedFees(event as unknown as ReceivedEvent<'invoice.issued'>, tx);
      }),
    later: (viewer: Viewer, at: string): Viewer => ({ ...viewer, now: at }),
  };
}

/** What the database and the outbox hold of a contract. */
function readsOf(stage: Stage) {
  return {
    row: async (id: string) => (await stage.rows('SELECT * FROM contract WHERE id = $1', id))[0],
    /** Data of the events of a type about an aggregate, in order. */
    told: async (type: string, id: string): Promise<Record<string, unknown>[]> =>
      (
        await stage.rows(
          'SELECT data, time FROM outbox WHERE type = $1 AND aggregate_id = $2 ORDER BY aggregate_version',
          ...[type, id],
        )
      ).map(({ data, time }) => ({ ...data, time: time.toISOString() })),
    /** Templates of the notices asked for about a contract, in order. */
    noticesOn: async (id: string): Promise<string[]> =>
      (
        await stage.rows(
          `SELECT data->>'template' AS template FROM outbox WHERE data->>'subject' = $1 ORDER BY seq`,
          `contract:${id}`,
        )
      ).map(({ template }) => template.replace('contract.', '')),
  };
}

export type ContractStage = Awaited<ReturnType<typeof openContractStage>>;
