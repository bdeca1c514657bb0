import { print } from 'graphql';
import { at, isList, isNonNull } from '../subgraph.js';

/** A payload is `errors: [MutationError!]!` and nullable entities, or a list of results. */
export function check(subgraph) {
  return subgraph.objects
    .filter((type) => type.name.value.endsWith('Payload'))
    .flatMap((type) => {
      const name = type.name.value;
      const errors = type.fields.find((field) => field.name.value === 'errors');
      const others = type.fields.filter((field) => field !== errors);
      return [
        ...(errors && print(errors.type) === '[MutationError!]!'
          ? []
          : [at(type, `${name} lacks errors: [MutationError!]!`)]),
        ...(others.length > 0 ? [] : [at(type, `${name} returns nothing but errors`)]),
        ...others
          .filter((field) => isNonNull(field.type) && !isList(field.type))
          .map((field) =>
            at(field, `${name}.${field.name.value} must be nullable: it is absent when refused`),
          ),
      ];
    });
}
