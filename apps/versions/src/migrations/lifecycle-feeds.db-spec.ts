import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from './index.js';
import { LifecycleFeeds1780100000240 } from './lifecycle-feeds.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(LifecycleFeeds1780100000240));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

test('versions from before the upgrade changed last when they became known, and then with each change', async () => {
  const [providerId, productId, id] = [newId(), newId(), newId()];
  await admin.query(
    `INSERT INTO product (id, provider_id, version, key, name, scheme, lines, created_at)
     VALUES ($1, $2, 1, 'gestion', 'Gestion', 'NUMBERED', '[{}]', '2025-01-01')`,
    [productId, providerId],
  );
  await admin.query(
    `INSERT INTO product_version (id, provider_id, version, product_id, line, label,
       canonical_label, released_at, known_at)
     VALUES ($1, $2, 1, $3, 'main', '4.2', '4.2.0.0', '2025-11-04T05:00:00Z', '2026-03-02T15:00:00Z')`,
    [id, providerId, productId],
  );
  await migrate(database.owner, migrations);
  const changedAt = async () => {
    const { rows } = await admin.query('SELECT changed_at FROM product_version');
    return (rows as { changed_at: Date }[]).map((row) => row.changed_at.toISOString());
  };
  expect(await changedAt()).toEqual(['2026-03-02T15:00:00.000Z']);
  const now = '2026-04-01T09:00:00.000Z';
  await admin.query(`SELECT set_config('app.viewer', $1, false)`, [JSON.stringify({ now })]);
  await admin.query('UPDATE product_version SET version = version + 1');
  expect(await changedAt()).toEqual([now]);
  const forced = `SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'product_version'`;
  expect((await admin.query(forced)).rows).toEqual([{ forced: true }]);
});
