import { print } from 'graphql';
import { at, isRoot } from '../subgraph.js';

/**
 * A type that several subgraphs have is the same in each: composition silently drops an optional
 * input field that one of them lacks. Only the codes of refusals add up.
 */
export function checkAll(subgraphs) {
  const first = new Map();
  const complaints = [];
  for (const { app, types, entities } of subgraphs) {
    for (const node of types.filter(isComparable)) {
      const name = node.name.value;
      // An entity's further parts bear no key; what each subgraph adds to it is its own.
      if (entities.has(name)) continue;
      const text = print(node);
      if (!first.has(name)) first.set(name, { app, text });
      // Within one subgraph, the parts of a type that stand in several files add up.
      else if (first.get(name).app !== app && first.get(name).text !== text) {
        complaints.push(
          at(node, `${name} in ${app} differs from ${name} in ${first.get(name).app}`),
        );
      }
    }
  }
  return complaints;
}

function isComparable(node) {
  const name = node.name.value;
  const several = isRoot(node) || name === 'MutationErrorCode';
  return !several && node.kind.includes('Type');
}
