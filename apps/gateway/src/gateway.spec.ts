import { importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from './testing/tiny-subgraphs.js';
import { runGateway } from './testing/running-gateway.js';
import type { RunningGateway } from './testing/running-gateway.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

it('is ready once the clock was read and every subgraph seen', async () => {
  expect((await gateway.get('/health/ready')).status).toBe(200);
});

describe('an operation', () => {
  it('is answered by all subgraphs that it touches, each by a token of its own', async () => {
    gateway.subgraphs.received.length = 0;
    const { body } = await gateway.ask('{ ticket(id: "1") { subject price } }', {
      'charter-provider': 'techtra',
      'accept-language': 'fr',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
    expect(body).toEqual({ data: { ticket: { subject: 'Ticket 1', price: '192.00' } } });

    const key = await importJWK(gateway.publicJwk, 'EdDSA');
    const audiences = ['tickets', 'billing'];
    for (const [index, request] of gateway.subgraphs.received.entries()) {
      const jwt = request.headers.authorization?.slice('Bearer '.length) ?? '';
      const { payload } = await jwtVerify(jwt, key, {
        issuer: 'gateway',
        audience: audiences[index] ?? 'none',
      });
      expect(payload).toMatchObject({
        caller: { issuer: 'charter-development', subject: 'ada' },
        provider: 'techtra',
        scopes: [],
      });
      expect(request.headers['accept-language']).toBe('fr');
      expect(request.headers['traceparent']).toContain('0af7651916cd43dd8448eb211c80319c');
    }
  });

  it('has one now in all subgraphs, and one token for each', async () => {
    gateway.subgraphs.received.length = 0;
    const { body } = await gateway.ask('{ now billingNow ticket(id: "1") { price } }');
    expect(body.data.now).toBe(body.data.billingNow);
    const [first, ...rest] = gateway.subgraphs.received.map(claimsOf);
    for (const claims of rest) expect(claims['now']).toBe(first?.['now']);
    const toBilling = gateway.subgraphs.received.filter(
      (request) => claimsOf(request)['aud'] === 'billing',
    );
    expect(new Set(toBilling.map(({ headers }) => headers.authorization)).size).toBe(1);
  });

  it.each([
    ['without a token', {}, /no token/],
    ['with a malformed token', { authorization: 'Bearer x' }, /not a well-formed JWT/],
  ])('%s is refused with what to do', async (_, headers, message) => {
    const { status, body } = await gateway.post('/graphql', { query: '{ now }' }, headers);
    expect(status).toBe(401);
    expect(body.errors[0].message).toMatch(message);
    expect(body.errors[0].extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      remedy: expect.any(String),
    });
  });

  it('shows nothing of an unforeseen error', async () => {
    const { body } = await gateway.ask('{ fail }');
    expect(body.data).toEqual({ fail: null });
    expect(body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(body)).not.toMatch(/secret|10\.0\.0\.7|stack/);
  });

  it('may introspect the schema', async () => {
    const { body } = await gateway.ask('{ __schema { queryType { name } } }');
    expect(body.data.__schema.queryType.name).toBe('Query');
  });
});

describe('a subgraph that is down', () => {
  it('leaves its part null, named, without host or stack', async () => {
    await gateway.subgraphs.stop('billing');
    const { status, body } = await gateway.ask('{ ticket(id: "1") { subject price } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ ticket: { subject: 'Ticket 1', price: null } });
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({
      path: ['ticket'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'billing' },
    });
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONN|stack/);
  });

  it('degrades the gateway without taking it out of service', async () => {
    expect((await gateway.get('/health/ready')).status).toBe(200);
    const response = await gateway.get('/health/subgraphs');
    expect(await response.json()).toMatchObject({
      tickets: true,
      billing: false,
    });
  });
});
