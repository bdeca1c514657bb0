import { newId, type Transaction } from '@charter/database';
import type { EventOf } from '@charter/events';
import { nowOf } from '../domain-time.js';
import { PersonEntity } from '../person/person.entity.js';
import { DeliverableStepEntity } from './deliverable-step.entity.js';
import type { DeliverableEntity } from './deliverable.entity.js';

/** A deliverable as the other services are told. */
export function deliverableChanged(row: DeliverableEntity): EventOf<'deliverable.changed'> {
  const { id, reference, contractId, customerId, state, round, submittedAt, dueOn } = row;
  return {
    type: 'deliverable.changed',
    data: {
      deliverableId: id,
      ...{ reference, contractId, customerId, state, round, submittedAt, dueOn },
    },
  };
}

/** Appends what happened, after the change of the deliverable that it made. */
export async function appendStep(
  tx: Transaction,
  deliverable: DeliverableEntity,
  kind: DeliverableStepEntity['kind'],
  body: string | null,
): Promise<void> {
  const { id, providerId, customerId, round, version } = deliverable;
  const { personId, clientId } = tx.viewer;
  await tx.insert(DeliverableStepEntity, {
    id: newId(),
    ...{ providerId, customerId, round, kind, personId, clientId },
    deliverableId: id,
    ordinal: version,
    at: nowOf(tx),
    body: body !== null && personId !== null && (await isErased(tx, personId)) ? null : body,
  });
}

/** A request that began before its author was erased may end after it; whoever erases waits for it. */
async function isErased(tx: Transaction, personId: string): Promise<boolean> {
  await tx.shareTurn('erasure', String(tx.viewer.providerId));
  return Boolean((await tx.find(PersonEntity, personId))?.erasedAt);
}
