import { readdirSync, readFileSync } from 'node:fs';
import { commonErrors } from '@charter/subgraph';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ticketErrors } from './errors.js';

const schema = new URL('../schema/', import.meta.url);
const definitions = readdirSync(schema).flatMap(
  (file) => parse(readFileSync(new URL(file, schema), 'utf8')).definitions,
);
const declared = definitions.flatMap((node) =>
  node.kind === Kind.ENUM_TYPE_EXTENSION ? (node.values ?? []).map(({ name }) => name.value) : [],
);
const mutations = definitions.flatMap((node) =>
  node.kind === Kind.OBJECT_TYPE_EXTENSION && node.name.value === 'Mutation'
    ? (node.fields ?? [])
    : [],
);

describe('refusals', () => {
  it('of the catalogue are those of the schema', () => {
    expect(declared.toSorted()).toEqual(Object.keys(ticketErrors.catalogue).toSorted());
  });

  it('that a mutation lists are in the catalogue, and each of the catalogue is listed', () => {
    const known = [...Object.keys(commonErrors.catalogue), ...declared];
    const listed = mutations.flatMap(({ description }) => {
      const [, codes = ''] = /Errors: (.*)\.$/.exec(description?.value ?? '') ?? [];
      return codes.split(', ');
    });
    expect(listed.filter((code) => !known.includes(code))).toEqual([]);
    expect(declared.filter((code) => !listed.includes(code))).toEqual([]);
  });
});
