import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStage } from '../testing/stage.js';
import type { Stage } from '../testing/stage.js';
import { Acts } from './acts.js';
import { Chooser } from './chooser.js';
import type { Preview } from './questions.js';

let stage: Stage;
let worker: pg.Pool;
const [head, second, third] = [newId(), newId(), newId()];

beforeAll(async () => {
  stage = await openStage(testDatabase);
  worker = new pg.Pool({ connectionString: stage.database.worker });
});
afterAll(async () => {
  await worker.end();
  await stage.close();
});

/** Three letters of one aggregate. */
beforeEach(async () => {
  await stage.admin.query('TRUNCATE dead_letter');
  for (const [index, id] of [head, second, third].entries())
    await stage.admin.query(
      `INSERT INTO dead_letter (id, consumer, topic, key, partition, position, state, reason,
         attempts, headers, failed_at)
       VALUES ($1, 'stage.reactor', 'ticket', 'k', 0, $2, $3, 'r', 1, '{}', clock_timestamp())`,
      [id, index, index === 0 ? 'failed' : 'parked'],
    );
});

async function foreseen(act: Preview['act'], ids: string[]): Promise<unknown[]> {
  const chooser = new Chooser(worker, new Acts(worker));
  const { results, left } = await chooser.preview({ act, which: { ids } });
  expect(left).toBe(0);
  return results.map(({ id, outcome }) => [id, outcome]);
}

test('a preview of a dismissal tells what would be dismissed, and what is gone', async () => {
  const gone = newId();
  expect(await foreseen('dismiss', [third, gone, head])).toEqual([
    [gone, 'gone'],
    [head, 'dismissed'],
    [third, 'dismissed'],
  ]);
});

test('a preview of a replay tells what stands behind a failed one that is not replayed', async () => {
  expect(await foreseen('replay', [second, third])).toEqual([
    [second, 'parked'],
    [third, 'parked'],
  ]);
  expect(await foreseen('replay', [head, third])).toEqual([
    [head, null],
    [third, null],
  ]);
});

test('a preview of a kind goes as far as one call, and says what is left', async () => {
  await stage.admin.query(
    `INSERT INTO dead_letter SELECT (jsonb_populate_record(l, jsonb_build_object('id', uuidv7(),
       'position', 100 + n))).* FROM dead_letter l, generate_series(1, 500) n WHERE l.id = $1`,
    [third],
  );
  const which = { filter: { topic: ['ticket'] } };
  const run = await new Chooser(worker, new Acts(worker)).preview({ act: 'dismiss', which });
  expect(run.results.map(({ outcome }) => outcome)).toEqual(Array(500).fill('dismissed'));
  expect(run.left).toBe(3);
  const { rows } = await stage.admin.query('SELECT count(*)::int AS count FROM dead_letter');
  expect(rows).toEqual([{ count: 503 }]);
});
