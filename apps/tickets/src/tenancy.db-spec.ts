import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspectTenancy } from '@charter/database';
import { migrations } from './migrations/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('tickets', migrations);
});
afterAll(() => database?.drop());

it('[S0.11] keeps every row from everybody whom it does not concern', async () => {
  const found = await inspectTenancy({
    adminUrl: database.admin,
    service: 'tickets',
    everyone: ['charter_version', 'product_version', 'ticket_counter', 'version_window'],
    writtenByAll: ['ticket_counter'],
    platform: ['organization', 'person', 'membership', 'delegation', 'api_client'],
  });
  expect(found).toEqual([]);
});
