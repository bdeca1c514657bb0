import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { compact } from './compaction.js';
import { PostgresBus } from './postgres-bus.js';
import { preparePostgresBus } from './schema.js';

let database: Awaited<ReturnType<typeof testDatabase>>;
let admin: pg.Client;
let bus: PostgresBus;

beforeAll(async () => {
  database = await testDatabase('bus', []);
  await preparePostgresBus(database.owner);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
beforeEach(() => {
  bus = new PostgresBus(database.app, pino({ level: 'silent' }));
});
afterEach(async () => {
  await bus.close();
  await admin.query('TRUNCATE record, group_offset');
  await admin.query('UPDATE partition SET next_offset = 0');
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const send = (topic: string, key: string, ...values: (string | null)[]) =>
  bus.send(values.map((value) => ({ topic, key, headers: {}, value })));

async function left(topic: string): Promise<(string | null)[]> {
  const values: (string | null)[] = [];
  for await (const batch of bus.read([topic], new Map()))
    values.push(...batch.map(({ value }) => value));
  return values;
}

const age = (topic: string, interval: string) =>
  admin.query('UPDATE record SET appended_at = appended_at - $2::interval WHERE topic = $1', [
    topic,
    interval,
  ]);

/** Everything that a new group gets of a topic. */
async function delivered(group: string, topic: string): Promise<(string | null)[]> {
  const values: (string | null)[] = [];
  const handler = async ({ value }: { value: string | null }) => void values.push(value);
  await bus.subscribe({ group, owner: 'a database', topics: [topic], handler });
  await settled(group);
  return values;
}

async function settled(group: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while ([...(await bus.lag(group)).values()].some((lag) => lag > 0)) {
    if (performance.now() > deadline) throw new Error('the group lags for ever');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('of each key the last record stays, where a topic is compacted', async () => {
  const [anna, bert] = [newId(), newId()];
  await send('person', anna, 'a1', 'a2');
  await send('person', bert, 'b1');
  await send('person', anna, 'a3');
  await send('ticket', anna, 't1', 't2');
  expect(await bus.compact()).toBe(2);
  expect((await left('person')).toSorted()).toEqual(['a3', 'b1']);
  expect(await left('ticket')).toEqual(['t1', 't2']);
});

test('a version that is sent late takes the place of no later one', async () => {
  const versions = (key: string, ...all: [number, string | null][]) =>
    bus.send(
      all.map(([version, value]) => ({
        ...{ topic: 'person', key, value },
        headers: { ce_aggregateversion: String(version) },
      })),
    );
  const erased = newId();
  await versions(newId(), [9, 'v9'], [10, 'v10'], [9, 'v9']);
  await versions(erased, [1, 'v1'], [2, null], [1, 'v1']);
  expect(await bus.compact()).toBe(4);
  expect((await left('person')).toSorted()).toEqual([null, 'v10'].toSorted());
  await age('person', '25 hours');
  await versions(erased, [1, 'v1']);
  expect(await bus.compact()).toBe(2);
  expect(await left('person')).toEqual(['v10']);
});

test('nobody who appends waits for a compaction', async () => {
  const keys = Array.from({ length: 40 }, () => newId());
  for (const key of keys) await send('person', key, ...Array.from({ length: 100 }, () => 'old'));
  const compacted = bus.compact();
  let slowest = 0;
  for (const key of keys) {
    const began = performance.now();
    await send('person', key, 'new');
    slowest = Math.max(slowest, performance.now() - began);
  }
  expect(await compacted).toBeGreaterThanOrEqual(40 * 99);
  await bus.compact();
  expect(await left('person')).toEqual(keys.map(() => 'new'));
  expect(slowest).toBeLessThan(2_000);
});

test('a compaction that is given up ends at once, and the next one does its work', async () => {
  await send('person', newId(), 'old', 'new');
  await admin.query('BEGIN; LOCK TABLE record IN ACCESS EXCLUSIVE MODE');
  const stop = new AbortController();
  const given = compact(database.app, { wait: true, signal: stop.signal });
  setTimeout(() => stop.abort(), 300);
  const began = performance.now();
  await Promise.race([
    expect(given).rejects.toThrow(),
    new Promise((resolve) => setTimeout(resolve, 3_000)),
  ]);
  const took = performance.now() - began;
  await admin.query('COMMIT');
  await given.catch(() => {});
  expect(took).toBeLessThan(2_500);
  expect(await bus.compact()).toBe(1);
});

test('a tombstone stays for a day, and until every group has passed it', async () => {
  await send('person', newId(), 'a1', null);
  await bus.compact();
  expect(await left('person')).toEqual([null]);
  await admin.query(
    `INSERT INTO group_offset SELECT 'slow', topic, partition, 0 FROM partition WHERE topic = 'person'`,
  );
  await age('person', '25 hours');
  expect(await bus.compact()).toBe(0);
  await admin.query(`UPDATE group_offset SET next_offset = 2`);
  expect(await bus.compact()).toBe(1);
  expect(await left('person')).toEqual([]);
});

test('notices go after thirty days', async () => {
  await send('notice', newId(), 'old');
  await send('person', newId(), 'old');
  await age('notice', '29 days');
  expect(await bus.compact()).toBe(0);
  await age('notice', '2 days');
  await age('person', '31 days');
  expect(await bus.compact()).toBe(1);
  expect(await left('notice')).toEqual([]);
});

test('a group gets what is left and lags behind nothing that is gone', async () => {
  const key = newId();
  await send('notice', key, 'n1', 'n2', 'n3');
  await bus.compact();
  expect(await delivered('late', 'notice')).toEqual(['n3']);
  await bus.close();

  bus = new PostgresBus(database.app, pino({ level: 'silent' }));
  await send('notice', key, 'n4', 'n5');
  await age('notice', '31 days');
  await bus.compact();
  expect(await delivered('late', 'notice')).toEqual([]);
  expect(await delivered('later still', 'notice')).toEqual([]);
});
