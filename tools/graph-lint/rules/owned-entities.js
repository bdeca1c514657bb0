import { at, isStub, keyOf } from '../subgraph.js';
import { ownerOf } from '../owners.js';

/** Every entity has an owner in owners.js, so that crossings can be told from one's own fields. */
export function check({ objects }) {
  return objects
    .filter((type) => keyOf(type) !== undefined && !isStub(type) && !ownerOf[type.name.value])
    .map((type) => at(type, `${type.name.value} has no owner in tools/graph-lint/owners.js`));
}
