import { byKey, defineLoader, groupByKey } from '@charter/subgraph';
import { selectDeliverables, stepsOf } from './deliverable.queries.js';

export const deliverableLoader = defineLoader(async (tx, ids) =>
  byKey(await selectDeliverables(tx, { ids }).getMany(), ({ id }) => id),
);

/** Steps by deliverable, in the order in which they were taken. */
export const stepsLoader = defineLoader(async (tx, ids) =>
  groupByKey(await stepsOf(tx, ids), ({ deliverableId }) => deliverableId),
);
