import { readFileSync } from 'node:fs';
import { Kind, parse, Source } from 'graphql';
import { ownerOf } from './owners.js';

const merged = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
};

/** One subgraph as the rules see it: its definitions, with extensions counted to their type. */
export class Subgraph {
  constructor(app, files) {
    this.app = app;
    this.nodes = files.flatMap(
      (file) => parse(new Source(readFileSync(file.path, 'utf8'), file.name)).definitions,
    );
    this.types = this.nodes.filter((node) => node.name);
    this.entities = new Set(
      this.types.filter((node) => keyOf(node) !== undefined).map((node) => node.name.value),
    );
  }

  /** Object types, a node for each definition or extension. */
  get objects() {
    return this.ofKind(Kind.OBJECT_TYPE_DEFINITION);
  }

  get inputs() {
    return this.ofKind(Kind.INPUT_OBJECT_TYPE_DEFINITION);
  }

  get enums() {
    return this.ofKind(Kind.ENUM_TYPE_DEFINITION);
  }

  ofKind(kind) {
    return this.types.filter((node) => (merged[node.kind] ?? node.kind) === kind);
  }

  /** Fields of a type, those of extensions included. */
  fieldsOf(name) {
    return this.types
      .filter((node) => node.name.value === name)
      .flatMap((node) => node.fields ?? []);
  }

  has(name) {
    return this.types.some((node) => node.name.value === name);
  }

  /** Whether a type belongs to another subgraph. */
  isForeign(name) {
    return this.entities.has(name) && (ownerOf[name] ?? this.app) !== this.app;
  }
}

/** `fields` of a type's first @key, undefined if it has none. */
export function keyOf(node) {
  const key = node.directives?.find((directive) => directive.name.value === 'key');
  return key?.arguments.find((argument) => argument.name.value === 'fields')?.value.value;
}

/** Whether a type only stands for one that another subgraph resolves. */
export function isStub(node) {
  return (node.directives ?? []).some(
    (directive) =>
      directive.name.value === 'key' &&
      directive.arguments.some(({ name, value }) => name.value === 'resolvable' && !value.value),
  );
}

export const isRoot = (node) => ['Query', 'Mutation'].includes(node.name.value);

export function namedType(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export const isNonNull = (type) => type.kind === Kind.NON_NULL_TYPE;

export const isList = (type) =>
  type.kind === Kind.LIST_TYPE || (isNonNull(type) && isList(type.type));

/** A complaint at a node: file, line and what is wrong. */
export function at(node, text) {
  const { source, startToken } = node.loc;
  return `${source.name}:${startToken.line} ${text}`;
}
