import { at } from '../subgraph.js';

/** PascalCase types, camelCase fields and arguments, UPPER_CASE enum values. */
export function check({ objects, inputs, enums }) {
  const fields = [...objects, ...inputs].flatMap((type) => type.fields ?? []);
  return [
    ...wrong([...objects, ...inputs, ...enums], /^[A-Z][A-Za-z0-9]*$/, 'PascalCase'),
    ...wrong(
      [...fields, ...fields.flatMap((f) => f.arguments ?? [])],
      /^[a-z][A-Za-z0-9]*$/,
      'camelCase',
    ),
    ...wrong(
      enums.flatMap((type) => type.values ?? []),
      /^[A-Z][A-Z0-9_]*$/,
      'UPPER_CASE',
    ),
  ];
}

function wrong(nodes, pattern, form) {
  return nodes
    .filter((node) => !pattern.test(node.name.value))
    .map((node) => at(node, `${node.name.value} is not ${form}`));
}
