import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from './index.js';
import { TellOfFixes1780100000260 } from './tell-of-fixes.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(TellOfFixes1780100000260));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

const [providerId, productId] = [newId(), newId()];

async function versionOf(label: string, released: string | null): Promise<string> {
  const id = newId();
  await admin.query(
    `INSERT INTO product_version (id, provider_id, version, product_id, line, label,
       canonical_label, released_at, known_at, planned_on)
     VALUES ($1, $2, 1, $3, 'main', $4::text, $4::text, $5::timestamptz, $5::timestamptz,
       CASE WHEN $5::timestamptz IS NULL THEN '2026-04-01'::date END)`,
    [id, providerId, productId, label, released],
  );
  return id;
}

async function problemFixedIn(
  reference: string,
  workaround: string | null,
  ...versionIds: string[]
) {
  const id = newId();
  await admin.query(
    `INSERT INTO problem (id, provider_id, version, reference, kind, product_id, workaround, recorded_at)
     VALUES ($1, $2, 1, $3, 'MALFUNCTION', $4, $5, '2026-02-01T10:00:00Z')`,
    [id, providerId, reference, productId, workaround],
  );
  for (const versionId of versionIds)
    await admin.query(`INSERT INTO problem_version VALUES ($1, $2, 'FIXED', $3)`, [
      ...[id, versionId, providerId],
    ]);
}

test('[S4.17] problems from before the upgrade are corrected since the version that does so came out', async () => {
  await admin.query(
    `INSERT INTO product (id, provider_id, version, key, name, scheme, lines, created_at)
     VALUES ($1, $2, 1, 'gestion', 'Gestion', 'NUMBERED', '[{}]', '2025-01-01')`,
    [productId, providerId],
  );
  const [first, second] = [
    await versionOf('4.3', '2026-02-02T15:00:00Z'),
    await versionOf('5.0', '2026-03-02T15:00:00Z'),
  ];
  await problemFixedIn('PRB-000001', null, first, second);
  await problemFixedIn('PRB-000002', 'Use CSV.', await versionOf('6.0', null));
  await migrate(database.owner, migrations);
  const { rows } = await admin.query(
    `SELECT reference, fixed_at, workaround_at,
       (SELECT count(*)::int FROM problem_version fix WHERE fix.problem_id = problem.id AND effective) AS out
     FROM problem ORDER BY reference`,
  );
  expect(rows).toEqual([
    {
      ...{ reference: 'PRB-000001', workaround_at: null, out: 2 },
      fixed_at: new Date('2026-02-02T15:00:00Z'),
    },
    {
      ...{ reference: 'PRB-000002', fixed_at: null, out: 0 },
      workaround_at: new Date('2026-02-01T10:00:00Z'),
    },
  ]);
  const unforced = `SELECT relname FROM pg_class
    WHERE relname IN ('problem', 'problem_version', 'product_version') AND NOT relforcerowsecurity`;
  expect((await admin.query(unforced)).rows).toEqual([]);
});
