import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOTICES_WORK } from '../version-notice/notice-timer.js';
import { migrations } from './index.js';
import { KeepNotices1780100000270 } from './keep-notices.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(KeepNotices1780100000270));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

test('what was told before the upgrade is not told again, and what is not told yet is looked at', async () => {
  const [providerId, productId, previous, successor] = [newId(), newId(), newId(), newId()];
  const [both, first] = [newId(), newId()];
  await admin.query(
    `INSERT INTO product (id, provider_id, version, key, name, scheme, lines, created_at)
     VALUES ($1, $2, 1, 'gestion', 'Gestion', 'NUMBERED', '[{}]', '2024-01-01')`,
    [productId, providerId],
  );
  const version = `INSERT INTO product_version (id, provider_id, version, product_id, line, label,
    canonical_label, released_at, known_at, withdrawn_at, obsolete_from, supported_through, successor_id,
    charter_version_id)`;
  await admin.query(
    `${version} VALUES ($1, $2, 1, $3, 'main', '5', '5', '2025-03-02', '2025-03-02', NULL, NULL, NULL, NULL, NULL)`,
    [successor, providerId, productId],
  );
  await admin.query(
    `${version} VALUES ($1, $2, 2, $3, 'main', '4', '4', '2024-03-02', '2024-03-02', '2025-03-02T15:00Z',
       '2025-09-02T04:00Z', '2025-09-01', $4, $5)`,
    [previous, providerId, productId, successor, newId()],
  );
  const told = [
    ['WITHDRAWN', both],
    ['OBSOLETE', both],
    ['WITHDRAWN', first],
  ];
  const ids = told.map(() => newId());
  for (const [index, [occasion, customerId]] of told.entries())
    await admin.query('INSERT INTO version_notice VALUES ($1, $2, $3, $4, $5)', [
      ...[providerId, previous, occasion, customerId, ids[index]],
    ]);
  await admin.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at) VALUES ($1, 'version.notify-obsolete', $2, now())`,
    [providerId, previous],
  );

  await migrate(database.owner, migrations);
  const { rows } = await admin.query(
    `SELECT id, organization_id, customer_id, sequence, occasion, stage, supported_through::text, told_at
     FROM version_notice ORDER BY organization_id = $1 DESC, sequence`,
    [both],
  );
  const release = { occasion: 'RELEASE', stage: 'RELEASE', told_at: new Date('2025-03-02T15:00Z') };
  const end = { occasion: 'END', stage: 'END', told_at: new Date('2025-09-02T04:00Z') };
  const to = (customerId: string) => ({ organization_id: customerId, customer_id: customerId });
  expect(rows).toEqual([
    { id: ids[0], ...to(both), sequence: 1, supported_through: '2025-09-01', ...release },
    { id: ids[1], ...to(both), sequence: 2, supported_through: '2025-09-01', ...end },
    { id: ids[2], ...to(first), sequence: 1, supported_through: '2025-09-01', ...release },
  ]);
  const due = await admin.query('SELECT kind, id FROM due_work');
  expect(due.rows).toEqual([{ kind: NOTICES_WORK, id: previous }]);
  const forced = await admin.query(
    `SELECT relname FROM pg_class WHERE relforcerowsecurity
       AND relname IN ('product_version', 'version_notice', 'due_work') ORDER BY relname`,
  );
  expect(forced.rows).toHaveLength(3);
});
