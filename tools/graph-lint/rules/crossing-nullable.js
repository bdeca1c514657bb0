import { at, isNonNull, isRoot, isStub, keyOf, namedType } from '../subgraph.js';

/** What crosses a subgraph is nullable: references to foreign entities, fields added to them. */
export function check(subgraph) {
  return subgraph.objects
    .filter((type) => !isStub(type) && !isRoot(type))
    .flatMap((type) => {
      const name = type.name.value;
      const foreignType = subgraph.isForeign(name);
      return type.fields
        .filter((field) => isNonNull(field.type))
        .filter(
          (field) =>
            subgraph.isForeign(namedType(field.type)) ||
            (foreignType && isAdded(subgraph, name, field)),
        )
        .map((field) =>
          at(field, `${name}.${field.name.value} crosses subgraphs and must be nullable`),
        );
    });
}

function isAdded(subgraph, name, field) {
  const ownKey = subgraph.objects
    .filter((type) => type.name.value === name)
    .some((type) => keyOf(type)?.split(/\s+/).includes(field.name.value));
  return (
    !ownKey && !field.directives.some(({ name }) => ['external', 'shareable'].includes(name.value))
  );
}
