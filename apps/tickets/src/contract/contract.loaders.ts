import { defineLoader, groupByKey } from '@charter/subgraph';
import { contractsOfAll } from './contract.queries.js';

/** Contracts of customers, whatever their state. */
export const contractsLoader = defineLoader(async (tx, customerIds) =>
  groupByKey(await contractsOfAll(tx, customerIds), ({ customerId }) => customerId),
);
