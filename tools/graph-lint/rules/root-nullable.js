import { at, isNonNull } from '../subgraph.js';

/** With one subgraph down, a non-null root field would turn the whole answer into `data: null`. */
export function check(subgraph) {
  return subgraph
    .fieldsOf('Query')
    .filter((field) => isNonNull(field.type))
    .map((field) => at(field, `Query.${field.name.value} must be nullable`));
}
