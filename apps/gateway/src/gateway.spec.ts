import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { exportJWK, generateKeyPair, importJWK, jwtVerify } from 'jose';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClockReader } from './clock/clock-reader.js';
import { readConfig } from './config.js';
import { createGateway } from './gateway.js';
import { createLogger, startTracing } from '@charter/subgraph/process';
import { claimsOf, TinySubgraphs, tinySupergraph } from './testing/tiny-subgraphs.js';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
startTracing();
const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
const supergraphFile = join(folder, 'supergraph.graphql');
const subgraphs = new TinySubgraphs();
let app: NestExpressApplication;
let url: string;
let token: string;
let publicJwk: JWK;

beforeAll(async () => {
  writeFileSync(supergraphFile, tinySupergraph());
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  publicJwk = await exportJWK(publicKey);
  const addresses = await subgraphs.start();
  const config = readConfig({
    CHARTER_MODE: 'development',
    PORT: '0',
    DEVELOPMENT_ISSUER: 'on',
    SUBGRAPH_URLS: JSON.stringify({
      ...addresses,
      contracts: addresses.tickets,
      versions: addresses.tickets,
    }),
    GATEWAY_PRIVATE_JWK: JSON.stringify(await exportJWK(privateKey)),
    SERVICE_SECRET: 's'.repeat(32),
    SUPERGRAPH_FILE: supergraphFile,
    SUBGRAPH_TIMEOUT_MS: '1000',
    LOG_LEVEL: 'silent',
  });
  app = await createGateway(config, createLogger('gateway', config.LOG_LEVEL));
  app.get(ClockReader).neverTravels();
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  token = (await post('/dev/token', { subject: 'ada' })).body.token;
});

afterAll(async () => {
  await app.close();
  await subgraphs.stopAll();
  rmSync(folder, { recursive: true });
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any operation
type Answer = any;

function ask(query: string, headers: Record<string, string> = {}) {
  return post('/graphql', { query }, { authorization: `Bearer ${token}`, ...headers });
}

const readiness = () => fetch(new URL('/health/ready', url));

it('is ready once the clock was read and every subgraph seen', async () => {
  expect((await readiness()).status).toBe(200);
});

describe('an operation', () => {
  it('is answered by all subgraphs that it touches, each by a token of its own', async () => {
    subgraphs.received.length = 0;
    const { body } = await ask('{ ticket(id: "1") { subject price } }', {
      'charter-provider': 'techtra',
      'accept-language': 'fr',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
    expect(body).toEqual({ data: { ticket: { subject: 'Ticket 1', price: '192.00' } } });

    const key = await importJWK(publicJwk, 'EdDSA');
    const audiences = ['tickets', 'billing'];
    for (const [index, request] of subgraphs.received.entries()) {
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
    subgraphs.received.length = 0;
    const { body } = await ask('{ now billingNow ticket(id: "1") { price } }');
    expect(body.data.now).toBe(body.data.billingNow);
    const [first, ...rest] = subgraphs.received.map(claimsOf);
    for (const claims of rest) expect(claims['now']).toBe(first?.['now']);
    const toBilling = subgraphs.received.filter(
      (request) => claimsOf(request)['aud'] === 'billing',
    );
    expect(new Set(toBilling.map(({ headers }) => headers.authorization)).size).toBe(1);
  });

  it.each([
    ['without a token', {}, /no token/],
    ['with a malformed token', { authorization: 'Bearer x' }, /not a well-formed JWT/],
  ])('%s is refused with what to do', async (_, headers, message) => {
    const { status, body } = await post('/graphql', { query: '{ now }' }, headers);
    expect(status).toBe(401);
    expect(body.errors[0].message).toMatch(message);
    expect(body.errors[0].extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      remedy: expect.any(String),
    });
  });

  it('shows nothing of an unforeseen error', async () => {
    const { body } = await ask('{ fail }');
    expect(body.data).toEqual({ fail: null });
    expect(body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(body)).not.toMatch(/secret|10\.0\.0\.7|stack/);
  });

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
    subgraphs.received.length = 0;
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit });
    expect(body.errors[0].extensions.remedy).toBeTruthy();
    expect(subgraphs.received).toEqual([]);
  });

  it('of more than the allowed bytes is refused', async () => {
    const { status, body } = await ask(`{ now } #${'x'.repeat(600_000)}`);
    expect(status).toBe(413);
    expect(body.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it('that is not JSON is refused', async () => {
    const { status, body } = await post('/graphql', '{', { authorization: `Bearer ${token}` });
    expect(status).toBe(400);
    expect(body.errors[0].message).toBe('The body is not JSON.');
  });

  it('that a foreign page could send without asking is refused', async () => {
    const { status } = await ask('{ now }', { 'content-type': 'text/plain' });
    expect(status).toBe(400);
  });

  it('may introspect the schema', async () => {
    const { body } = await ask('{ __schema { queryType { name } } }');
    expect(body.data.__schema.queryType.name).toBe('Query');
  });
});

describe('the supergraph', () => {
  const reloaded = async (sdl: string, until: () => Promise<boolean>) => {
    writeFileSync(supergraphFile, sdl);
    await expect.poll(until, { timeout: 5_000, interval: 50 }).toBe(true);
  };
  const hasPrice = async () => {
    const { body } = await ask('{ __type(name: "Ticket") { fields { name } } }');
    return body.data.__type.fields.some(({ name }: { name: string }) => name === 'price');
  };

  it('is taken up anew when its file changes, and kept when the file is bad', async () => {
    await reloaded(tinySupergraph(['tickets']), async () => !(await hasPrice()));
    writeFileSync(supergraphFile, 'type Query { broken');
    await new Promise((done) => setTimeout(done, 1_500));
    expect((await ask('{ now }')).body.errors).toBeUndefined();
    await reloaded(tinySupergraph(), hasPrice);
  });
});

describe('a subgraph that is down', () => {
  it('leaves its part null, named, without host or stack', async () => {
    await subgraphs.stop('billing');
    const { status, body } = await ask('{ ticket(id: "1") { subject price } }');
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
    expect((await readiness()).status).toBe(200);
    const response = await fetch(new URL('/health/subgraphs', url));
    expect(await response.json()).toMatchObject({
      tickets: true,
      billing: false,
    });
  });

  it('cannot give out files', async () => {
    const response = await fetch(new URL('/files/abc', url));
    expect(response.status).toBe(503);
  });
});
