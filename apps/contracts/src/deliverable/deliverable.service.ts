import {
  ConflictError,
  decodeId,
  type Transaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import { notFound, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ContractEntity } from '../contract/contract.entity.js';
import { decisions } from '../decisions.js';
import { nowOf } from '../domain-time.js';
import type {
  RequestDeliverableChangesInput,
  ResubmitDeliverableInput,
  SubmitDeliverableInput,
  ValidateDeliverableInput,
  WithdrawDeliverableInput,
} from '../generated/graphql.js';
import { appendStep, deliverableChanged } from './deliverable-facts.js';
import { refusedAct } from './deliverable-refusals.js';
import { DeliverableEntity } from './deliverable.entity.js';
import { type DeliverableAct, stateAfter } from './domain/deliverable-lifecycle.js';
import { firstReminder, scheduleReminder } from './reminders.js';
import { handOver, refuseDay, submitDeliverable } from './submit-deliverable.js';
import { tellCustomer, tellProvider } from './tell.js';

/** Mutations on a deliverable that is there, with the act that each of them is. */
export const actOf = {
  resubmitDeliverable: 'resubmit',
  withdrawDeliverable: 'withdraw',
  validateDeliverable: 'validate',
  requestDeliverableChanges: 'requestChanges',
} as const satisfies Record<string, DeliverableAct>;

interface Target {
  readonly deliverableId: string;
  readonly idempotencyKey: string;
  /** Round that was read. */
  readonly round?: number | null;
}

@Injectable()
export class DeliverableService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  submit(viewer: Viewer, input: SubmitDeliverableInput): Promise<DeliverableEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'submitDeliverable');
      const call = { mutation: 'submitDeliverable', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => submitDeliverable(tx, input));
      return tx.manager.findOneByOrFail(DeliverableEntity, { id });
    });
  }

  /** Opens the next round after the customer asked for changes. */
  resubmit(viewer: Viewer, input: ResubmitDeliverableInput): Promise<DeliverableEntity> {
    return this.act(viewer, 'resubmitDeliverable', input, async (tx, deliverable) => {
      refuseText('description', input.description, 10_000);
      const contract = await tx.manager.findOneByOrFail(ContractEntity, {
        id: deliverable.contractId,
      });
      const dueOn = input.dueOn ?? null;
      refuseDay(dueOn, contract.timeZone, nowOf(tx));
      const next = await tx.update(DeliverableEntity, deliverable, {
        ...{ state: 'SUBMITTED', round: deliverable.round + 1, dueOn },
        ...{ submittedAt: nowOf(tx), submittedBy: tx.viewer.personId },
        ...(await firstReminder(tx, contract)),
      });
      await handOver(tx, next, input.description);
    });
  }

  withdraw(viewer: Viewer, input: WithdrawDeliverableInput): Promise<DeliverableEntity> {
    return this.act(viewer, 'withdrawDeliverable', input, async (tx, deliverable) => {
      refuseText('reason', input.reason, 2_000);
      await settle(tx, deliverable, 'WITHDRAWN', input.reason);
      await tellCustomer(tx, deliverable, 'deliverable.withdrawn');
    });
  }

  validate(viewer: Viewer, input: ValidateDeliverableInput): Promise<DeliverableEntity> {
    return this.act(viewer, 'validateDeliverable', input, async (tx, deliverable) => {
      if (input.comment != null) refuseText('comment', input.comment, 5_000);
      await settle(tx, deliverable, 'VALIDATED', input.comment ?? null);
      await tellProvider(tx, deliverable, 'deliverable.validated');
    });
  }

  requestChanges(viewer: Viewer, input: RequestDeliverableChangesInput) {
    return this.act(viewer, 'requestDeliverableChanges', input, async (tx, deliverable) => {
      refuseText('comment', input.comment, 5_000);
      await settle(tx, deliverable, 'CHANGES_REQUESTED', input.comment);
      await tellProvider(tx, deliverable, 'deliverable.changes-requested');
    });
  }

  /** What the state allows is judged by the first call alone: a repetition finds it done. */
  private act(
    viewer: Viewer,
    mutation: keyof typeof actOf,
    input: Target,
    work: (tx: Transaction, deliverable: DeliverableEntity) => Promise<void>,
  ): Promise<DeliverableEntity> {
    const id = decodeId('deliverable', input.deliverableId);
    const absent = () => notFound('deliverable', 'deliverableId');
    return this.unitOfWork.run(viewer, async (tx) => {
      const seen = await tx.find(DeliverableEntity, id);
      if (!seen) throw absent();
      await decisions.authorize(tx, mutation, seen.customerId);
      await once(tx, { mutation, key: input.idempotencyKey, input }, async () => {
        const deliverable = await tx.lockOrFail(DeliverableEntity, id, absent);
        if (input.round != null && input.round !== deliverable.round)
          throw new ConflictError('deliverable', id);
        if (stateAfter(actOf[mutation], deliverable.state) === null)
          throw refusedAct(mutation, actOf[mutation], deliverable);
        await work(tx, deliverable);
        return deliverable;
      });
      return tx.manager.findOneByOrFail(DeliverableEntity, { id });
    });
  }
}

/** Ends the round: nobody is reminded any more. */
async function settle(
  tx: Transaction,
  deliverable: DeliverableEntity,
  state: 'VALIDATED' | 'CHANGES_REQUESTED' | 'WITHDRAWN',
  body: string | null,
): Promise<void> {
  const settled = await tx.update(DeliverableEntity, deliverable, { state, nextReminderAt: null });
  await appendStep(tx, settled, state, body);
  await tx.publish(settled, deliverableChanged(settled));
  await scheduleReminder(tx, settled);
}
