import { decodeId, newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import type { EventOf } from '@charter/events';
import { notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { AnnounceInterruptionInput, RecordOutageInput } from '../generated/graphql.js';
import { selectOrganizations } from '../organization/organization.queries.js';
import { OutageEntity } from './outage.entity.js';
import { outageRefusals as refusals } from './outage-refusals.js';

const compare = Temporal.Instant.compare;

@Injectable()
export class OutageService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  announce(viewer: Viewer, input: AnnounceInterruptionInput, now: Temporal.Instant) {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'announceInterruption');
      return insertOnce(tx, 'announceInterruption', input, () => {
        if (input.kind === 'INCIDENT') throw refusals.incident();
        if (compare(input.startsAt, now) <= 0) throw refusals.announcedLate();
        return { ...input, announcedAt: now };
      });
    });
  }

  record(viewer: Viewer, input: RecordOutageInput, now: Temporal.Instant) {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'recordOutage');
      return insertOnce(tx, 'recordOutage', input, () => {
        const endsAt = input.endsAt ?? null;
        if (compare(input.startsAt, now) > 0) throw refusals.notBegun();
        if (endsAt && compare(endsAt, now) > 0) throw refusals.lasting();
        return { ...input, endsAt, announcedAt: null };
      });
    });
  }

  end(viewer: Viewer, outageId: string, endsAt: Temporal.Instant, now: Temporal.Instant) {
    return this.change(viewer, outageId, 'recordOutage', (outage) => {
      if (outage.cancelled) throw refusals.cancelled();
      refuseEnd(outage.startsAt, endsAt);
      if (compare(endsAt, now) > 0) throw refusals.endsLater();
      return { endsAt };
    });
  }

  /** Calls an announced interruption off; a second time changes nothing. */
  cancel(viewer: Viewer, outageId: string, now: Temporal.Instant) {
    return this.change(viewer, outageId, 'announceInterruption', (outage) => {
      if (outage.cancelled) return null;
      if (compare(outage.startsAt, now) <= 0) throw refusals.begun();
      return { cancelled: true };
    });
  }

  private change(
    viewer: Viewer,
    outageId: string,
    decision: 'recordOutage' | 'announceInterruption',
    changesOf: (outage: OutageEntity) => Partial<OutageEntity> | null,
  ): Promise<OutageEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      // Customers see outages and may not lock them.
      await decisions.authorize(tx, decision);
      const outage = await tx.lockOrFail(OutageEntity, outageId, () => notFound('outage'));
      const changes = changesOf(outage);
      if (changes === null) return outage;
      const changed = await tx.update(OutageEntity, outage, changes);
      await tx.publish(changed, outageChanged(changed));
      return changed;
    });
  }
}

interface Facts {
  readonly kind: OutageEntity['kind'];
  readonly summary: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly announcedAt: Temporal.Instant | null;
}

/** What depends on the hour is judged by the first call alone: a repetition comes later. */
async function insertOnce(
  tx: Transaction,
  mutation: string,
  input: AnnounceInterruptionInput | RecordOutageInput,
  factsNow: () => Facts,
): Promise<OutageEntity> {
  const { id } = await once(tx, { mutation, key: input.idempotencyKey, input }, async () => {
    const { kind, summary, startsAt, endsAt, announcedAt } = factsNow();
    refuseEnd(startsAt, endsAt);
    if (summary.trim() === '' || summary.length > 2_000) throw refusals.summary();
    const outage = await tx.insert(OutageEntity, {
      id: newId(),
      providerId: String(tx.viewer.providerId),
      kind,
      summary,
      customerIds: await customersOf(tx, input),
      announcedAt,
      startsAt,
      endsAt,
      cancelled: false,
    });
    await tx.publish(outage, outageChanged(outage));
    return outage;
  });
  return tx.manager.findOneByOrFail(OutageEntity, { id });
}

async function customersOf(
  tx: Transaction,
  { customerIds }: AnnounceInterruptionInput | RecordOutageInput,
): Promise<string[]> {
  const ids = [...new Set(customerIds?.map((id) => decodeId('organization', id)))];
  const known = await selectOrganizations(tx, { ids, kinds: ['CUSTOMER'] }).getMany();
  const unknown = ids.findIndex((id) => !known.some((row) => row.id === id));
  if (unknown >= 0) throw notFound('customer', `customerIds.${unknown}`);
  return ids;
}

function refuseEnd(startsAt: Temporal.Instant, endsAt: Temporal.Instant | null): void {
  if (endsAt && compare(endsAt, startsAt) <= 0) throw refusals.endsBeforeStart();
}

function outageChanged(row: OutageEntity): EventOf<'outage.changed'> {
  const { id, customerIds, kind, announcedAt, startsAt, endsAt, cancelled } = row;
  return {
    type: 'outage.changed',
    data: {
      outageId: id,
      productId: null,
      customerIds,
      kind,
      announcedAt,
      startsAt,
      endsAt,
      cancelled,
    },
  };
}
