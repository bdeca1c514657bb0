import type { AddressInfo, Server } from 'node:net';
import express from 'express';
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../access/caller.js';
import { requireToken, type VerifiedRequest } from './require-token.js';
import { mintInternalToken, mintServiceToken } from './tokens.js';

const secret = 'a secret of thirty-two characters';
const caller: Caller = {
  caller: { issuer: 'https://issuer.example', subject: 'élise' },
  scopes: [],
  provider: 'vala-bleu',
  now: '2026-03-02T09:00:00Z',
};

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let server: Server;
let address: string;

beforeAll(async () => {
  keys = await generateKeyPair('EdDSA', { extractable: true });
  const gatewayKey: JWK = await exportJWK(keys.publicKey);
  const app = express();
  const rules = { subgraph: 'tickets', gatewayKey, serviceSecret: secret, openPaths: ['/files/'] };
  app.use(requireToken(rules));
  app.use((request: VerifiedRequest, response) => void response.json(request.caller ?? null));
  await new Promise<void>((done) => (server = app.listen(0, '127.0.0.1', () => done())));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function statusOf(path: string, token?: string): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await fetch(address + path, { headers })).status;
}

const signed = (claims: object, audience = 'tickets', expires = '60s') =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('gateway')
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(keys.privateKey);

describe('a subgraph', () => {
  it('takes the caller from the token of the gateway', async () => {
    const token = await mintInternalToken(keys.privateKey, 'tickets', caller);
    const headers = { authorization: `Bearer ${token}` };
    expect(await (await fetch(`${address}/graphql`, { headers })).json()).toEqual(caller);
  });

  it('refuses whatever else comes', async () => {
    const stranger = await generateKeyPair('EdDSA');
    const publicKey = new TextEncoder().encode((await exportJWK(keys.publicKey)).x);
    const confused = new SignJWT({ ...caller })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('gateway')
      .setAudience('tickets')
      .setExpirationTime('60s');
    const tokens = {
      'no token': undefined,
      'an empty one': '',
      'a malformed one': 'a.b.c',
      'one for another subgraph': await mintInternalToken(keys.privateKey, 'billing', caller),
      'an expired one': await signed(caller, 'tickets', '-1s'),
      'one of another key': await mintInternalToken(stranger.privateKey, 'tickets', caller),
      'one without signature': new UnsecuredJWT({ ...caller })
        .setIssuer('gateway')
        .setAudience('tickets')
        .encode(),
      'one signed with the public key as secret': await confused.sign(publicKey),
      'one without caller': await signed({ ...caller, caller: undefined }),
      'one of a service': await mintServiceToken(secret, 'tickets'),
    };
    for (const [what, token] of Object.entries(tokens))
      expect(await statusOf('/graphql', token), what).toBe(401);
  });

  it('lets services, and only services, to its internal paths, however they are written', async () => {
    const ofService = await mintServiceToken(secret, 'tickets');
    const ofGateway = await mintInternalToken(keys.privateKey, 'tickets', caller);
    expect(await statusOf('/internal/status', ofService)).toBe(200);
    for (const path of ['/internal/status', '/INTERNAL/status'])
      expect(await statusOf(path, ofGateway), path).toBe(401);
    expect(await statusOf('/internal/status', await mintServiceToken(secret, 'billing'))).toBe(401);
    const guessed = await mintServiceToken('another secret, of the same size', 'tickets');
    expect(await statusOf('/internal/status', guessed)).toBe(401);
  });

  it('leaves open what carries a proof of its own, and health', async () => {
    for (const path of ['/health/live', '/metrics', '/files/abc'])
      expect(await statusOf(path), path).toBe(200);
    expect(await statusOf('/filesystem')).toBe(401);
  });
});
