import { toMutationError, type GraphContext, type Refused } from '@charter/subgraph';
import { decisions } from './decisions.js';

type Name = keyof typeof decisions.table;

/** What the viewer may do now: by rights first, then by the rule that the mutation applies. */
export async function actions(
  context: GraphContext,
  customerId: string | null,
  rules: Partial<Record<Name, () => Refused | null>>,
) {
  const judged = await context.read(async (tx) => {
    const found: { key: string; refusal: Refused | null }[] = [];
    for (const [key, rule] of Object.entries(rules)) {
      const forbidden = await decisions.judge(tx, key as Name, customerId);
      found.push({ key, refusal: forbidden ?? rule() });
    }
    return found;
  });
  return judged.map(({ key, refusal }) => ({
    key,
    allowed: refusal === null,
    error: refusal && toMutationError(refusal, context.language),
  }));
}
