import { newId } from '@charter/database';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** Typed ids by what they are ids of, as names of fields have it: `organization`, `problem`. */
export type Ids = Readonly<Record<string, string>>;

type Field = GraphQLField<unknown, unknown>;

/** What only one of may be given. */
const LEFT_OUT = ['PublishReleaseInput.productVersionId', 'PreviewReleaseInput.productVersionId'];

const VALUES: Readonly<Record<string, unknown>> = {
  Int: 1,
  Boolean: false,
  Date: '2026-03-02',
  DateTime: '2026-03-02T00:00:00Z',
};

/**
 * Asks for a root field with arguments made up from their types: whatever must be given, and every id that may be. So a
 * field that comes later is tried, too.
 */
export function madeUp(operation: 'query' | 'mutation', field: Field, ids: Ids) {
  const given = field.args.filter((it) => isRequiredArgument(it) || it.name === 'id');
  const variables = Object.fromEntries(
    given.map(({ name, type }) => [name, valueOf(name === 'id' ? field.name : name, type, ids)]),
  );
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const [head, tail] = given.length > 0 ? [`(${declared})`, `(${passed})`] : ['', ''];
  const source = `${operation} ${head} { it: ${field.name}${tail} { ${selectionOf(field)} } }`;
  return { source, variables };
}

function selectionOf(field: Field): string {
  const type = getNamedType(field.type);
  const has = (name: string) => isObjectType(type) && name in type.getFields();
  const parts = [
    has('errors') && 'errors { code }',
    has('results') && 'results { errors { code } }',
    has('nodes') && 'nodes { __typename }',
    has('groups') && 'groups { count }',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : '__typename';
}

function valueOf(name: string, given: GraphQLInputType, ids: Ids): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [valueOf(name, type.ofType as GraphQLInputType, ids)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (it) =>
        (isRequiredInputField(it) || getNamedType(it.type).name === 'ID' || it.name === 'label') &&
        !LEFT_OUT.includes(`${type.name}.${it.name}`),
    );
    return Object.fromEntries(fields.map((it) => [it.name, valueOf(it.name, it.type, ids)]));
  }
  if (type.name === 'ID') return idFor(name, ids);
  if (name === 'idempotencyKey') return newId();
  if (name === 'label') return '9.0';
  if (name === 'to') return '2027-03-02T00:00:00Z';
  return VALUES[type.name] ?? 'words';
}

/** The first thing whose name is in the name of the field: `fixedInVersionIds` are versions. */
function idFor(name: string, ids: Ids): string {
  const thing = Object.keys(ids).find((it) => name.toLowerCase().includes(it.toLowerCase()));
  if (!thing) throw new Error(`no id is known for ${name}`);
  return ids[thing]!;
}
