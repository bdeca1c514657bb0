import { readFileSync } from 'node:fs';
import { commonErrors } from '@charter/subgraph';
import { Kind, parse, type DefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { errors } from './errors.js';

const files = ['errors', 'installation', 'problem', 'product', 'product-version', 'release'];
const definitions: DefinitionNode[] = files.flatMap(
  (file) =>
    parse(readFileSync(new URL(`../schema/${file}.graphql`, import.meta.url), 'utf8')).definitions,
);

const declared = definitions.flatMap((node) =>
  node.kind === Kind.ENUM_TYPE_EXTENSION ? (node.values ?? []).map(({ name }) => name.value) : [],
);

const mutations = definitions.flatMap((node) =>
  (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
  node.name.value === 'Mutation'
    ? (node.fields ?? [])
    : [],
);

describe('refusals', () => {
  it('of the catalogue are those of the schema', () => {
    expect(declared.toSorted()).toEqual(Object.keys(errors.catalogue).toSorted());
  });

  it('that a mutation lists are in the catalogue, and each of the catalogue is listed', () => {
    const known = [...Object.keys(commonErrors.catalogue), ...declared];
    const listed = mutations.flatMap(({ name, description }) => {
      const text = /Errors: ([\s\S]*?)\.\s+Emits/.exec(description?.value ?? '')?.[1];
      expect(text, name.value).toBeDefined();
      return text!.match(/\b[A-Z]+(_[A-Z]+)+\b|FORBIDDEN|CONFLICT/g) ?? [];
    });
    expect(listed.filter((code) => !known.includes(code))).toEqual([]);
    expect(declared.filter((code) => !listed.includes(code))).toEqual([]);
  });
});
