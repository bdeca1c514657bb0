import { migrate, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FindProblems1780100000340 } from './find-problems.js';
import { migrations } from './index.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  const before = migrations.slice(0, migrations.indexOf(FindProblems1780100000340));
  database = await testDatabase('versions', before);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

test('problems from before the upgrade are found by their words, however many there are', async () => {
  const providerId = newId();
  await admin.query(
    `INSERT INTO problem (id, provider_id, version, reference, kind, title, workaround, recorded_at)
     SELECT uuidv7(), $1, 1, 'PRB-' || n, 'MALFUNCTION', 'Échec n° ' || n, NULL, '2026-02-01'
     FROM generate_series(1, 1200) AS n`,
    [providerId],
  );
  await migrate(database.owner, migrations);
  const { rows } = await admin.query(
    `SELECT count(*)::int AS words, count(DISTINCT problem_id)::int AS problems,
       count(*) FILTER (WHERE word = 'echec')::int AS accented FROM problem_word`,
  );
  // Each of `prb`, `echec`, `n` and the number.
  expect(rows).toEqual([{ words: 4800, problems: 1200, accented: 1200 }]);
  const unforced = `SELECT relname FROM pg_class
    WHERE relname IN ('problem', 'problem_word') AND NOT relforcerowsecurity`;
  expect((await admin.query(unforced)).rows).toEqual([]);
});
