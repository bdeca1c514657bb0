import { at, namedType } from '../subgraph.js';

/** Composition unions output enums, and refuses differing input enums: the codes are output only. */
export function check({ objects, inputs }) {
  return [...inputs.flatMap((type) => type.fields), ...objects.flatMap(argumentsOf)]
    .filter((node) => namedType(node.type) === 'MutationErrorCode')
    .map((node) => at(node, `${node.name.value}: MutationErrorCode is output only`));
}

function argumentsOf(type) {
  return type.fields.flatMap((field) => field.arguments);
}
