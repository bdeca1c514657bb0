import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';
import { KeepToldTerms1780200000200 } from './keep-told-terms.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(KeepToldTerms1780200000200));
  database = await testDatabase('tickets', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

it('contracts and windows that were told before the upgrade count as told ever since', async () => {
  const [contract, version, providerId] = [newId(), newId(), newId()];
  await admin.query(
    `INSERT INTO contract (id, provider_id, customer_id, reference, kind, plan_key, product_ids, state,
       starts_at, options)
     VALUES ($1, $2, $3, 'C-1', 'SUPPORT', 'support', '{}', 'ACTIVE', '2025-01-01', '{}')`,
    [contract, providerId, newId()],
  );
  await admin.query(
    `INSERT INTO product_version (id, provider_id, product_id, label, released_at, extensions)
     VALUES ($1, $2, $3, '4.0', '2025-01-01', '[]')`,
    [version, providerId, newId()],
  );
  await migrate(database.owner, migrations);
  const told = await admin.query(
    `SELECT contract_id AS id, version, told_at = 'epoch' AS ever, plan_key AS says FROM contract_terms
     UNION ALL SELECT version_id, version, told_at = 'epoch', label FROM version_window ORDER BY says`,
  );
  expect(told.rows).toEqual([
    { id: version, version: 0, ever: true, says: '4.0' },
    { id: contract, version: 0, ever: true, says: 'support' },
  ]);
  const open = await admin.query(
    `SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity`,
  );
  expect(open.rows).toEqual([]);
});
