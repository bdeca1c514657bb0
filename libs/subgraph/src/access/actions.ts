import { toMutationError, type MutationErrorValue } from '../graph/answer.js';
import type { GraphContext } from '../graph/context.js';
import { defineLoader } from '../graph/loader.js';
import type { Refused } from '../errors.js';
import type { defineDecisions } from './decisions.js';

/** `Action` of the graph: what the viewer may do now, or why not. */
export interface ShownAction {
  readonly key: string;
  readonly allowed: boolean;
  readonly error: MutationErrorValue | null;
}

/** The viewer acts in the provider, towards no customer in particular. */
const PROVIDER = '';

/**
 * What stands against each decision by the viewer's rights towards a customer (with null: in the
 * provider alone). A list costs no more statements than one row.
 */
export function defineRights<Name extends string>(
  decisions: ReturnType<typeof defineDecisions<Name>>,
) {
  const names = Object.keys(decisions.table) as Name[];
  const loader = defineLoader(async (tx, customers) => {
    const found = new Map<string, ReadonlyMap<Name, Refused | null>>();
    for (const customer of customers) {
      const rights = new Map<Name, Refused | null>();
      for (const name of names)
        rights.set(name, await decisions.judge(tx, name, customer === PROVIDER ? null : customer));
      found.set(customer, rights);
    }
    return found;
  });
  return async (context: GraphContext, customerId: string | null) => {
    const rights = await loader(context).load(customerId ?? PROVIDER);
    return (name: Name): Refused | null => rights?.get(name) ?? null;
  };
}

/** Actions of an entity: by rights first, then by the rule that the mutation of that name applies. */
export function defineActions<Name extends string>(
  decisions: ReturnType<typeof defineDecisions<Name>>,
) {
  const rightsOf = defineRights(decisions);
  return async (
    context: GraphContext,
    customerId: string | null,
    rules: Partial<Record<Name, () => Refused | null>>,
  ): Promise<ShownAction[]> => {
    const refusedBy = await rightsOf(context, customerId);
    const asked = Object.entries(rules) as [Name, () => Refused | null][];
    return asked.map(([key, rule]) => shownAction(context, key, refusedBy(key) ?? rule()));
  };
}

/** One action as the graph shows it; `refusal` is what stands against it. */
export function shownAction(
  context: Pick<GraphContext, 'language'>,
  key: string,
  refusal: Refused | null,
): ShownAction {
  const error = refusal && toMutationError(refusal, context.language);
  return { key, allowed: refusal === null, error };
}
