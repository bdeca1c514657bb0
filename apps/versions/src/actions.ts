import { defineLoader, toMutationError, type GraphContext, type Refused } from '@charter/subgraph';
import { decisions } from './decisions.js';

type Name = keyof typeof decisions.table;

const names = Object.keys(decisions.table) as Name[];

/** Key of the viewer's rights in the provider, towards no customer in particular. */
const PROVIDER = '';

/** What stands against each mutation by the viewer's rights towards a customer. */
const rightsTowards = defineLoader(async (tx, customers) => {
  const found = new Map<string, ReadonlyMap<Name, Refused | null>>();
  for (const customer of customers) {
    const rights = new Map<Name, Refused | null>();
    for (const name of names)
      rights.set(name, await decisions.judge(tx, name, customer === PROVIDER ? null : customer));
    found.set(customer, rights);
  }
  return found;
});

/** What the viewer may do now: by rights first, then by the rule that the mutation applies. */
export async function actions(
  context: GraphContext,
  customerId: string | null,
  rules: Partial<Record<Name, () => Refused | null>>,
) {
  const rights = await rightsTowards(context).load(customerId ?? PROVIDER);
  return Object.entries(rules).map(([key, rule]) => {
    const refusal = rights?.get(key as Name) ?? rule();
    return {
      key,
      allowed: refusal === null,
      error: refusal && toMutationError(refusal, context.language),
    };
  });
}
