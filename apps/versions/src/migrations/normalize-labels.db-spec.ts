import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from './index.js';
import { NormalizeLabels1780100000430 } from './normalize-labels.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(NormalizeLabels1780100000430));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

test('names from before the upgrade are found in either encoding, but where both stand already', async () => {
  const [providerId, productId] = [newId(), newId()];
  await admin.query(
    `INSERT INTO product (id, provider_id, version, key, name, scheme, lines, created_at)
     VALUES ($1, $2, 1, 'flora', 'Flora', 'NAMED', '[{}]', '2025-01-01')`,
    [productId, providerId],
  );
  const labels = ['été'.normalize('NFD'), 'âge'.normalize('NFD'), 'âge'.normalize('NFC')];
  for (const label of labels)
    await admin.query(
      `INSERT INTO product_version (id, provider_id, version, product_id, line, label, canonical_label, generation,
         released_at, known_at, changed_at)
       VALUES ($1, $2, 1, $3, 'main', $4, $4, $4, '2025-11-04', '2025-11-04', '2025-11-04')`,
      [newId(), providerId, productId, label],
    );
  await migrate(database.owner, migrations);
  const { rows } = await admin.query(
    `SELECT canonical_label AS label, generation, changed_at = '2025-11-04' AS untouched
     FROM product_version ORDER BY id`,
  );
  const [summer, ...age] = labels;
  expect(rows).toEqual(
    [summer!.normalize('NFC'), ...age].map((label) => ({
      ...{ label, generation: label.normalize('NFC'), untouched: true },
    })),
  );
  const forced = `SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'product_version'`;
  expect((await admin.query(forced)).rows).toEqual([{ forced: true }]);
});
