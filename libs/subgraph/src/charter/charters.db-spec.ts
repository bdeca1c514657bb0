import { readFileSync } from 'node:fs';
import { charterHash, loadCharter } from '@charter/charter';
import {
  createDataSource,
  infrastructureMigrations,
  newId,
  systemViewer,
  UnitOfWork,
} from '@charter/database';
import { PermanentFailure } from '@charter/messaging';
import { testDatabase, type TestDatabase } from '@charter/testing';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessProjectionMigration } from '../access/access-tables.js';
import { charterProjectionMigration } from './charter-table.js';
import { charterInForce, charterOfVersion, projectCharter } from './charters.js';

const file = new URL('../../../../charters/selion.yaml', import.meta.url);
const document = loadCharter(readFileSync(file, 'utf8'));
const start = Temporal.Instant.from('2026-01-01T00:00:00Z');

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
const providerId = newId();

beforeAll(async () => {
  database = await testDatabase('billing', [
    ...infrastructureMigrations,
    accessProjectionMigration,
    charterProjectionMigration,
  ]);
  dataSource = await createDataSource({ url: database.app, entities: [] }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const system = (of: string) => systemViewer(of, start);

async function publish(version: string, effectiveFrom: Temporal.Instant, more: object = {}) {
  const published = { ...document, version, ...more };
  const data = {
    ...{ charterVersionId: newId(), key: document.key, version, effectiveFrom },
    ...{ date: Temporal.PlainDate.from('2026-01-01'), hash: charterHash(document) },
    document: JSON.parse(JSON.stringify(published)) as Record<string, unknown>,
  };
  const told = () =>
    unitOfWork.run(system(providerId), (tx) => projectCharter({ data, providerId }, tx));
  await told();
  return told;
}

test('[S0.22] a version is in force from its instant until before the next one’s', async () => {
  const again = await publish('1.0', start);
  await again(); // told twice, kept once
  const next = start.add({ hours: 24 });
  await publish('1.1', next);
  const at = (instant: Temporal.Instant, of = providerId) =>
    unitOfWork.read(system(of), async (tx) => (await charterInForce(tx, instant))?.version ?? null);

  expect(await at(start.subtract({ milliseconds: 1 }))).toBeNull();
  expect(await at(start)).toBe('1.0');
  expect(await at(next.subtract({ milliseconds: 1 }))).toBe('1.0');
  expect(await at(next)).toBe('1.1');
  expect(await at(next, newId())).toBeNull();

  const pinned = await unitOfWork.read(system(providerId), (tx) => charterOfVersion(tx, '1.0'));
  expect(pinned?.version).toBe('1.0');
});

test('a document that this release does not understand is set aside at once, and nothing kept', async () => {
  const wrong = publish('2.0', start.add({ hours: 48 }), { plans: 'many' });
  await expect(wrong).rejects.toThrow(PermanentFailure);
  const kept = await unitOfWork.read(system(providerId), (tx) => charterOfVersion(tx, '2.0'));
  expect(kept).toBeNull();
});
