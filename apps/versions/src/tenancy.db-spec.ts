import { encodeId, inspectTenancy, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from './migrations/index.js';
import { TestGraph } from './testing/graph.js';
import { madeUp, type Ids } from './testing/made-up.js';
import { StagedTickets } from './testing/tickets.js';

it('[S0.11] keeps every row from everybody whom it does not concern', async () => {
  const database = await testDatabase('versions', migrations);
  const found = await inspectTenancy({
    adminUrl: database.admin,
    service: 'versions',
    everyone: ['charter_version', 'product', 'product_version'],
    platform: ['organization', 'person', 'membership', 'delegation', 'api_client'],
  });
  await database.drop();
  expect(found).toEqual([]);
});

/** What the graph shows to everybody in a provider: versions as they are published. */
const shown = ['product', 'products', 'productVersion', 'productVersions', 'lifecycle'];
// Left out below is what names nothing: whoever may record anything at all may announce a file of it, line by line
// judged, and whoever manages another provider creates products there.

describe('a program', () => {
  let graph: TestGraph;
  let otherProviderId: string;
  let customerId: string;
  let ids: Ids;

  beforeAll(async () => {
    graph = await TestGraph.open();
    const { stage } = graph;
    await stage.begin('2026-03-02T10:00');
    otherProviderId = stage.providerId;
    await stage.begin('2026-03-02T10:00');
    ids = await things();
  });
  afterAll(() => graph?.close());

  /** One of everything that can be named, of one customer. */
  async function things(): Promise<Ids> {
    const { stage } = graph;
    const product = await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
    customerId = await stage.customer('Agro');
    const organization = encodeId('organization', customerId);
    const installed = await stage.install(customerId, '4.2');
    const version = encodeId('version', (await stage.version('4.2')).id);
    const ticket = encodeId('ticket', await new StagedTickets(stage).open(customerId, '4.2'));
    const own = { idempotencyKey: newId() };
    const problem = { ...own, kind: 'MALFUNCTION', productId: product, title: 'Loses rows' };
    const feed = { ...own, organizationId: organization, name: 'Agro', language: 'EN' };
    return {
      ticket,
      problem: await made('recordProblem', 'problem', problem),
      duplicate: await made('recordProblem', 'problem', { ...problem, idempotencyKey: newId() }),
      feed: await made('createLifecycleFeed', 'lifecycleFeed', feed),
      installationImport: await made('createInstallationImport', 'installationImport', {
        ...own,
        bytes: 10,
      }),
      installation: encodeId('installation', installed!.id),
      version,
      product,
      organization,
    };
  }

  async function made(mutation: string, field: string, input: object): Promise<string> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${field} { id } } }`;
    const { it: payload } = await graph.ask(source, graph.stage.admin, { input });
    return payload[field].id;
  }

  const program = (rights: Partial<Viewer>): Viewer => {
    const identity = { personId: null, clientId: newId(), scopes: ['versions:write'] };
    return { ...graph.stage.system, kind: 'request', ...identity, ...rights };
  };
  const allStaff = { staffRoles: ['admin', 'manager', 'agent', 'billing'] } as const;

  const strangers: [string, () => Promise<Viewer> | Viewer][] = [
    [
      'of another provider',
      () =>
        program({ ...allStaff, staffRoles: [...allStaff.staffRoles], providerId: otherProviderId }),
    ],
    [
      'of another customer',
      async () => program({ administers: [await graph.stage.customer('Boréale')] }),
    ],
    [
      'of a reseller to whom another customer delegated',
      async () => {
        const { stage } = graph;
        const other = await stage.customer('Laval');
        return program({ resellerIds: [await stage.reseller('Relais', other)] });
      },
    ],
    [
      'of a reseller whose delegation has not begun',
      async () => {
        const resellerId = await graph.stage.reseller('Relais', customerId);
        return program({ resellerIds: [resellerId], now: '2025-12-31T00:00:00Z' });
      },
    ],
    ['without a place any more', () => program({ scopes: [] })],
  ];

  it.each(strangers)('%s is told of nothing and changes nothing', async (who, viewerOf) => {
    const viewer = await viewerOf();
    const { providerId } = graph.stage;
    const isElsewhere = viewer.providerId !== providerId;
    for (const [name, { source, variables }] of madeUpRoots('query')) {
      const { data, errors } = await graph.answer(source, viewer, variables);
      expect(errors, name).toBeUndefined();
      if (isElsewhere ? name !== 'obsolescence' : !shown.includes(name))
        expect(isNothing(data!['it']), `${name} tells one ${who} nothing`).toBe(true);
    }
    const before = await rowsOf(providerId);
    for (const [name, { source, variables }] of madeUpRoots('mutation')) {
      if (name === 'createInstallationImport' || (isElsewhere && name === 'createProduct'))
        continue;
      const { data, errors } = await graph.answer(source, viewer, variables);
      expect(errors, name).toBeUndefined();
      expect(codesIn(data), `${name} refuses one ${who}`).not.toEqual([]);
    }
    expect(await rowsOf(providerId)).toEqual(before);
  });

  it('of the provider writes by its scope alone, and as well as a person', async () => {
    const rights = { staffRoles: [...allStaff.staffRoles] };
    const before = await rowsOf(graph.stage.providerId);
    const reader = program({ ...rights, scopes: ['versions:read'] });
    // Otherwise what others are told nothing by would say nothing of them.
    const untold: string[] = [];
    for (const [name, { source, variables }] of madeUpRoots('query'))
      if (isNothing((await graph.answer(source, reader, variables)).data!['it'])) untold.push(name);
    expect(untold.toSorted()).toEqual(['previewRecall', 'previewRelease']);
    for (const [name, { source, variables }] of madeUpRoots('mutation')) {
      const { data, errors } = await graph.answer(source, reader, variables);
      expect([name, errors, codesIn(data)]).toEqual([name, undefined, ['FORBIDDEN']]);
    }
    expect(await rowsOf(graph.stage.providerId)).toEqual(before);
    const refused = new Map<string, string[]>();
    const writer = program(rights);
    for (const [name, { source, variables }] of madeUpRoots('mutation')) {
      const { data, errors } = await graph.answer(source, writer, variables);
      expect([name, errors]).toEqual([name, undefined]);
      const codes = codesIn(data);
      if (codes.length > 0) refused.set(name, codes);
    }
    expect([...refused.values()].flat()).not.toContain('FORBIDDEN');
  });

  function madeUpRoots(operation: 'query' | 'mutation') {
    const type =
      operation === 'query' ? graph.schema.getQueryType() : graph.schema.getMutationType();
    const fields = Object.values(type!.getFields()).filter(({ name }) => !name.startsWith('_'));
    return fields.map((field) => [field.name, madeUp(operation, field, ids)] as const);
  }

  /** What the rows of a provider are, by table; events go on their way meanwhile. */
  async function rowsOf(providerId: string): Promise<Record<string, string>> {
    const admin = new pg.Client(graph.adminUrl);
    await admin.connect();
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND column_name = 'provider_id' AND table_type = 'BASE TABLE'
         AND table_name <> 'outbox'`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await admin.query<{ digest: string }>(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS digest
         FROM ${name} t WHERE provider_id = $1`,
        [providerId],
      );
      found[name] = rows[0]!.digest;
    }
    await admin.end();
    return found;
  }
});

/** Codes of the refusals in an answer, each once. */
function codesIn(data: unknown): string[] {
  return [...new Set(JSON.stringify(data).match(/(?<="code":")\w+/g) ?? [])];
}

/** Null, an empty list, counts of nothing, or nothing but refusals. */
function isNothing(answer: unknown): boolean {
  if (answer === null) return true;
  return Object.entries(answer as object).every(
    ([name, value]) => name === 'errors' || (Array.isArray(value) && value.length === 0),
  );
}
