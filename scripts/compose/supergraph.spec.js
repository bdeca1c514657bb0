import { describe, expect, it } from 'vitest';
import { parse } from 'graphql';
import { apiSchemaOf, compose, oneDocument } from './supergraph.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const service = (name, sdl) => ({ name, url: `http://${name}`, typeDefs: parse(link + sdl) });

const tickets = service(
  'tickets',
  'type Query { a(input: Range): Int } input Range { gte: Int lt: Int }',
);

describe('composition', () => {
  it('gives one schema for callers', () => {
    const { supergraphSdl, faults } = compose([
      tickets,
      service('billing', 'type Query { b: Int }'),
    ]);
    expect(faults).toEqual([]);
    expect(Object.keys(apiSchemaOf(supergraphSdl).getQueryType().getFields()).sort()).toEqual([
      'a',
      'b',
    ]);
  });

  it('refuses an input field that one subgraph lacks, and would be dropped in silence', () => {
    const billing = service(
      'billing',
      'type Query { b(input: Range): Int } input Range { gte: Int }',
    );
    expect(compose([tickets, billing]).faults.join()).toMatch(/"lt" will not be added to "Range"/);
  });

  it('refuses two owners of one field', () => {
    const { faults } = compose([tickets, service('billing', 'type Query { a: Int }')]);
    expect(faults.join()).toMatch(/shareable/);
  });

  it('takes a type that several files of a subgraph define', () => {
    const files = [`${link} type Query { a: Int }`, 'type Query { b: Int }'];
    expect(compose([{ name: 't', url: 'http://t', typeDefs: oneDocument(files) }]).faults).toEqual(
      [],
    );
  });
});
