import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { isMaintained } from '../installation/domain/acquisition.js';
import { migrations } from '../migrations/index.js';
import { instant, openStage, type Stage } from '../testing/stage.js';
import { maintenanceOf } from './contract.queries.js';

let database: TestDatabase;
let stage: Stage;
let customerId: string;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  customerId = await stage.customer('Agro');
});

/** Whether the customer has maintenance of some product at the stage's instant. */
async function isMaintainedNow(): Promise<boolean> {
  const contracts = await stage.unitOfWork.read(stage.admin, (tx) =>
    maintenanceOf(tx, [customerId]),
  );
  return isMaintained(contracts, customerId, customerId, stage.now);
}

it.each([
  ['maintenance in force', {}, true],
  ['maintenance that has expired since', { state: 'EXPIRED' as const }, true],
  ['maintenance that was ended', { state: 'TERMINATED' as const }, false],
  ['maintenance that nobody signed', { state: 'DRAFT' as const }, false],
  ['maintenance that rests', { state: 'SUSPENDED' as const }, false],
  ['support', { kind: 'SUPPORT' as const }, false],
  ['maintenance that is over', { endsAt: instant('2026-03-02T10:00') }, false],
  [
    'maintenance that goes on by itself',
    { endsAt: instant('2026-03-02T10:00'), renewsTacitly: true },
    true,
  ],
])('[S4.21] a contract of %s', async (_, terms, isMaintained) => {
  await stage.contract(customerId, { kind: 'MAINTENANCE', ...terms });
  expect(await isMaintainedNow()).toBe(isMaintained);
});

it('[S4.21] what is told of a contract later takes the place of what was told before', async () => {
  const contractId = await stage.contract(customerId, { kind: 'MAINTENANCE' });
  expect(await isMaintainedNow()).toBe(true);
  await stage.contract(customerId, { kind: 'MAINTENANCE', contractId, state: 'TERMINATED' });
  expect(await isMaintainedNow()).toBe(false);
});
