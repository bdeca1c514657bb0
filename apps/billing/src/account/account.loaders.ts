import { byKey, defineLoader } from '@charter/subgraph';
import { accountsOf, whoseMoneyIsSeen } from './account.queries.js';

/** Accounts of customers, as the viewer may see them now. */
export const accountLoader = defineLoader(async (tx, customerIds, { now }) =>
  byKey(await accountsOf(tx, customerIds, now), ({ customerId }) => customerId),
);

/** Whether the viewer sees a customer's money; null where not. */
export const moneyLoader = defineLoader(async (tx, customerIds) => {
  const seen = await whoseMoneyIsSeen(tx, customerIds);
  return new Map(seen.map((customerId) => [customerId, true] as const));
});
