import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BusRecord, LoggedRecord } from '../bus.js';
import { openStage } from '../testing/stage.js';
import type { Stage } from '../testing/stage.js';
import type { PostgresBus } from './postgres-bus.js';

const topic = 'ticket';
let stage: Stage;
const open: PostgresBus[] = [];

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const bus of open.splice(0)) await bus.close();
  await stage.clear();
});

function bus(): PostgresBus {
  const opened = stage.bus();
  open.push(opened);
  return opened;
}

const record = (key: string, value: number): BusRecord => ({
  topic,
  key,
  headers: { ce_id: newId() },
  value: String(value),
});

const lagOf = async (reader: PostgresBus) =>
  [...(await reader.lag('reader')).values()].reduce((sum, records) => sum + records, 0);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('records of a key arrive in the order in which they were sent, from many senders', async () => {
  const keys = numbers(12).map(() => newId());
  const got = new Map<string, number[]>();
  const receiver = bus();
  await receiver.subscribe({
    group: 'reader',
    owner: 'stage',
    topics: [topic],
    handler: async ({ key, value }) => void got.set(key, [...(got.get(key) ?? []), Number(value)]),
  });
  const senders = keys.map(async (key, index) => {
    const sender = index % 3 === 0 ? bus() : receiver;
    for (const value of numbers(30)) await sender.send([record(key, value), record(newId(), 0)]);
  });
  await Promise.all(senders);
  await stage.until(async () => (await lagOf(receiver)) === 0);
  for (const key of keys) expect(got.get(key)).toEqual(numbers(30));
});

test('a new group starts at the beginning, an old one where it was', async () => {
  const first = bus();
  await first.send(numbers(5).map((value) => record('key', value)));
  const got: string[] = [];
  const handler = async ({ value }: LoggedRecord) => void got.push(value!);
  await first.subscribe({ group: 'reader', owner: 'stage', topics: [topic], handler });
  await stage.until(() => got.length === 5);
  await first.close();
  open.pop();
  const second = bus();
  await second.send([record('key', 5)]);
  await second.subscribe({ group: 'reader', owner: 'stage', topics: [topic], handler });
  await stage.until(() => got.length === 6);
  expect(got).toEqual(['0', '1', '2', '3', '4', '5']);
});

test('a record whose handling is refused comes again, before the next one', async () => {
  const sender = bus();
  const got: string[] = [];
  await sender.subscribe({
    group: 'reader',
    owner: 'stage',
    topics: [topic],
    handler: async ({ value }) => {
      got.push(value!);
      if (got.length < 3) throw new Error('not now');
    },
  });
  await sender.send([record('key', 1), record('key', 2)]);
  await stage.until(() => got.length === 4);
  expect(got).toEqual(['1', '1', '1', '2']);
});

test('members share the partitions, and those of one who leaves are taken over', async () => {
  const got = { a: new Set<number>(), b: new Set<number>() };
  const member = async (name: 'a' | 'b') => {
    const joined = bus();
    const handler = async ({ partition }: LoggedRecord) => void got[name].add(partition);
    await joined.subscribe({ group: 'reader', owner: 'stage', topics: [topic], handler });
    return joined;
  };
  const a = await member('a');
  await member('b');
  const spread = () => a.send(numbers(40).map((value) => record(newId(), value)));
  await stage.until(async () => {
    got.a.clear();
    got.b.clear();
    await spread();
    await stage.until(async () => (await lagOf(a)) === 0);
    return got.a.size === 2 && got.b.size === 2;
  });
  expect(got.a.union(got.b).size).toBe(4);
  got.b.clear();
  await spread();
  await a.close();
  open.shift();
  await stage.until(() => got.b.size === 4);
});

test('a member whose connection is cut joins again and misses nothing', async () => {
  const cut = bus();
  const got = new Set<string>();
  const handler = async ({ value }: LoggedRecord) => void got.add(value!);
  await cut.subscribe({ group: 'reader', owner: 'stage', topics: [topic], handler });
  await cut.send(numbers(10).map((value) => record(newId(), value)));
  await stage.until(() => got.size > 0);
  await stage.busAdmin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = 'bus_app'`);
  await stage.until(async () => {
    try {
      await cut.send(numbers(20).map((value) => record(newId(), value)));
      return true;
    } catch {
      return false;
    }
  });
  await stage.until(() => got.size === 20);
  expect(cut.health()).toEqual({ healthy: true, reason: null });
});

test('a topic is read outside of groups, from where one asks to its end', async () => {
  const sender = bus();
  await sender.send(numbers(5).map((value) => record('key', value)));
  const read = async (from: ReadonlyMap<string, bigint>) => {
    const got: LoggedRecord[] = [];
    for await (const batch of sender.read([topic], from)) got.push(...batch);
    return got;
  };
  const all = await read(new Map());
  expect(all.map(({ value }) => value)).toEqual(['0', '1', '2', '3', '4']);
  const [{ partition }] = all as [LoggedRecord];
  expect(await read(new Map([[`${topic}/${partition}`, 3n]]))).toEqual(all.slice(3));
});
