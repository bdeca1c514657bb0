import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ContractTerms1780000000350 } from './contract-terms.js';
import { migrations } from './index.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(ContractTerms1780000000350));
  database = await testDatabase('billing', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

it('contracts that were told before the upgrade owe their fees after it', async () => {
  const id = newId();
  await admin.query(
    `INSERT INTO contract (id, provider_id, customer_id, reference, kind, state, starts_at, fee_minor,
       fee_currency, fee_period)
     VALUES ($1, $2, $3, 'C-1', 'SUPPORT', 'ACTIVE', '2025-01-01', 12000, 'EUR', 'MONTH')`,
    [id, newId(), newId()],
  );
  await migrate(database.owner, migrations);
  const { rows } = await admin.query(
    `SELECT contract_id, version, told_at = 'epoch' AS ever, fee_minor::int FROM contract_terms`,
  );
  expect(rows).toEqual([{ contract_id: id, version: 0, ever: true, fee_minor: 12000 }]);
  const open = await admin.query(
    `SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity`,
  );
  expect(open.rows).toEqual([]);
});
