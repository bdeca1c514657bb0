import { defineLoader, groupByKey } from '@charter/subgraph';
import { entryId } from './domain/entry-id.js';
import { formsOf, withdrawnWorkOf, workOf } from './time-entry.queries.js';

export const workLoader = defineLoader(async (tx, ticketIds) =>
  groupByKey(await workOf(tx, ticketIds), ({ ticketId }) => ticketId),
);

export const withdrawnWorkLoader = defineLoader(async (tx, ticketIds) =>
  groupByKey(await withdrawnWorkOf(tx, ticketIds), ({ ticketId }) => ticketId),
);

/** All forms of entries, oldest first, by the id of the entry. */
export const formsLoader = defineLoader(async (tx, ids) =>
  groupByKey(await formsOf(tx, ids), entryId),
);
