import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidy } from './housekeeping.js';
import { openStage, provider } from './testing/stage.js';
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
  await tidy(worker);
  expect(await ages('idempotency_key', 'created_at')).toEqual([0, 29]);
  expect(await ages('notice_sent', 'sent_at')).toEqual([0, 29, 31, 36]);
});

test('dead letters go when the bus keeps their events no longer, by the age of the events', async () => {
  const old = `(uuidv7(interval '-31 days'))`;
  const young = `(uuidv7(interval '-29 days'))`;
  for (const [topic, id, failed] of [
    ['notice', old, '0 days'],
    ['notice', young, '29 days'],
    ['notice', 'NULL', '31 days'],
    ['notice', 'NULL', '29 days'],
    ['ticket', old, '31 days'],
    ['person', old, '31 days'],
  ])
    await stage.admin.query(
      `INSERT INTO dead_letter (id, consumer, topic, key, partition, position, event_id, state, reason,
         attempts, headers, failed_at)
       VALUES (uuidv7(), 'c', $1, gen_random_uuid(), 0, 1, ${id}, 'failed', 'r', 1, '{}',
         clock_timestamp() - $2::interval)`,
      [topic, failed],
    );
  await tidy(worker);
  const { rows } = await stage.admin.query('SELECT topic FROM dead_letter ORDER BY topic');
  expect(rows.map(({ topic }) => topic)).toEqual(['notice', 'notice', 'person', 'ticket']);
});
