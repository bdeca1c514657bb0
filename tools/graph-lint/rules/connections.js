import { print } from 'graphql';
import { at, namedType } from '../subgraph.js';

/** Relay connections with nodes, edges and pageInfo, paged in both directions. */
export function check(subgraph) {
  return [
    ...subgraph.objects.flatMap((type) => shape(subgraph, type)),
    ...subgraph.objects.flatMap((type) =>
      type.fields
        .filter((field) => namedType(field.type).endsWith('Connection'))
        .flatMap((field) => paging(type, field)),
    ),
  ];
}

function shape(subgraph, type) {
  const base = /^(.+)Connection$/.exec(type.name.value)?.[1];
  if (base === undefined) return [];
  const nodes = type.fields.find((field) => field.name.value === 'nodes');
  const element = nodes ? namedType(nodes.type) : base;
  return [
    ...lacking(type, { nodes: `[${element}!]!`, edges: `[${base}Edge!]!`, pageInfo: 'PageInfo!' }),
    ...subgraph.objects
      .filter((edge) => edge.name.value === `${base}Edge`)
      .flatMap((edge) => lacking(edge, { cursor: 'String!', node: `${element}!` })),
  ];
}

function paging(type, field) {
  const wanted = { first: 'Int', after: 'String', last: 'Int', before: 'String' };
  const given = Object.fromEntries(
    field.arguments.map(({ name, type }) => [name.value, print(type)]),
  );
  return Object.entries(wanted)
    .filter(([name, type]) => given[name] !== type)
    .map(([name, wantedType]) =>
      at(field, `${type.name.value}.${field.name.value} needs the argument ${name}: ${wantedType}`),
    );
}

function lacking(type, wanted) {
  return Object.entries(wanted)
    .filter(
      ([name, shape]) => !type.fields.some((f) => f.name.value === name && print(f.type) === shape),
    )
    .map(([name, shape]) => at(type, `${type.name.value} lacks ${name}: ${shape}`));
}
