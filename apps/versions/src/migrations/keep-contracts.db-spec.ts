import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';
import { KeepContracts1780100000210 } from './keep-contracts.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(KeepContracts1780100000210));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

it('maintenance that was known before the upgrade is known after it, and no ticket counts as open unheard', async () => {
  const [id, ticketId, providerId, customerId] = [newId(), newId(), newId(), newId()];
  await admin.query(
    `INSERT INTO maintenance (id, provider_id, customer_id, product_ids, starts_at)
     VALUES ($1, $2, $3, '{}', '2025-01-01')`,
    [id, providerId, customerId],
  );
  await admin.query(
    `INSERT INTO ticket (id, provider_id, customer_id, reference, charter_version, opened_at)
     VALUES ($1, $2, $3, 'TEC-1', '1.0', '2025-01-01')`,
    [ticketId, providerId, customerId],
  );
  await migrate(database.owner, migrations);
  const contracts = await admin.query('SELECT id, kind, state, reference FROM contract');
  expect(contracts.rows).toEqual([{ id, kind: 'MAINTENANCE', state: 'ACTIVE', reference: null }]);
  const tickets = await admin.query('SELECT id, state FROM ticket');
  expect(tickets.rows).toEqual([{ id: ticketId, state: null }]);
});
