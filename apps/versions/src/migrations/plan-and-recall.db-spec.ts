import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from './index.js';
import { PlanAndRecall1780100000220 } from './plan-and-recall.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(PlanAndRecall1780100000220));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

test('versions that were out before the upgrade have the history that they had', async () => {
  const [providerId, productId] = [newId(), newId()];
  const versions = [
    { id: newId(), label: '4.2', releasedAt: '2025-11-04T05:00:00Z', reason: 'history' },
    { id: newId(), label: '5.0', releasedAt: '2026-03-02T15:00:00Z', reason: null },
  ];
  const knownAt = '2026-03-02T15:00:00Z';
  await admin.query(
    `INSERT INTO product (id, provider_id, version, key, name, scheme, lines, created_at)
     VALUES ($1, $2, 1, 'gestion', 'Gestion', 'NUMBERED', '[{}]', '2025-01-01')`,
    [productId, providerId],
  );
  for (const { id, label, releasedAt, reason } of versions)
    await admin.query(
      `INSERT INTO product_version
         (id, provider_id, version, product_id, line, label, canonical_label, released_at, known_at, import_reason)
       VALUES ($1, $2, 1, $3, 'main', $4, $4, $5, $6, $7)`,
      [id, providerId, productId, label, releasedAt, knownAt, reason],
    );
  await migrate(database.owner, migrations);
  const { rows } = await admin.query(
    `SELECT product_version_id AS id, provider_id, product_id, kind, at, known_at, reason, planned_on
     FROM release_step ORDER BY sequence`,
  );
  const same = { provider_id: providerId, product_id: productId, planned_on: null };
  expect(rows).toEqual(
    versions.map(({ id, releasedAt, reason }) => ({
      ...{ ...same, id, reason, kind: reason ? 'IMPORTED' : 'PUBLISHED' },
      ...{ at: new Date(releasedAt), known_at: new Date(knownAt) },
    })),
  );
  const forced = `SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'product_version'`;
  expect((await admin.query(forced)).rows).toEqual([{ forced: true }]);
});
