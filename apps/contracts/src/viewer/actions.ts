import { defineLoader, type GraphContext, type Refused, toMutationError } from '@charter/subgraph';
import { decisions } from '../decisions.js';

type Decision = keyof typeof decisions.table;
const all = Object.keys(decisions.table) as Decision[];

/** In the provider, apart from any customer. */
const NOBODY = '';

/** Every decision towards each customer: no more statements for a list than for one. */
const judgedFor = defineLoader(async (tx, customerIds) => {
  const judged = new Map<string, ReadonlyMap<Decision, Refused | null>>();
  for (const id of customerIds) {
    const refusals = new Map<Decision, Refused | null>();
    for (const decision of all)
      refusals.set(decision, await decisions.judge(tx, decision, id === NOBODY ? null : id));
    judged.set(id, refusals);
  }
  return judged;
});

/**
 * What the viewer may do towards a customer (or, with null, in the provider): mutations with the
 * decision that each of them asks.
 */
export async function actionsOn(
  context: GraphContext,
  customerId: string | null,
  mutations: Readonly<Record<string, Decision>>,
) {
  const judged = await judgedFor(context).load(customerId ?? NOBODY);
  return Object.entries(mutations).map(([key, decision]) => {
    const refusal = judged?.get(decision) ?? null;
    const error = refusal && toMutationError(refusal, context.language);
    return { key, allowed: refusal === null, error };
  });
}
