import {
  createDataSource,
  inspectTenancy,
  newId,
  systemViewer,
  UnitOfWork,
} from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DelegationEntity } from './delegation/delegation.entity.js';
import { migrations } from './migrations/index.js';
import { OutageEntity } from './outage/outage.entity.js';
import { selectOutages } from './outage/outage.queries.js';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await testDatabase('contracts', migrations);
  const entities = [OutageEntity, DelegationEntity];
  dataSource = await createDataSource({ url: database.app, entities }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

test('[S0.11] no viewer reads or writes a row of another provider or of another customer', async () => {
  const violations = await inspectTenancy({
    adminUrl: database.admin,
    service: 'contracts',
    // An outage that names no customer hit everybody; one that does is tried below.
    everyone: ['charter', 'charter_version', 'outage'],
    platform: ['organization', 'person', 'membership', 'api_client', 'delegation'],
  });
  expect(violations).toEqual([]);
});

test('[S3.16] an outage that names customers is seen by them and by whom they delegated to, alone', async () => {
  const [providerId, hit, other, reseller] = [newId(), newId(), newId(), newId()];
  const system = systemViewer(providerId, now);
  await unitOfWork.run(system, async (tx) => {
    await tx.insert(OutageEntity, {
      id: newId(),
      providerId,
      kind: 'INCIDENT',
      summary: 'disk full',
      customerIds: [hit],
      startsAt: now,
      cancelled: false,
    });
    await tx.insert(DelegationEntity, {
      id: newId(),
      providerId,
      resellerId: reseller,
      customerId: hit,
      startsAt: now,
    });
  });
  const seenBy = async (rights: object) => {
    const viewer = { ...system, kind: 'request' as const, ...rights };
    return (await unitOfWork.read(viewer, (tx) => selectOutages(tx, {}).getMany())).length;
  };
  expect(await seenBy({ administers: [hit] })).toBe(1);
  expect(await seenBy({ usesFor: [hit] })).toBe(1);
  expect(await seenBy({ resellerIds: [reseller] })).toBe(1);
  expect(await seenBy({ administers: [other] })).toBe(0);
  expect(await seenBy({ resellerIds: [newId()] })).toBe(0);
  expect(await seenBy({})).toBe(0);
});
