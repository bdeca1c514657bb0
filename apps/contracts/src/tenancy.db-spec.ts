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
import {
  OutageAnnouncementEntity,
  OutageCorrectionEntity,
} from './outage/outage-history.entity.js';
import { OutageEntity } from './outage/outage.entity.js';
import { announcementsOf, correctionsOf, selectOutages } from './outage/outage.queries.js';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await testDatabase('contracts', migrations);
  const entities = [
    OutageEntity,
    OutageAnnouncementEntity,
    OutageCorrectionEntity,
    DelegationEntity,
  ];
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

test('[S3.16] an outage that names customers, with its history, is seen by them and by whom they delegated to, alone', async () => {
  const [providerId, hit, other, reseller] = [newId(), newId(), newId(), newId()];
  const system = systemViewer(providerId, now);
  const outageId = newId();
  await unitOfWork.run(system, async (tx) => {
    await tx.insert(OutageEntity, {
      id: outageId,
      providerId,
      kind: 'INCIDENT',
      summary: 'disk full',
      customerIds: [hit],
      startsAt: now,
      cancelled: false,
    });
    const announced = { kind: 'INCIDENT' as const, announcedAt: now, customerIds: [hit] };
    const row = { id: newId(), providerId, outageId, ordinal: 1 };
    await tx.insert(OutageAnnouncementEntity, { ...row, ...announced });
    const facts = { kind: announced.kind, summary: 'x', productId: null, customerIds: [hit] };
    const before = { ...facts, startsAt: `${now}`, endsAt: null, cancelled: false };
    const corrected = { correctedAt: now, reason: 'x', before, after: before };
    await tx.insert(OutageCorrectionEntity, { ...row, ...corrected });
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
    return unitOfWork.read(viewer, async (tx) => {
      const outages = await selectOutages(tx, {}).getCount();
      const announcements = await announcementsOf(tx, [outageId]);
      const corrections = await correctionsOf(tx, [outageId]);
      expect([announcements.length, corrections.length]).toEqual([outages, outages]);
      return outages;
    });
  };
  expect(await seenBy({ administers: [hit] })).toBe(1);
  expect(await seenBy({ usesFor: [hit] })).toBe(1);
  expect(await seenBy({ resellerIds: [reseller] })).toBe(1);
  expect(await seenBy({ administers: [other] })).toBe(0);
  expect(await seenBy({ resellerIds: [newId()] })).toBe(0);
  expect(await seenBy({})).toBe(0);
});
