import { at, isNonNull } from '../subgraph.js';

const names = ['id', 'reference', 'externalId'];

/** Root fields take exactly one of id, reference and externalId, so each of several is nullable. */
export function check(subgraph) {
  return subgraph.fieldsOf('Query').flatMap((field) => {
    const lookups = field.arguments.filter((argument) => names.includes(argument.name.value));
    if (lookups.length < 2) return [];
    return lookups
      .filter((argument) => isNonNull(argument.type))
      .map((argument) =>
        at(
          argument,
          `Query.${field.name.value}(${argument.name.value}:) must be nullable: one of several is given`,
        ),
      );
  });
}
