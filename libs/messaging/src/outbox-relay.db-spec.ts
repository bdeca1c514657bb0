import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import type pg from 'pg';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { BusRecord } from './bus.js';
import { Activity } from './metrics.js';
import { openPool } from './open-pool.js';
import { OutboxRelay } from './outbox-relay.js';
import { log, openStage } from './testing/stage.js';
import type { Stage } from './testing/stage.js';

let stage: Stage;
let worker: pg.Pool;
let sent: BusRecord[];
let broken = false;
/** What happens while the bus is at work. */
let meanwhile = async () => {};

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage.close());
beforeEach(() => {
  sent = [];
  broken = false;
  meanwhile = async () => {};
  worker = openPool({ connectionString: stage.database.worker, max: 4 }, () => {});
});
afterEach(async () => {
  await worker.end();
  await stage.clear();
});

function relay(): OutboxRelay {
  const bus = {
    async send(records: readonly BusRecord[]) {
      if (broken) throw new Error('the bus is away');
      await meanwhile();
      sent.push(...records);
    },
  };
  const activity = new Activity(new Registry(), () => Promise.reject(new Error('not asked')));
  return new OutboxRelay('stage', worker, bus, activity, log);
}

const versionOf = (record: BusRecord) => Number(record.headers['ce_aggregateversion']);
const versions = () => sent.map(versionOf);

test('a row that commits late is sent late, not lost', async () => {
  const [slow, fast] = [newId(), newId()];
  const told = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const late = stage.run(async (tx) => {
    await tx.publish({ id: slow, version: 0, providerId: null }, erased(slow));
    told.resolve();
    await finish.promise;
  });
  await told.promise;
  await stage.tell(fast, 1);
  await relay().relay();
  expect(sent.map((record) => record.key)).toEqual([fast]);
  finish.resolve();
  await late;
  await relay().relay();
  expect(sent.map((record) => record.key)).toEqual([fast, slow]);
});

const erased = (personId: string) => ({ type: 'person.erased', data: { personId } }) as const;

test('what the bus refused is sent again, in order', async () => {
  await stage.tell(newId(), 1, 5);
  broken = true;
  await expect(relay().relay()).rejects.toThrow('the bus is away');
  broken = false;
  // Until the server has seen the broken batch's connection close, the turn is still taken.
  await vi.waitUntil(async () => (await relay().relay()) > 0);
  expect(versions()).toEqual([1, 2, 3, 4, 5]);
});

test('a connection that breaks while the bus is at work ends the batch, not the process', async () => {
  await stage.tell(newId(), 1);
  meanwhile = async () => {
    const { pid } = (await stage.admin.query(blocked)).rows[0];
    await stage.admin.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  };
  await expect(relay().relay()).rejects.toThrow();
  meanwhile = async () => {};
  await relay().relay();
  expect(versions()).toEqual([1, 1]);
});

const blocked = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND state = 'idle in transaction'`;

test('two relays take turns', async () => {
  await stage.tell(newId(), 1, 20);
  await Promise.all([relay().relay(), relay().relay(), relay().relay()]);
  expect(versions()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('what was put back from the dead letters goes before later events that waited', async () => {
  const id = newId();
  await stage.tell(id, 5);
  await stage.tell(id, 1, 4);
  await relay().relay();
  await relay().relay();
  expect(versions()).toEqual([1, 2, 3, 4, 5]);
});

test('what is put back while the relay is at work goes before what it has at hand', async () => {
  const id = newId();
  await stage.admin.query(
    `INSERT INTO dead_letter (id, consumer, topic, key, partition, position, state, reason, attempts,
       headers, failed_at)
     VALUES (uuidv7(), 'stage.relay', 'person-erased', $1, 0, 1, 'failed', 'r', 1, '{}',
       clock_timestamp())`,
    [id],
  );
  await stage.tell(newId(), 1);
  await stage.tell(id, 2);
  meanwhile = async () => {
    await stage.admin.query('DELETE FROM dead_letter');
    await stage.tell(id, 1);
  };
  await expect(relay().relay()).rejects.toThrow('put back');
  meanwhile = async () => {};
  await relay().relay();
  await relay().relay();
  expect(sent.filter(({ key }) => key === id).map(versionOf)).toEqual([1, 2]);
});

test('an event is a CloudEvent with its version and provider', async () => {
  const id = newId();
  await stage.tell(id, 1);
  await relay().relay();
  expect(sent[0]).toMatchObject({
    topic: 'person-erased',
    key: id,
    headers: {
      ce_specversion: '1.0',
      ce_type: 'person.erased',
      ce_source: '/charter/stage',
      ce_time: '2026-03-02T08:00:00.000Z',
      ce_aggregateversion: '1',
    },
  });
});

test('a batch that was planned while the outbox was empty is no larger or slower when much waits', async () => {
  await stage.admin.query('VACUUM ANALYZE outbox');
  await worker.end();
  worker = openPool({ connectionString: stage.database.worker, max: 1 }, () => {});
  const one = relay();
  expect(await one.relay()).toBe(0);
  await stage.admin.query(
    `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version, time)
     SELECT uuidv7(), 'person', 'person.changed', 1, uuidv7(), 1, now() FROM generate_series(1, 1000)`,
  );
  expect([await one.relay(), await one.relay()]).toEqual([200, 200]);
  const { rows } = await worker.query('EXPLAIN EXECUTE relay_batch');
  expect(JSON.stringify(rows)).not.toContain('Seq Scan');
});
