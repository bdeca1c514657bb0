import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from './compatibility.js';

const deprecated = '@deprecated(reason: "Use label. Removed after 2026-12-31.")';
const before = `
  type Query { product(id: ID!, code: String ${deprecated}): Product  old: String }
  type Product { label: String  name: String ${deprecated}  state: State }
  enum State { CURRENT  LEGACY ${deprecated} }
  input Filter { state: State }`;

const breaks = (after, today = '2026-11-22') =>
  breakingChanges(buildSchema(before), buildSchema(after), today);

describe('a change of the schema', () => {
  it('that only adds breaks nobody', async () => {
    const after = before.replace('old: String', 'old: String  fresh: String');
    expect(await breaks(after)).toEqual([]);
  });

  it.each([
    ['removes a field', before.replace('  old: String', ''), /'old' was removed/],
    [
      'makes an input required',
      before.replace('Filter { state: State', 'Filter { state: State!'),
      /changed type/,
    ],
    ['adds a required argument', before.replace('(id: ID!', '(id: ID!, lang: String!'), /lang/],
    ['changes a type', before.replace('label: String', 'label: Int'), /changed type/],
  ])('that %s is told', async (_, after, message) => {
    expect((await breaks(after)).join()).toMatch(message);
  });

  it.each([
    ['field', before.replace(`name: String ${deprecated}`, '')],
    ['argument', before.replace(`, code: String ${deprecated}`, '')],
    ['enum value', before.replace(`LEGACY ${deprecated}`, '')],
  ])('may remove a deprecated %s after the announced day only', async (_, after) => {
    expect(await breaks(after, '2026-12-31')).toHaveLength(1);
    expect(await breaks(after, '2027-01-01')).toEqual([]);
  });
});
