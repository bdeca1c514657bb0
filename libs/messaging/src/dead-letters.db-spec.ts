import { randomBytes } from 'node:crypto';
import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DeadLetters } from './dead-letters.js';
import { openStage } from './testing/stage.js';
import type { Stage } from './testing/stage.js';

let stage: Stage;
let worker: pg.Pool;

beforeAll(async () => {
  stage = await openStage(testDatabase);
  worker = new pg.Pool({ connectionString: stage.database.worker });
});
afterEach(() => stage.clear());
afterAll(async () => {
  await worker.end();
  await stage.close();
});

const why = { state: 'failed', reason: 'made by hand', attempts: 1 } as const;

function add(key: string, offset: bigint, value = '{}'): Promise<void> {
  const record = { topic: 'person-erased', key, headers: {}, value, partition: 0, offset };
  return new DeadLetters(worker).add('stage.reactor', record, null, why);
}

test('records under keys that are too long for an index stand by key, once each', async () => {
  const long = randomBytes(2_500).toString('hex');
  for (const offset of [0n, 1n, 1n]) await add(`${long}1`, offset);
  await add(`${long}2`, 2n);
  const { rows } = await stage.admin.query(
    'SELECT count(*)::int AS count FROM dead_letter GROUP BY key ORDER BY 1',
  );
  expect(rows).toEqual([{ count: 1 }, { count: 2 }]);
});

test('data that are nested too deep for jsonb stand as they came', async () => {
  const key = newId();
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  await add(key, 0n, deep);
  const { rows } = await stage.admin.query('SELECT data, raw FROM dead_letter');
  expect(rows).toEqual([{ data: null, raw: Buffer.from(deep) }]);
});
