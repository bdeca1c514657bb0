import type { Refused } from '@charter/subgraph';
import { contractsErrors } from '../errors.js';
import type { DeliverableEntity } from './deliverable.entity.js';
import { type DeliverableAct, deliverableLifecycle } from './domain/deliverable-lifecycle.js';

/** An act that the deliverable's state does not allow, as the mutation and `actions` say it. */
export function refusedAct(
  mutation: string,
  act: DeliverableAct,
  { state }: Pick<DeliverableEntity, 'state'>,
): Refused {
  const params = { state, act: mutation, from: deliverableLifecycle[act].from.join(', ') };
  return contractsErrors.refused('DELIVERABLE_STATE', { path: ['input', 'deliverableId'], params });
}
