import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { notFound, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { nowOf } from '../domain-time.js';
import type {
  AnnounceInterruptionInput,
  CancelInterruptionInput,
  CorrectOutageInput,
  EndOutageInput,
  RecordOutageInput,
  RescheduleInterruptionInput,
} from '../generated/graphql.js';
import { announce } from './announce.js';
import { correctOutage } from './correct-outage.js';
import { hindranceOf, type Step } from './domain/steps.js';
import { insertOutage, knownOutage } from './new-outage.js';
import { outageChanged } from './outage-facts.js';
import { OutageEntity } from './outage.entity.js';
import { announcementsOf } from './outage.queries.js';
import { outageRefusals as refusals, refusedStep, refuseInverted } from './outage-refusals.js';

const compare = Temporal.Instant.compare;

/** Mutations with the decision that each of them asks. */
export const decisionOf = {
  announceInterruption: 'announceInterruption',
  rescheduleInterruption: 'announceInterruption',
  cancelInterruption: 'announceInterruption',
  recordOutage: 'recordOutage',
  endOutage: 'recordOutage',
  correctOutage: 'recordOutage',
} as const;

/** What depends on the hour is judged by the first call alone: a repetition comes later. */
@Injectable()
export class OutageService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  announce(viewer: Viewer, input: AnnounceInterruptionInput) {
    return this.once(viewer, 'announceInterruption', input, async (tx) => {
      const known = await knownOutage(tx, input, 'announced');
      if (known) return known;
      if (input.kind === 'INCIDENT') throw refusals.incident();
      if (compare(input.startsAt, nowOf(tx)) <= 0) throw refusals.announcedLate(input);
      const outage = await insertOutage(tx, input, nowOf(tx));
      await announce(tx, outage, 'interruption.announced');
      return outage;
    });
  }

  record(viewer: Viewer, input: RecordOutageInput) {
    return this.once(viewer, 'recordOutage', input, async (tx) => {
      const known = await knownOutage(tx, input, 'recorded');
      if (known) return known;
      if (compare(input.startsAt, nowOf(tx)) > 0) throw refusals.notBegun();
      if (input.endsAt && compare(input.endsAt, nowOf(tx)) > 0) throw refusals.lasting();
      return insertOutage(tx, input, null);
    });
  }

  /** Records the end; told again, it changes nothing, and another one takes a correction. */
  end(viewer: Viewer, input: EndOutageInput) {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, decisionOf.endOutage);
      const endsAt = input.endsAt ?? nowOf(tx);
      const isSo = (known: OutageEntity) =>
        !known.cancelled && known.endsAt?.equals(endsAt) === true;
      const outage = await lockFor('end', tx, input, isSo);
      refuseInverted({ ...outage, endsAt });
      if (compare(endsAt, nowOf(tx)) > 0) throw refusals.lasting();
      return outage.endsAt?.equals(endsAt) ? outage : change(tx, outage, { endsAt });
    });
  }

  /** Calls an announced interruption off and tells whom it would have hit; once is enough. */
  cancel(viewer: Viewer, input: CancelInterruptionInput) {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, decisionOf.cancelInterruption);
      const outage = await lockFor('cancel', tx, input, ({ cancelled }) => cancelled);
      if (outage.cancelled) return outage;
      const cancelled = await change(tx, outage, { cancelled: true });
      await announce(tx, cancelled, 'interruption.cancelled');
      return cancelled;
    });
  }

  /** Moves a window before it starts and announces it anew; what was announced stays on record. */
  reschedule(viewer: Viewer, input: RescheduleInterruptionInput) {
    return this.once(viewer, 'rescheduleInterruption', input, async (tx) => {
      const outage = await lockFor('reschedule', tx, input);
      const { startsAt, endsAt } = input;
      if (compare(startsAt, nowOf(tx)) <= 0) throw refusals.announcedLate(input);
      refuseInverted(input);
      const moved = await change(tx, outage, { startsAt, endsAt, announcedAt: nowOf(tx) });
      await announce(tx, moved, 'interruption.rescheduled');
      return moved;
    });
  }

  correct(viewer: Viewer, input: CorrectOutageInput) {
    return this.once(viewer, 'correctOutage', input, async (tx) => {
      const outage = await lockFor('correct', tx, input);
      return correctOutage(tx, outage, input);
    });
  }

  private once(
    viewer: Viewer,
    mutation: keyof typeof decisionOf,
    input: { readonly idempotencyKey: string },
    work: (tx: Transaction) => Promise<OutageEntity>,
  ): Promise<OutageEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, decisionOf[mutation]);
      const call = { mutation, key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => work(tx));
      return tx.manager.findOneByOrFail(OutageEntity, { id });
    });
  }
}

/** The outage, locked, if it allows the step or is `done` with it already. */
async function lockFor(
  step: Step,
  tx: Transaction,
  input: { readonly outageId: string },
  done: (outage: OutageEntity) => boolean = () => false,
): Promise<OutageEntity> {
  const id = decodeId('outage', input.outageId);
  const outage = await tx.lockOrFail(OutageEntity, id, () => notFound('outage', 'outageId'));
  if (done(outage)) return outage;
  const announced = (await announcementsOf(tx, [id])).at(-1);
  const hindrance = hindranceOf(step, outage, announced?.endsAt ?? null, nowOf(tx));
  if (hindrance) throw refusedStep(hindrance, outage);
  return outage;
}

async function change(
  tx: Transaction,
  outage: OutageEntity,
  changes: Partial<OutageEntity>,
): Promise<OutageEntity> {
  const changed = await tx.update(OutageEntity, outage, changes);
  await tx.publish(changed, outageChanged(changed));
  return changed;
}
