import { at, keyOf, namedType } from '../subgraph.js';
import { print } from 'graphql';

const nameOfId = /^(id|ids|key|[a-z]\w*Ids?)$/;

/** Entities have `id: ID!`; what is an ID is named so, and the reverse (externalId is the client's text). */
export function check({ objects, inputs }) {
  const entities = objects.filter((type) => keyOf(type)?.split(/\s+/).includes('id'));
  const members = [...objects, ...inputs].flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      [field, ...(field.arguments ?? [])].map((node) => [
        `${type.name.value}.${node.name.value}`,
        node,
      ]),
    ),
  );
  return [
    ...entities
      .flatMap((type) =>
        type.fields.filter(({ name }) => name.value === 'id').map((id) => [type, id]),
      )
      .filter(([, id]) => print(id.type) !== 'ID!')
      .map(([type, id]) => at(id, `${type.name.value}.id must be ID!`)),
    ...members
      .filter(([, { name, type }]) => namedType(type) === 'ID' && !nameOfId.test(name.value))
      .map(([name, node]) => at(node, `${name} is an ID and should be named id or somethingId`)),
    ...members
      .filter(([, { name, type }]) => isIdByName(name.value) && namedType(type) !== 'ID')
      .map(([name, node]) => at(node, `${name} should be of type ID`)),
  ];
}

function isIdByName(name) {
  return /[a-z]Ids?$/.test(name) && !/^externalIds?$/.test(name);
}
