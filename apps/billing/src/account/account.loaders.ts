import { defineLoader } from '@charter/subgraph';
import { accountOf, seesMoneyOf, type AccountView } from './account.queries.js';

/** Accounts of customers, as the viewer may see them now. */
export const accountLoader = defineLoader(async (tx, customerIds, { now }) => {
  const found = new Map<string, AccountView>();
  for (const customerId of customerIds) {
    const account = await accountOf(tx, customerId, now);
    if (account) found.set(customerId, account);
  }
  return found;
});

/** Whose money the viewer sees. */
export const moneyLoader = defineLoader(async (tx, customerIds) => {
  const found = new Map<string, true>();
  for (const customerId of customerIds) {
    if (await seesMoneyOf(tx, customerId)) found.set(customerId, true);
  }
  return found;
});
