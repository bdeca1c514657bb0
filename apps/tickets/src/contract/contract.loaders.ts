import { defineLoader, groupByKey } from '@charter/subgraph';
import { termsOfCustomers } from './contract.queries.js';

/** All that was ever told of the contracts of customers; `termsAt` says what of it held when. */
export const toldTermsLoader = defineLoader(async (tx, customerIds) =>
  groupByKey(await termsOfCustomers(tx, customerIds), ({ customerId }) => customerId),
);
