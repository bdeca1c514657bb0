import { at } from '../subgraph.js';

/** A federated `node` answers stubs for ids that do not exist; lists take filter: { ids }. */
export function check(subgraph) {
  return subgraph
    .fieldsOf('Query')
    .filter((field) => ['node', 'nodes'].includes(field.name.value))
    .map((field) => at(field, `Query.${field.name.value} must not exist`));
}
