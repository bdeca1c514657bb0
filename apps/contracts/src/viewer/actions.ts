import { type GraphContext, toMutationError } from '@charter/subgraph';
import { decisions } from '../decisions.js';

type Decision = keyof typeof decisions.table;

/** What the viewer may do towards a customer (or, with null, in the provider), by the mutations' own rule. */
export function actionsOn(
  context: GraphContext,
  customerId: string | null,
  keys: readonly Decision[],
) {
  return context.read(async (tx) => {
    const actions = [];
    for (const key of keys) {
      const refusal = await decisions.judge(tx, key, customerId);
      const error = refusal && toMutationError(refusal, context.language);
      actions.push({ key, allowed: refusal === null, error });
    }
    return actions;
  });
}
