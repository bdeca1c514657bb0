import { byKey, defineLoader, groupByKey } from '@charter/subgraph';
import { announcementsOf, correctionsOf, selectOutages } from './outage.queries.js';

export const outageLoader = defineLoader(async (tx, ids) =>
  byKey(await selectOutages(tx, { ids }).getMany(), ({ id }) => id),
);

/** Announcements by outage, in the order in which they were made. */
export const announcementsLoader = defineLoader(async (tx, outageIds) =>
  groupByKey(await announcementsOf(tx, outageIds), ({ outageId }) => outageId),
);

export const correctionsLoader = defineLoader(async (tx, outageIds) =>
  groupByKey(await correctionsOf(tx, outageIds), ({ outageId }) => outageId),
);
