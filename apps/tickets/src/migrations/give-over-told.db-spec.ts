import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GiveOverTold1780200000275 } from './give-over-told.js';
import { migrations } from './index.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(GiveOverTold1780200000275));
  database = await testDatabase('tickets', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

it('[S4.17] what was told of a merged problem before the upgrade is known of what it went into alone', async () => {
  const [providerId, merged, kept, version] = [newId(), newId(), newId(), newId()];
  for (const id of [merged, kept]) {
    await admin.query(
      `INSERT INTO known_problem (id, provider_id, reference, kind, fixes, workaround, merged)
       VALUES ($1, $2, 'PRB-1', 'MALFUNCTION', '[]', false, $3)`,
      [id, providerId, id === merged],
    );
    await admin.query('INSERT INTO problem_ticket VALUES ($1, $2, $3, $4, $5, false)', [
      ...[providerId, id, newId(), id === kept, [version]],
    ]);
  }
  await migrate(database.owner, migrations);
  const { rows } = await admin.query(
    'SELECT problem_id AS id, told_fix_ids AS told FROM problem_ticket ORDER BY behind',
  );
  expect(rows).toEqual([
    { id: merged, told: [] },
    { id: kept, told: [version] },
  ]);
});
