import { at, isList, isStub, namedType } from '../subgraph.js';

/** A list of another service's entities has elements of an own type with a nullable reference. */
export function check(subgraph) {
  return subgraph.objects
    .filter((type) => !isStub(type))
    .flatMap((type) => type.fields.map((field) => [type.name.value, field]))
    .filter(([, field]) => isList(field.type) && subgraph.isForeign(namedType(field.type)))
    .map(([name, field]) =>
      at(
        field,
        `${name}.${field.name.value} lists foreign entities: give the list an element type of its own`,
      ),
    );
}
