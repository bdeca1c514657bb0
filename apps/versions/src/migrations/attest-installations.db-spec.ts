import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AttestInstallations1780100000360 } from './attest-installations.js';
import { migrations } from './index.js';

let database: TestDatabase;
let admin: pg.Client;
const [providerId, customerId, productId, versionId] = [newId(), newId(), newId(), newId()];

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(AttestInstallations1780100000360));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

async function organization(id: string, kind: string) {
  await admin.query(
    `INSERT INTO organization VALUES ($1, $2, $3, $4, 'N', 'fr', 'CA', 'UTC', true, 1)`,
    [id, providerId, kind, kind === 'PROVIDER' ? 'techtra' : null],
  );
  return id;
}

async function person(organizationId: string) {
  const personId = newId();
  await admin.query(
    `INSERT INTO membership VALUES ($1, $2, $3, $4, 'ADMINISTRATIVE_USER', '{}', '{}', true, 1)`,
    [newId(), providerId, personId, organizationId],
  );
  return personId;
}

async function client(organizationId: string) {
  const id = newId();
  await admin.query(`INSERT INTO api_client VALUES ($1, $2, $3, '{}', true, 1)`, [
    ...[id, providerId, organizationId],
  ]);
  return id;
}

async function installed(owner: string | null, recordedAt = '2026-01-05') {
  const id = newId();
  await admin.query(
    `INSERT INTO installation (id, provider_id, customer_id, version, product_id, product_version_id,
       environment, acquisition, since, external_owner, external_id, recorded_at)
     VALUES ($1, $2, $3, 1, $4, $5, 'production', 'PURCHASE', '2025-12-01', $6, $7, $8)`,
    [id, providerId, customerId, productId, versionId, owner, owner && id, recordedAt],
  );
  return id;
}

/** It is moved on from what it was registered with. */
async function moved(installationId: string, recordedBy: string | null) {
  const id = newId();
  await admin.query(
    `INSERT INTO installation_span VALUES ($1, $2, $3, $4, $5, 'production', 'PURCHASE',
       '2025-11-01', '2025-12-01', '2026-01-20', $6)`,
    [id, providerId, customerId, installationId, versionId, recordedBy],
  );
  return id;
}

/** A call that is remembered by its key. */
async function called(mutation: string, caller: string, id: string) {
  await admin.query(
    `INSERT INTO idempotency_key (provider_id, caller, mutation, key_hash, input_hash, result_id)
     VALUES ($1, $2, $3, $4, '', $5)`,
    [providerId, caller, mutation, newId(), id],
  );
  return id;
}

test('[S4.21] what customers recorded before the upgrade is declared as far as it is known, and told anew', async () => {
  await organization(providerId, 'PROVIDER');
  await organization(customerId, 'CUSTOMER');
  const resellerId = await organization(newId(), 'RESELLER');
  await admin.query(
    `INSERT INTO product (id, provider_id, version, key, name, scheme, lines, created_at)
     VALUES ($1, $2, 1, 'gestion', 'Gestion', 'NUMBERED', '[{}]', '2025-01-01')`,
    [productId, providerId],
  );
  await admin.query(
    `INSERT INTO product_version (id, provider_id, version, product_id, line, label, canonical_label,
       released_at, known_at) VALUES ($1, $2, 1, $3, 'main', '5.0', '5.0', '2025-01-01', '2025-01-01')`,
    [versionId, providerId, productId],
  );
  await admin.query(
    `INSERT INTO contract (id, provider_id, customer_id, product_ids, starts_at, ends_at, kind, state)
     VALUES ($1, $2, $3, '{}', '2025-01-01', '2026-01-01', 'MAINTENANCE', 'EXPIRED')`,
    [newId(), providerId, customerId],
  );
  const own = await person(customerId);
  const agent = await person(providerId);
  const both = await person(customerId);
  await admin.query('UPDATE membership SET active = false WHERE person_id = $1', [both]);
  await admin.query(
    `INSERT INTO membership VALUES ($1, $2, $3, $4, 'RESELLER', '{}', '{}', true, 1)`,
    [newId(), providerId, both, resellerId],
  );
  const attested: string[] = [];
  for (const owner of [null, newId(), agent, both, await client(resellerId)])
    attested.push(await installed(owner));
  const [declared, byClient] = [await installed(own), await installed(await client(customerId))];
  const maintained = await installed(own, '2025-12-31');
  const movedByAgent = await installed(own);
  const span = await moved(movedByAgent, agent);
  const movedByOwn = await installed(agent);
  const spanOfAgent = await moved(movedByOwn, own);
  const unnamed = async (caller: string, recordedAt?: string) =>
    called('registerInstallation', caller, await installed(null, recordedAt));
  const [unnamedOwn, unnamedMaintained] = [await unnamed(own), await unnamed(own, '2025-12-31')];
  const unnamedMoved = await unnamed(own);
  const unnamedSpan = await moved(unnamedMoved, agent);
  attested.push(await unnamed(agent), await unnamed('https://idp.example operator'));
  attested.push(await called('attestInstallation', agent, await unnamed(own)));
  await migrate(database.owner, migrations);
  const { rows } = await admin.query<{ id: string; attestation: string }>(
    'SELECT id, attestation FROM installation_run',
  );
  const found = new Map(rows.map(({ id, attestation }) => [id, attestation]));
  expect(attested.map((id) => found.get(id))).toEqual(attested.map(() => 'PROVIDER'));
  expect([declared, byClient, maintained].map((id) => found.get(id))).toEqual([
    ...['DECLARED', 'DECLARED', 'MAINTENANCE'],
  ]);
  expect([span, movedByAgent].map((id) => found.get(id))).toEqual(['DECLARED', 'PROVIDER']);
  expect([spanOfAgent, movedByOwn].map((id) => found.get(id))).toEqual(['PROVIDER', 'DECLARED']);
  const unnamedRuns = [unnamedOwn, unnamedMaintained, unnamedSpan, unnamedMoved];
  expect(unnamedRuns.map((id) => found.get(id))).toEqual([
    ...['DECLARED', 'MAINTENANCE', 'DECLARED', 'PROVIDER'],
  ]);
  const due = await admin.query(`SELECT id FROM due_work WHERE kind = 'installation.tell'`);
  const toTell = [declared, byClient, maintained, movedByAgent, movedByOwn];
  toTell.push(unnamedOwn, unnamedMaintained, unnamedMoved);
  expect(due.rows.map(({ id }) => id).sort()).toEqual(toTell.toSorted());
  const unforced = await admin.query(`SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relrowsecurity AND NOT relforcerowsecurity`);
  expect(unforced.rows).toEqual([]);
});
