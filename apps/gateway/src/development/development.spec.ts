import { mintServiceToken } from '@charter/subgraph/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGateway, serviceSecret } from '../testing/running-gateway.js';
import type { RunningGateway } from '../testing/running-gateway.js';

const issuers = [
  { issuer: 'https://id.example', jwksUri: 'http://127.0.0.1:1/', audience: 'charter' },
];
const production = {
  CHARTER_MODE: 'production',
  DEVELOPMENT_ISSUER: 'off',
  ISSUERS: JSON.stringify(issuers),
};
const setClock = async (gateway: RunningGateway, audience: string) => {
  const token = await mintServiceToken(serviceSecret, audience);
  return fetch(new URL('/internal/clock', gateway.url), {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ revision: 1, offsetMilliseconds: 0, frozenAt: '2027-01-01T08:00:00Z' }),
  });
};

describe('in development', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await runGateway();
  });
  afterAll(() => gateway.close());

  it('operations see the domain time that contracts pushed', async () => {
    expect((await setClock(gateway, 'gateway')).status).toBe(200);
    expect((await gateway.ask('{ now }')).body).toEqual({ data: { now: '2027-01-01T08:00:00Z' } });
  });

  it('only services set the clock', async () => {
    expect((await setClock(gateway, 'tickets')).status).toBe(401);
  });

  it('the examples come with their variables apart', async () => {
    const examples = await (await gateway.get('/examples')).json();
    for (const { query } of examples as { query: string }[]) {
      expect(query).toMatch(/^# title: /);
      expect(query).not.toContain('# variables:');
    }
  });
});

describe('in production', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await runGateway(production);
  });
  afterAll(() => gateway.close());

  it.each(['/', '/dev/people', '/dev/jwks.json', '/examples'])('there is no %s', async (path) => {
    expect((await gateway.get(path)).status).toBe(404);
  });

  it('nobody vouches for anybody', async () => {
    expect((await gateway.post('/dev/token', { subject: 'ada' })).status).toBe(404);
  });

  it('time does not travel', async () => {
    expect((await setClock(gateway, 'gateway')).status).toBe(404);
  });
});
