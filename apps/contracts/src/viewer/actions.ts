import { defineRights, shownAction, type GraphContext } from '@charter/subgraph';
import { decisions } from '../decisions.js';

type Decision = keyof typeof decisions.table;
const rightsTowards = defineRights(decisions);

/**
 * What the viewer may do towards a customer (or, with null, in the provider): mutations with the
 * decision that each of them asks.
 */
export async function actionsOn(
  context: GraphContext,
  customerId: string | null,
  mutations: Readonly<Record<string, Decision>>,
) {
  const refusedBy = await rightsTowards(context, customerId);
  return Object.entries(mutations).map(([key, decision]) =>
    shownAction(context, key, refusedBy(decision)),
  );
}
