import { at, isRoot, isStub } from '../subgraph.js';

/** A description on every type, field, argument, input field and enum value. */
export function check({ types }) {
  return types
    .filter((node) => node.kind.includes('Type') && !isStub(node))
    .flatMap((node) => [
      ...(node.kind.endsWith('Definition') && !isRoot(node) ? [[node, node.name.value]] : []),
      ...members(node).map((member) => [member, `${node.name.value}.${member.name.value}`]),
    ])
    .filter(([node]) => !node.description?.value.trim())
    .map(([node, name]) => at(node, `${name} has no description`));
}

function members(node) {
  const fields = node.fields ?? [];
  return [...fields, ...fields.flatMap((field) => field.arguments ?? []), ...(node.values ?? [])];
}
