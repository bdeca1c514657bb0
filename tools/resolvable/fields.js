import { isStub, keyOf } from '../graph-lint/subgraph.js';
import { ownerOf } from '../graph-lint/owners.js';

/**
 * What of a subgraph's SDL would be answered with null in silence, and what resolvers answer
 * nothing: every field has a resolver, or a property of the right type in the row behind its type.
 */
export function unanswered(subgraph, resolvers, generated) {
  const complaints = [];
  const fields = new Set();
  for (const type of subgraph.objects) {
    const name = type.name.value;
    for (const field of type.fields.map((node) => node.name.value)) {
      fields.add(`${name}.${field}`);
      if (!isStub(type) && !resolvers.has(`${name}.${field}`))
        complaints.push(...generated.lacking(name, field));
    }
    if (keyOf(type) === undefined || isStub(type)) continue;
    fields.add(`${name}.__resolveReference`);
    const own = ownerOf[name] === subgraph.app;
    if (own && !resolvers.has(`${name}.__resolveReference`)) {
      complaints.push(`${name} is an entity of ${subgraph.app} and has no @ResolveReference`);
    }
  }
  for (const resolver of resolvers.keys()) {
    if (!fields.has(resolver))
      complaints.push(`a resolver answers ${resolver}, which the SDL lacks`);
  }
  return complaints;
}
