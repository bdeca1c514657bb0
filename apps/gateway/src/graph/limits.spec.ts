import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGateway } from '../testing/running-gateway.js';
import type { RunningGateway } from '../testing/running-gateway.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

describe('an operation', () => {
  const deep = (depth: number) => '{ deep '.repeat(depth) + '{ now }' + ' }'.repeat(depth);
  const fragments = Array.from(
    { length: 12 },
    (_, i) => `fragment f${i} on Query { a${i}: now ...f${i + 1} ...f${i + 1} }`,
  );
  it.each([
    ['depth 50', deep(50), 'depth'],
    [
      '1,000 aliases',
      `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: now`).join(' ')} }`,
      'aliases',
    ],
    ['21 root fields', `{ ${Array(21).fill('now').join(' ')} }`, 'rootFields'],
    ['5,000 tokens', `{ ${Array(5000).fill('now').join(' ')} }`, 'tokens'],
    [
      'fragments that multiply',
      `{ ...f0 } ${fragments.join(' ')} fragment f12 on Query { now }`,
      'aliases',
    ],
  ])('of %s is refused before it is planned', async (_, query, limit) => {
    gateway.subgraphs.received.length = 0;
    const { status, body } = await gateway.ask(query);
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit });
    expect(body.errors[0].extensions.remedy).toBeTruthy();
    expect(gateway.subgraphs.received).toEqual([]);
  });

  it('of more than the allowed bytes is refused', async () => {
    const { status, body } = await gateway.ask(`{ now } #${'x'.repeat(600_000)}`);
    expect(status).toBe(413);
    expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it('that is not JSON is refused', async () => {
    const { status, body } = await gateway.post('/graphql', '{', {
      authorization: gateway.authorization,
    });
    expect(status).toBe(400);
    expect(body.errors[0].message).toBe('The body is not JSON.');
  });

  it.each([
    ['NUL', String.raw`\u0000`],
    ['half a surrogate pair', String.raw`\ud800`],
  ])('with %s in a text is refused: no database keeps it', async (_, escaped) => {
    const headers = { authorization: gateway.authorization };
    const variables = `{"query":"query ($a: ID) { now }","variables":{"a":"x${escaped}"}}`;
    const { status, body } = await gateway.post('/graphql', variables, headers);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const literal = await gateway.ask(`{ __type(name: "x${escaped}") { name } }`);
    expect(literal.status).toBe(400);
    expect(literal.body.data ?? null).toBeNull();
  });

  it('that a foreign page could send without asking is refused', async () => {
    const { status } = await gateway.ask('{ now }', { 'content-type': 'text/plain' });
    expect(status).toBe(400);
  });
});
