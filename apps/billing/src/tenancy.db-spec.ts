import { inspectTenancy } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './migrations/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('billing', migrations);
});
afterAll(() => database?.drop());

it('[S0.11] keeps every row from everybody whom it does not concern', async () => {
  const violations = await inspectTenancy({
    adminUrl: database.admin,
    service: 'billing',
    everyone: ['charter_version', 'tariff'],
    platform: ['organization', 'person', 'membership', 'delegation', 'api_client'],
  });
  expect(violations).toEqual([]);
});
