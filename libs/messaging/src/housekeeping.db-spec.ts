import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Housekeeping } from './housekeeping.js';
import { log, openStage, provider } from './testing/stage.js';
import type { Stage } from './testing/stage.js';

let stage: Stage;
let worker: pg.Pool;

beforeAll(async () => {
  stage = await openStage(testDatabase);
  worker = new pg.Pool({ connectionString: stage.database.worker });
});
afterAll(async () => {
  await worker.end();
  await stage.close();
});

const ages = async (table: string, column: string) => {
  const { rows } = await stage.admin.query(
    `SELECT extract(day FROM clock_timestamp() - ${column})::int AS days FROM ${table} ORDER BY 1`,
  );
  return rows.map(({ days }) => days);
};

test('keys are kept for 30 days, and whom a notice was sent to for as long as the bus has it', async () => {
  for (const days of [0, 29, 31, 36, 38]) {
    await stage.admin.query(
      `INSERT INTO idempotency_key (provider_id, caller, mutation, key_hash, input_hash, created_at)
       VALUES ($1, 'c', 'm', $2, 'h', clock_timestamp() - make_interval(days => $3))`,
      [provider, String(days), days],
    );
    await stage.admin.query(
      `INSERT INTO notice_sent VALUES ($1, $2, $2, clock_timestamp() - make_interval(days => $3))`,
      [provider, newId(), days],
    );
  }
  await new Housekeeping(worker, log).tidy();
  expect(await ages('idempotency_key', 'created_at')).toEqual([0, 29]);
  expect(await ages('notice_sent', 'sent_at')).toEqual([0, 29, 31, 36]);
});
