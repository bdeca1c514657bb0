import { LOG, type Logger, OPERATOR_SCOPE } from '@charter/subgraph';
import { decodeJwt } from 'jose';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { issuer, perform, prepareProcess, type Process } from './testing/process.js';

const operator = { caller: { issuer, subject: 'olga' }, scopes: [OPERATOR_SCOPE] };
const ada = { caller: { issuer, subject: 'ada' } };
let prepared: Awaited<ReturnType<typeof prepareProcess>>;
let contracts: Process;
let provider: { id: string };

beforeAll(async () => {
  prepared = await prepareProcess();
  contracts = await prepared.start();
  const created = await perform(
    contracts,
    operator,
    'createProvider',
    {
      ...{ key: 'vala', name: 'Vala', language: 'FR', country: 'FR', timeZone: 'Europe/Paris' },
      administrator: { displayName: 'Ada', email: 'ada@example.com', issuer, subject: 'ada' },
    },
    'provider { id }',
  );
  provider = created.provider;
});
afterAll(async () => {
  await contracts?.close();
  await prepared?.drop();
});

const customer = async (name: string): Promise<{ id: string }> => {
  const input = { kind: 'CUSTOMER', name };
  return (await perform(contracts, ada, 'createOrganization', input, 'organization { id }'))
    .organization;
};

describe('an answer of the graph', () => {
  test('tells a caller without place what to do, and is no failure', async () => {
    const asked = await contracts.ask(
      '{ viewer { provider { id } } }',
      {},
      {
        caller: { issuer, subject: 'nobody' },
      },
    );
    expect(asked.status).toBe(200);
    expect(asked.errors).toMatchObject([{ extensions: { code: 'NO_MEMBERSHIP' } }]);
  });

  test('masks a fault of ours and keeps the rest', async () => {
    const admin = new pg.Client(prepared.database.admin);
    await admin.connect();
    await admin.query('ALTER TABLE outage RENAME TO elsewhere');
    const query = '{ viewer { provider { name } } outages { nodes { id } } }';
    const logged = vi.spyOn(contracts.app.get<Logger>(LOG), 'error');
    const { data, errors } = await contracts.ask(query, {}, ada);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
    await admin.query('ALTER TABLE elsewhere RENAME TO outage');
    await admin.end();
    expect(data).toEqual({ viewer: { provider: { name: 'Vala' } }, outages: null });
    expect(errors).toMatchObject([
      { path: ['outages'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/relation|outage"|stack|SELECT/);
  });

  test('names an id of the wrong type, in queries as in mutations', async () => {
    const query = '{ organization(id: "tkt_01h455vb4pex5vsknk084sn02q") { id } }';
    const { data, errors } = await contracts.ask(query, {}, ada);
    expect(data).toEqual({ organization: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('that refuses is no failure of ours, and is not logged as one', async () => {
    const log = contracts.app.get<Logger>(LOG);
    const [failed, refused] = [vi.spyOn(log, 'error'), vi.spyOn(log, 'info')];
    for (const query of [
      '{ organization(id: "tkt_01h455vb4pex5vsknk084sn02q") { id } }',
      '{ organizations(first: 101) { nodes { id } } }',
      '{ organizations(after: "nowhere") { nodes { id } } }',
    ]) {
      const { errors } = await contracts.ask(query, {}, ada);
      expect(errors).toHaveLength(1);
      expect(refused).toHaveBeenLastCalledWith(
        { code: errors![0]!.extensions.code, path: errors![0]!.path },
        'an operation was refused',
      );
    }
    const large = { method: 'POST', body: `client_id=${'x'.repeat(20_000)}` };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${contracts.address}/oauth/token`, { ...large, headers });
    expect(answer.status).toBe(413);
    expect(failed).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('is in the language of the viewer', async () => {
    const wrong = { kind: 'PROVIDER', name: 'X' };
    const { errors } = await perform(
      contracts,
      ada,
      'createOrganization',
      wrong,
      'organization { id }',
    );
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'kind'] }]);
    expect(errors[0].message).toContain('Un fournisseur est créé par la plateforme');
  });

  test('costs no more statements for many customers than for two', async () => {
    const query = `query ($first: Int!) { organizations(first: $first) { nodes { name
      contracts { totalCount { value } nodes { plan { label } customer { name } } }
      memberships { nodes { person { displayName email } organization { name } } }
      delegations { nodes { reseller { name } } }
      actions { key allowed } } } }`;
    for (let i = 0; i < 12; i++) {
      const { id: organizationId } = await customer(`Client ${i}`);
      const person = { displayName: `Personne ${i}`, email: `p${i}@example.com` };
      const input = { organizationId, person, role: 'USER' };
      await perform(contracts, ada, 'addPerson', input, 'membership { id }');
    }
    const statementsFor = async (first: number) => {
      const statements: string[] = [];
      const dataSource = contracts.app.get(DataSource);
      const logQuery = (sql: string) => void statements.push(sql);
      const silent = () => {};
      const before = dataSource.logger;
      Object.assign(dataSource, {
        logger: {
          ...{ logQuery, logQueryError: silent, logQuerySlow: silent },
          ...{ logSchemaBuild: silent, logMigration: silent, log: silent },
        },
      });
      const { data, errors } = await contracts.ask(query, { first }, ada);
      Object.assign(dataSource, { logger: before });
      expect(errors).toBeUndefined();
      expect(data!['organizations'].nodes).toHaveLength(first);
      return statements.length;
    };
    const forTwo = await statementsFor(2);
    expect(await statementsFor(13)).toBe(forTwo);
    expect(forTwo).toBeLessThanOrEqual(10);
  });
});

describe('POST /oauth/token', () => {
  let id: string;
  let secret: string;
  beforeAll(async () => {
    const input = { organizationId: provider.id, name: 'CRM', scopes: ['contracts:read'] };
    const made = await perform(contracts, ada, 'createApiClient', input, 'apiClient { id } secret');
    id = made.apiClient.id;
    secret = made.secret;
  });

  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${contracts.address}/oauth/token`, {
      method: 'POST',
      headers,
      ...(body ? { body: body as string } : {}),
    });
    const answer = (await response.json()) as Record<string, any>;
    return { ...answer, status: response.status } as Record<string, any>;
  };
  const form = (more: Record<string, string>) =>
    new URLSearchParams({ grant_type: 'client_credentials', ...more });
  const basic = (text: string) => ({
    authorization: `Basic ${Buffer.from(text).toString('base64')}`,
  });

  test('gives a token for the right secret, by Basic or in the body', async () => {
    for (const answer of [
      await post(form({ client_id: id, client_secret: secret })),
      await post(form({}), basic(`${id}:${secret}`)),
    ]) {
      expect(answer).toMatchObject({ status: 200, token_type: 'Bearer', scope: 'contracts:read' });
      const claims = decodeJwt(answer['access_token']);
      expect(claims).toMatchObject({ iss: 'urn:charter:oauth', aud: 'charter', client_id: id });
    }
  });

  test('refuses all else in the words of OAuth', async () => {
    const wrong = await Promise.all([
      post(form({ client_id: id, client_secret: `${secret}x` })),
      post(form({ client_id: provider.id, client_secret: secret })),
      post(form({}), basic(`${id}:${secret}:more`)),
      post(form({}), basic('%:%')),
      post(form({}), { authorization: 'Bearer x' }),
      post(form({})),
    ]);
    for (const answer of wrong)
      expect(answer).toMatchObject({ status: 401, error: 'invalid_client' });
    const twice = `${form({ client_id: id })}&client_secret=a&client_secret=b`;
    const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const answer of [await post(null), await post(twice, urlencoded)])
      expect(answer).toMatchObject({ status: 400, error: 'invalid_request' });
    expect(await post(form({ grant_type: 'password' }))).toMatchObject({
      ...{ status: 400, error: 'unsupported_grant_type' },
    });
  });

  test('knows a revoked client no more, and its old tokens read nothing', async () => {
    const caller = { caller: { client: decodeJwt((await token())['access_token']).sub! } };
    const query = '{ viewer { apiClient { id } } }';
    expect((await contracts.ask(query, {}, caller)).data).toEqual({
      viewer: { apiClient: { id } },
    });
    await perform(
      contracts,
      ada,
      'revokeApiClient',
      { apiClientId: id, ...noKey },
      'apiClient { id }',
    );
    expect((await token())['status']).toBe(401);
    expect((await contracts.ask(query, {}, caller)).errors).toMatchObject([
      { extensions: { code: 'NO_MEMBERSHIP' } },
    ]);
  });

  const token = () => post(form({ client_id: id, client_secret: secret }));
  const noKey = { idempotencyKey: undefined };
});
