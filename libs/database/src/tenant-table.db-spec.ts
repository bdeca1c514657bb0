import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  infrastructureMigrations,
  inspectTenancy,
  migrate,
  newId,
  platformTable,
  roleUrls,
  tenantTable,
  viewerPerson,
} from './index.js';
import type { Viewer } from './index.js';
import { createDatabase, createRoles } from './provision.js';

class Desk1780000001000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      CREATE TABLE delegation (id uuid PRIMARY KEY, provider_id uuid NOT NULL, reseller_id uuid NOT NULL,
        customer_id uuid NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz, revoked_at timestamptz);
      CREATE TABLE charter (id uuid PRIMARY KEY, provider_id uuid NOT NULL, title text CHECK (title <> ''));
      CREATE TABLE ticket (id uuid PRIMARY KEY, provider_id uuid NOT NULL, customer_id uuid NOT NULL,
        requester_id uuid NOT NULL, UNIQUE (provider_id, id));
      CREATE TABLE message (id uuid PRIMARY KEY, provider_id uuid NOT NULL, customer_id uuid NOT NULL,
        ticket_id uuid NOT NULL, internal boolean NOT NULL,
        FOREIGN KEY (provider_id, ticket_id) REFERENCES ticket (provider_id, id));
      CREATE TABLE person (id uuid PRIMARY KEY, name text NOT NULL)`);
    await tenantTable(runner, 'delegation', {
      customer: 'customer_id',
      reseller: 'reseller_id',
      write: 'staff',
    });
    await tenantTable(runner, 'charter', { customer: null, readers: 'everyone', write: 'staff' });
    await tenantTable(runner, 'ticket', {
      customer: 'customer_id',
      users: { where: `requester_id = ${viewerPerson}` },
      write: 'readers',
    });
    await tenantTable(runner, 'message', {
      customer: 'customer_id',
      users: { where: 'EXISTS (SELECT FROM ticket WHERE ticket.id = message.ticket_id)' },
      outside: 'NOT internal',
      write: 'readers',
      commands: ['SELECT', 'INSERT'],
    });
    await platformTable(runner, 'person', {
      seen: 'EXISTS (SELECT FROM ticket WHERE requester_id = person.id)',
    });
  }
  async down() {}
}

const database = `tenant_table_${process.pid}_${Date.now()}`;
const server = { adminUrl: inject('postgresUrl'), password: (role: string) => role };
const adminUrl = Object.assign(new URL(server.adminUrl), { pathname: `/${database}` }).toString();
const urls = roleUrls(server, 'desk', database);
let admin: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  const root = new pg.Client(server.adminUrl);
  await root.connect();
  await createRoles(root, 'desk', server.password);
  await createDatabase(root, database, 'desk');
  await root.end();
  await migrate(urls.owner, [...infrastructureMigrations, Desk1780000001000]);
  admin = new pg.Client(adminUrl);
  app = new pg.Client(urls.app);
  await Promise.all([admin.connect(), app.connect()]);
});

afterAll(async () => {
  await Promise.all([admin?.end(), app?.end()]);
  const root = new pg.Client(server.adminUrl);
  await root.connect();
  await root.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await root.end();
});

const rules = { adminUrl, service: 'desk', everyone: ['charter'] };
const [provider, customer, reseller, person] = [newId(), newId(), newId(), newId()];

function viewer(part: Partial<Viewer>): Viewer {
  return {
    kind: 'request',
    providerId: provider,
    personId: person,
    clientId: null,
    operator: false,
    staffRoles: [],
    administers: [],
    usesFor: [],
    resellerIds: [],
    scopes: null,
    language: 'fr',
    now: '2026-03-02T08:00:00Z',
    ...part,
  };
}

async function count(as: Viewer, sql: string): Promise<number> {
  await app.query('BEGIN');
  await app.query(`SELECT set_config('app.viewer', $1, true)`, [JSON.stringify(as)]);
  const { rowCount } = await app.query(sql);
  await app.query('ROLLBACK');
  return rowCount ?? 0;
}

test('no viewer reaches a row of another provider or customer, in any table', async () => {
  expect(await inspectTenancy(rules)).toEqual([]);
});

test('the inspection finds each way in which a table may be left open', async () => {
  const opened = async (sql: string) => {
    await admin.query(sql);
    return inspectTenancy(rules);
  };
  const forget = await opened('ALTER TABLE ticket NO FORCE ROW LEVEL SECURITY');
  expect(forget).toEqual(['ticket: row security is not enabled and forced']);
  await admin.query('ALTER TABLE ticket FORCE ROW LEVEL SECURITY');
  const providerOnly = `provider_id = (SELECT (viewer()->>'providerId')::uuid)`;
  const loose = await opened(`ALTER POLICY app_insert ON ticket WITH CHECK (${providerOnly})`);
  expect(loose).toContain("ticket: user writes another customer's");
  await admin.query(`ALTER POLICY app_insert ON ticket WITH CHECK (false)`);
  const wide = await opened(`CREATE POLICY wide ON charter TO desk_app USING (true)`);
  expect(wide).toContain('charter: a policy must name its command');
  expect(wide).toContain("charter: none reads another provider's");
  await admin.query('DROP POLICY wide ON charter');
  await admin.query(`ALTER POLICY app_delete ON charter USING (${providerOnly})`);
  const counter = await inspectTenancy({ ...rules, writtenByAll: ['charter'] });
  expect(counter).toContain("charter: user deletes another customer's");
  await admin.query('ALTER POLICY app_delete ON charter USING (false)');
  const granted = await opened('GRANT SELECT ON ticket TO desk_worker');
  expect(granted).toContain("ticket: SELECT to desk_worker is not the worker's");
  await admin.query('REVOKE SELECT ON ticket FROM desk_worker');
});

test('[S1.22] a reseller sees a customer while a delegation is in force, and only then', async () => {
  await admin.query(`INSERT INTO ticket VALUES ($1, $2, $3, $4)`, [
    newId(),
    provider,
    customer,
    person,
  ]);
  await admin.query(
    `INSERT INTO delegation VALUES ($1, $2, $3, $4, '2026-03-01', '2026-04-01', '2026-03-20')`,
    [newId(), provider, reseller, customer],
  );
  const at = (now: string, resellerIds = [reseller]) =>
    count(viewer({ resellerIds, now }), 'SELECT FROM ticket FOR UPDATE');
  expect(await at('2026-02-28T23:00:00Z')).toBe(0);
  expect(await at('2026-03-02T08:00:00Z')).toBe(1);
  expect(await at('2026-03-20T00:00:00Z')).toBe(0);
  expect(await at('2026-03-02T08:00:00Z', [newId()])).toBe(0);
});

test('[S1.18] an internal note is hidden from customers, and a plain user sees own tickets only', async () => {
  const [mine, colleagues] = [newId(), newId()];
  for (const [id, requester] of [
    [mine, person],
    [colleagues, newId()],
  ])
    await admin.query('INSERT INTO ticket VALUES ($1, $2, $3, $4)', [
      id,
      provider,
      customer,
      requester,
    ]);
  for (const [ticket, internal] of [
    [mine, true],
    [mine, false],
    [colleagues, false],
  ])
    await admin.query('INSERT INTO message VALUES ($1, $2, $3, $4, $5)', [
      newId(),
      provider,
      customer,
      ticket,
      internal,
    ]);
  const messages = `SELECT FROM message WHERE ticket_id IN ('${mine}', '${colleagues}')`;
  expect(await count(viewer({ staffRoles: ['agent'] }), messages)).toBe(3);
  expect(await count(viewer({ administers: [customer] }), messages)).toBe(2);
  expect(await count(viewer({ usesFor: [customer] }), messages)).toBe(1);
  expect(await count(viewer({}), messages)).toBe(0);
});
