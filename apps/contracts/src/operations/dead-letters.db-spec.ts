import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeId, newId, UnitOfWork, type Viewer } from '@charter/database';
import { once, OPERATOR_SCOPE } from '@charter/subgraph';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { issuer, perform, prepareProcess, type Process } from '../testing/process.js';

const olga = { caller: { issuer, subject: 'olga' }, scopes: [OPERATOR_SCOPE] };
const ada = { caller: { issuer, subject: 'ada' } };
const organization = newId();
let prepared: Awaited<ReturnType<typeof prepareProcess>>;
let contracts: Process;
let admin: pg.Client;

beforeAll(async () => {
  const away = await formerAddress();
  const peers = { gateway: away, tickets: away, billing: await billing.listen() };
  prepared = await prepareProcess({ PEER_URLS: JSON.stringify(peers) });
  contracts = await prepared.start();
  admin = new pg.Client(prepared.database.admin);
  await admin.connect();
  await perform(
    contracts,
    olga,
    'createProvider',
    {
      ...{ key: 'vala', name: 'Vala', language: 'FR', country: 'FR', timeZone: 'Europe/Paris' },
      administrator: { displayName: 'Ada', email: 'ada@example.com', issuer, subject: 'ada' },
    },
    'provider { id }',
  );
});
afterAll(async () => {
  await admin?.end();
  await contracts?.close();
  billing.server.close();
  await prepared?.drop();
});

/** A service that refuses every question, or lets it hang. */
const billing = {
  hangs: false,
  server: createServer((_, response) => {
    if (!billing.hangs) response.writeHead(503).end();
  }),
  async listen() {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  },
};

/** An address at which nobody listens any more. */
async function formerAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

/** Two events of an organization and a notice that nobody could handle. */
beforeEach(async () => {
  await admin.query('TRUNCATE dead_letter');
  for (const [topic, key, version] of [
    ['organization', organization, 1],
    ['organization', organization, 2],
    ['notice', newId(), 1],
  ] as const)
    await admin.query(
      `INSERT INTO dead_letter (id, consumer, topic, key, partition, position, event_id, state, reason,
         attempts, headers, data, failed_at)
       VALUES ($1, 'contracts.former', $2, $3, 0, $4::int, $5, 'failed', 'Error: no "Jeanne" here', 5,
         jsonb_build_object('ce_type', $2 || '.changed', 'ce_aggregateversion', $4::text), $6,
         clock_timestamp())`,
      [newId(), topic, key, version, newId(), { name: 'Jeanne' }],
    );
});

const list = async (args: string, fields = 'key', caller: typeof ada = olga) => {
  const query = `{ deadLetters(service: CONTRACTS ${args}) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } totalCount { value } } }`;
  return contracts.ask(query, {}, caller);
};

const which = { service: 'CONTRACTS', filter: { topic: ['organization'] }, reason: 'made by hand' };
const run = 'run { results { key outcome reason } left }';

test('an operator sees how events flow, and who is away and why', async () => {
  const query = `{ messaging { service reachable awayBecause outbox { rows }
    deadLetters { consumer type state count } } }`;
  const { data } = await contracts.ask(query, {}, olga);
  const [own, tickets] = data!['messaging'];
  expect(own).toMatchObject({ service: 'CONTRACTS', reachable: true, awayBecause: null });
  expect(own.deadLetters).toContainEqual({
    ...{ consumer: 'contracts.former', type: 'organization.changed', state: 'FAILED', count: 2 },
  });
  expect(tickets).toMatchObject({ service: 'TICKETS', reachable: false, outbox: null });
  expect(tickets.awayBecause).toContain('ECONNREFUSED');
});

test('the list is read in pages, by typed ids too, and names nobody', async () => {
  const fields = 'aggregateId aggregateVersion parkedBehind data withheld reason';
  const first = (await list('first: 1', fields)).data!['deadLetters'];
  expect(first).toMatchObject({
    nodes: [
      {
        ...{ aggregateId: encodeId('organization', organization), aggregateVersion: 1 },
        ...{ parkedBehind: 1, data: { name: 'Jeanne' }, withheld: null },
      },
    ],
    pageInfo: { hasNextPage: true },
    totalCount: { value: 3 },
  });
  const { endCursor } = first.pageInfo;
  const rest = (await list(`after: "${endCursor}"`, fields)).data!['deadLetters'].nodes;
  expect(rest).toHaveLength(2);
  expect(rest[1]).toMatchObject({ data: null, withheld: 'PERSONAL', reason: 'Error: no "…" here' });

  const filter = `filter: { key: ["${encodeId('organization', organization)}"], state: [FAILED] }`;
  expect((await list(filter)).data!['deadLetters'].nodes).toHaveLength(2);
  const mismatched = await list(`${filter} after: "${endCursor}"`);
  expect(mismatched.errors).toMatchObject([{ extensions: { code: 'CURSOR_MISMATCH' } }]);
});

test('a key that is no id is shown as it came, without an id made of it', async () => {
  await admin.query(`UPDATE dead_letter SET key = 'no id' WHERE topic = 'organization'`);
  const { data } = await list('filter: { key: ["no id"] }', 'key aggregateId');
  const shown = { key: 'no id', aggregateId: null };
  expect(data!['deadLetters'].nodes).toEqual([shown, shown]);
});

test('nobody else sees anything, or may do anything', async () => {
  expect((await list('', 'key', ada)).data).toEqual({ deadLetters: null });
  const queries = '{ messaging { service } deadLetterActs(service: CONTRACTS) { nodes { id } } }';
  const { data } = await contracts.ask(queries, {}, ada);
  expect(data).toEqual({ messaging: null, deadLetterActs: null });
  const { reason: _, ...all } = which;
  for (const [mutation, input] of [
    ['replayDeadLetters', all],
    ['dismissDeadLetters', which],
  ] as const)
    expect(await perform(contracts, ada, mutation, input, run)).toMatchObject({
      run: null,
      errors: [{ code: 'FORBIDDEN' }],
    });
});

test('what is done is done once for a key, and stays on record', async () => {
  const call = { ...which, idempotencyKey: newId() };
  const first = await perform(contracts, olga, 'dismissDeadLetters', call, run);
  expect(first).toMatchObject({
    run: { results: [{ outcome: 'DISMISSED' }, { outcome: 'DISMISSED' }], left: 0 },
    errors: [],
  });
  expect(await perform(contracts, olga, 'dismissDeadLetters', call, run)).toEqual(first);
  const other = { ...call, reason: 'another' };
  const reused = await perform(contracts, olga, 'dismissDeadLetters', other, run);
  expect(reused.errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);

  const query = `{ deadLetterActs(service: CONTRACTS) { totalCount { value }
    nodes { act outcome reason actor key aggregateVersion } } }`;
  const { data } = await contracts.ask(query, {}, olga);
  expect(data!['deadLetterActs'].totalCount.value).toBe(2);
  expect(data!['deadLetterActs'].nodes[0]).toEqual({
    ...{ act: 'DISMISSED', outcome: 'DISMISSED', reason: 'made by hand', key: organization },
    ...{ actor: `${issuer} olga`, aggregateVersion: 2 },
  });
});

test('a key that was used before there were dry runs is known again', async () => {
  const call = { ...which, idempotencyKey: newId() };
  const viewer: Viewer = {
    kind: 'platform',
    operator: true,
    identity: olga.caller,
    ...{ providerId: null, personId: null, clientId: null, scopes: null },
    ...{ staffRoles: [], administers: [], usesFor: [], resellerIds: [] },
    language: 'en',
    now: '2026-03-02T09:00:00Z',
  };
  const former = { mutation: 'dismissDeadLetters', key: call.idempotencyKey, input: call };
  await contracts.app
    .get(UnitOfWork)
    .run(viewer, (tx) => once(tx, former, async () => ({ id: newId() })));
  expect((await perform(contracts, olga, 'dismissDeadLetters', call, run)).errors).toEqual([]);
});

test('a dry run tells what would be done, and leaves letters, record and key as they were', async () => {
  const { reason: _, ...all } = { ...which, idempotencyKey: newId() };
  const [dismissal, replay] = [
    { ...all, reason: 'made by hand', dryRun: true },
    { ...all, dryRun: true },
  ];
  const before = await admin.query('SELECT count(*) FROM dead_letter_act');
  expect(await perform(contracts, olga, 'dismissDeadLetters', dismissal, run)).toMatchObject({
    run: { results: [{ outcome: 'DISMISSED', reason: null }, { outcome: 'DISMISSED' }], left: 0 },
    errors: [],
  });
  expect(await perform(contracts, olga, 'replayDeadLetters', replay, run)).toMatchObject({
    run: { results: [{ outcome: null }, { outcome: null }], left: 0 },
  });
  expect((await list('')).data!['deadLetters'].totalCount.value).toBe(3);
  expect((await admin.query('SELECT count(*) FROM dead_letter_act')).rows).toEqual(before.rows);

  const refused = await perform(contracts, ada, 'dismissDeadLetters', dismissal, run);
  expect(refused).toMatchObject({ run: null, errors: [{ code: 'FORBIDDEN' }] });
  const meant = await perform(
    contracts,
    olga,
    'dismissDeadLetters',
    { ...dismissal, dryRun: false },
    run,
  );
  expect(meant).toMatchObject({ run: { results: { length: 2 } }, errors: [] });
});

test('a consumer that exists no longer is told, and the letter stays', async () => {
  const { reason: _, ...all } = which;
  const { run: done } = await perform(contracts, olga, 'replayDeadLetters', all, run);
  const reason = 'PermanentFailure: contracts has no consumer contracts.former any more';
  expect(done.results).toMatchObject([{ outcome: 'FAILED', reason }, { outcome: 'PARKED' }]);
});

test('input that names nothing is refused', async () => {
  const { filter: _, ...nothing } = which;
  for (const [input, code] of [
    [nothing, 'INVALID_INPUT'],
    [{ ...which, ids: ['dlt_x'] }, 'INVALID_INPUT'],
    [{ ...which, filter: {} }, 'INVALID_INPUT'],
    [{ ...which, filter: { topic: Array(101).fill('organization') } }, 'INVALID_INPUT'],
    [{ ...nothing, ids: [] }, 'INVALID_INPUT'],
    [{ ...nothing, ids: [encodeId('organization', organization)] }, 'INVALID_ID'],
    [{ ...which, reason: ' ' }, 'INVALID_INPUT'],
  ] as const) {
    const { errors } = await perform(contracts, olga, 'dismissDeadLetters', input, run);
    expect(errors).toMatchObject([{ code }]);
  }
});

test('a list is refused for a filter that is too large', async () => {
  const { errors } = await list(`filter: { type: ["${'x'.repeat(501)}"] }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a service that is away is told as such', async () => {
  const query = '{ deadLetters(service: TICKETS) { nodes { id } } }';
  const { errors } = await contracts.ask(query, {}, olga);
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_AWAY' } }]);
});

test('whoever does not answer in time is away, the own service too', async () => {
  await admin.query('BEGIN; LOCK TABLE dead_letter');
  billing.hangs = true;
  try {
    const { data } = await contracts.ask('{ messaging { service awayBecause } }', {}, olga);
    const awayBecause = 'no answer within 2 s';
    expect(data!['messaging']).toContainEqual({ service: 'CONTRACTS', awayBecause });
    expect(data!['messaging']).toContainEqual({ service: 'BILLING', awayBecause });
  } finally {
    await admin.query('ROLLBACK');
  }
});
