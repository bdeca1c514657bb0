import { Kind, visit } from 'graphql';
import { at, isNonNull } from '../subgraph.js';

/** List elements are non-null. */
export function check({ nodes }) {
  const complaints = [];
  for (const node of nodes) {
    visit(node, {
      [Kind.LIST_TYPE](list) {
        if (!isNonNull(list.type))
          complaints.push(at(list, 'the elements of a list must be non-null'));
      },
    });
  }
  return complaints;
}
