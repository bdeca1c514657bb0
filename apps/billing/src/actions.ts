import { toMutationError, type GraphContext, type Refused } from '@charter/subgraph';
import { decisions } from './decisions.js';

type Name = keyof typeof decisions.table;

/** What the viewer may do now: by rights first, then by the rule that the mutation applies. */
export function actions(
  context: GraphContext,
  customerId: string | null,
  rules: Partial<Record<Name, () => Refused | null>>,
) {
  return context.read(async (tx) => {
    const judged = [];
    for (const [key, rule] of Object.entries(rules)) {
      const refusal = (await decisions.judge(tx, key as Name, customerId)) ?? rule();
      const error = refusal && toMutationError(refusal, context.language);
      judged.push({ key, allowed: refusal === null, error });
    }
    return judged;
  });
}
