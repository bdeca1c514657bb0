import { newId } from '@charter/database';
import type { Transaction } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Bus, BusRecord } from './bus.js';
import type { ReceivedEvent } from './event.js';
import type { Messaging } from './messaging.js';
import { openStage, provider, start, write } from './testing/stage.js';
import type { Stage } from './testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage.close());
afterEach(() => stage.clear());

const versions = (...numbers: number[]) => numbers.map((number) => `react ${number}`);

test('each event has its effect once, even if it comes twice', async () => {
  const messaging = await stage.messaging(
    { 'person.erased': { project: write('project'), react: write('react') } },
    {},
    twice(stage.bus()),
  );
  await stage.tell(newId(), 1, 3);
  await stage.drained(messaging);
  const lines = await stage.lines();
  expect(lines.filter((line) => line.startsWith('react'))).toEqual(versions(1, 2, 3));
  expect(lines.filter((line) => line.startsWith('project'))).toHaveLength(3);
});

/** A relay that is killed between sending and deleting sends the same batch again. */
function twice(bus: Bus): Bus {
  const send = async (records: readonly BusRecord[]) => {
    await bus.send(records);
    await bus.send(records);
  };
  return Object.assign(Object.create(bus) as Bus, { send });
}

test('two processes of a service share the work, each effect once', async () => {
  const consumers = { 'person.erased': { react: write('react') } } as const;
  const [a] = await Promise.all([stage.messaging(consumers), stage.messaging(consumers)]);
  const ids = Array.from({ length: 20 }, () => newId());
  for (const id of ids) await stage.tell(id, 1, 5);
  await stage.drained(a);
  const { rows } = await stage.admin.query(
    'SELECT array_agg(text ORDER BY seq) AS texts FROM line GROUP BY aggregate',
  );
  expect(rows).toHaveLength(20);
  for (const { texts } of rows) expect(texts).toEqual(versions(1, 2, 3, 4, 5));
});

test('an effect that fails halfway leaves nothing, and is tried again', async () => {
  let failures = 2;
  const messaging = await stage.messaging({
    'person.erased': {
      react: async (event, tx) => {
        await write('react')(event, tx);
        if (failures-- > 0) throw new Error('not this time');
      },
    },
  });
  await stage.tell(newId(), 1, 2);
  await stage.drained(messaging);
  expect(await stage.lines()).toEqual(versions(1, 2));
});

test('a poisonous event parks what follows it for its aggregate, and nothing else', async () => {
  const [sick, sound] = [newId(), newId()];
  let poisonous = true;
  const react = async (event: ReceivedEvent, tx: Transaction) => {
    if (poisonous && event.aggregateId === sick && event.aggregateVersion === 2)
      throw new Error('poison');
    await write('react')(event, tx);
  };
  const messaging = await stage.messaging({ 'person.erased': { react } });
  await stage.tell(sick, 1, 3);
  await stage.tell(sound, 1, 3);
  await stage.drained(messaging);
  expect((await stage.lines()).toSorted()).toEqual(versions(1, 1, 2, 3, 3).toSpliced(4, 1));
  const { rows } = await stage.admin.query('SELECT state FROM dead_letter ORDER BY position');
  expect(rows.map((row) => row.state)).toEqual(['failed', 'parked']);

  poisonous = false;
  const which = { filter: { consumer: ['stage.reactor'], key: [sick] } };
  await messaging.operations.replay({ requestId: newId(), actor: 'test', which });
  await stage.tell(sick, 4);
  await stage.drained(messaging);
  const { rows: healed } = await stage.admin.query(
    'SELECT text FROM line WHERE aggregate = $1 ORDER BY seq',
    [sick],
  );
  expect(healed.map((row) => row.text)).toEqual(versions(1, 2, 3, 4));
});

test('an event of a newer producer waits for a version that knows it', async () => {
  const consumers = { 'person.erased': { react: write('react') } } as const;
  const old = await stage.messaging(consumers);
  const id = newId();
  await stage.tell(id, 1);
  await stage.drained(old);
  await stage.run((tx) =>
    tx.manager.query(
      `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version, provider_id,
         time, data) VALUES ($1, 'person-erased', 'person.forgotten', 1, $2, 2, $3, $4, '{}')`,
      [newId(), id, provider, start.toString()],
    ),
  );
  await stage.tell(id, 3);
  await stage.drained(old);
  await stage.stop(old);
  const waiting = 'SELECT state FROM dead_letter ORDER BY position';
  const states = (await stage.admin.query(waiting)).rows.map((row) => row.state);
  expect(states).toEqual(['unknown', 'parked']);

  // As a later version would find it, to which the type is known.
  await stage.admin.query(
    `UPDATE dead_letter SET headers = headers || '{"ce_type": "person.erased"}',
       data = jsonb_build_object('personId', key) WHERE state = 'unknown'`,
  );
  await stage.messaging(consumers);
  expect(await stage.lines()).toEqual(versions(1, 2, 3));
  expect((await stage.admin.query(waiting)).rows).toEqual([]);
});

test('a reactor finds the projections as new as its event', async () => {
  const seen: number[] = [];
  const messaging = await stage.messaging({
    'person.erased': {
      project: async (event, tx) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        await write('project')(event, tx);
      },
      react: async (event, tx) => {
        const rows = await tx.manager.query<unknown[]>('SELECT FROM line WHERE aggregate = $1', [
          event.aggregateId,
        ]);
        seen.push(rows.length - event.aggregateVersion);
      },
    },
  });
  await stage.tell(newId(), 1, 5);
  await stage.drained(messaging);
  expect(seen).toHaveLength(5);
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
});

test('a process that stops in the middle loses nothing', async () => {
  const slow = {
    'person.erased': {
      react: async (event: ReceivedEvent, tx: Transaction) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await write('react')(event, tx);
      },
    },
  };
  let messaging: Messaging = await stage.messaging(slow);
  await stage.tell(newId(), 1, 60);
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await stage.stop(messaging);
    messaging = await stage.messaging(slow);
  }
  await stage.drained(messaging);
  expect(await stage.lines()).toEqual(versions(...Array.from({ length: 60 }, (_, i) => i + 1)));
});
