import { decodeId, newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import type { EventOf } from '@charter/events';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { AnnounceInterruptionInput, RecordOutageInput } from '../generated/graphql.js';
import { OutageEntity } from './outage.entity.js';

const compare = Temporal.Instant.compare;

@Injectable()
export class OutageService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  announce(viewer: Viewer, input: AnnounceInterruptionInput, now: Temporal.Instant) {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'announceInterruption');
      if (input.kind === 'INCIDENT') throw invalid('kind', 'An incident cannot be announced.');
      if (compare(input.startsAt, now) <= 0)
        throw invalid('startsAt', 'An interruption is announced before it starts.');
      refuseEnd(input.startsAt, input.endsAt);
      return insertOnce(tx, 'announceInterruption', input, { ...input, announcedAt: now });
    });
  }

  record(viewer: Viewer, input: RecordOutageInput, now: Temporal.Instant) {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'recordOutage');
      const endsAt = input.endsAt ?? null;
      if (compare(input.startsAt, now) > 0)
        throw invalid('startsAt', 'What has not begun is announced, not recorded.');
      if (endsAt && compare(endsAt, now) > 0)
        throw invalid('endsAt', 'An outage that lasts is recorded without its end.');
      refuseEnd(input.startsAt, endsAt);
      return insertOnce(tx, 'recordOutage', input, { ...input, endsAt, announcedAt: null });
    });
  }

  end(viewer: Viewer, outageId: string, endsAt: Temporal.Instant, now: Temporal.Instant) {
    return this.change(viewer, outageId, 'recordOutage', (outage) => {
      refuseEnd(outage.startsAt, endsAt);
      if (compare(endsAt, now) > 0) throw invalid('endsAt', 'An outage ends now or before.');
      return { endsAt };
    });
  }

  cancel(viewer: Viewer, outageId: string, now: Temporal.Instant) {
    return this.change(viewer, outageId, 'announceInterruption', (outage) => {
      if (compare(outage.startsAt, now) <= 0)
        throw invalid('outageId', 'An interruption is called off before it starts.');
      return { cancelled: true };
    });
  }

  private change(
    viewer: Viewer,
    outageId: string,
    decision: 'recordOutage' | 'announceInterruption',
    changesOf: (outage: OutageEntity) => Partial<OutageEntity>,
  ): Promise<OutageEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const outage = await tx.lockOrFail(OutageEntity, outageId, () =>
        commonErrors.refused('NOT_FOUND', { params: { what: 'outage' } }),
      );
      await decisions.authorize(tx, decision);
      const changed = await tx.update(OutageEntity, outage, changesOf(outage));
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

async function insertOnce(
  tx: Transaction,
  mutation: string,
  input: AnnounceInterruptionInput | RecordOutageInput,
  facts: Facts,
): Promise<OutageEntity> {
  const { kind, summary, startsAt, endsAt, announcedAt } = facts;
  const { id } = await once(tx, { mutation, key: input.idempotencyKey, input }, async () => {
    const outage = await tx.insert(OutageEntity, {
      id: newId(),
      providerId: String(tx.viewer.providerId),
      kind,
      summary,
      customerIds: (input.customerIds ?? []).map((id) => decodeId('organization', id)),
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

function refuseEnd(startsAt: Temporal.Instant, endsAt: Temporal.Instant | null): void {
  if (endsAt && compare(endsAt, startsAt) <= 0)
    throw invalid('endsAt', 'An interruption ends after it starts.');
}

function invalid(field: string, problem: string) {
  return commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
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
