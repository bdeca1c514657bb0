import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from './index.js';
import { OutageHistory1780000000200 } from './outage-history.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(OutageHistory1780000000200));
  database = await testDatabase('contracts', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

test('[S0.5] windows that were announced before the upgrade keep their announcement', async () => {
  const [announced, silent] = [newId(), newId()];
  for (const [id, announcedAt] of [
    [announced, '2026-02-05T09:00:00Z'],
    [silent, null],
  ])
    await admin.query(
      `INSERT INTO outage (id, provider_id, kind, summary, customer_ids, announced_at, starts_at,
         ends_at, cancelled, version)
       VALUES ($1, $2, 'OPERATION', 'x', '{}', $3, '2026-02-10T20:00:00Z',
         '2026-02-10T21:00:00Z', false, 1)`,
      [id, newId(), announcedAt],
    );
  await migrate(database.owner, migrations);
  const { rows } = await admin.query('SELECT outage_id, ordinal, ends_at FROM outage_announcement');
  const endsAt = new Date('2026-02-10T21:00:00Z');
  expect(rows).toEqual([{ outage_id: announced, ordinal: 1, ends_at: endsAt }]);
  const forced = `SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'outage'`;
  expect((await admin.query(forced)).rows).toEqual([{ forced: true }]);
});
