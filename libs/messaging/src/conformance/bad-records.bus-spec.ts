import { randomBytes } from 'node:crypto';
import { newId } from '@charter/database';
import { expect, test } from 'vitest';
import type { BusRecord } from '../bus.js';
import type { Messaging } from '../messaging.js';
import { provider, publish, start, write } from '../testing/stage.js';
import { onEachBus } from './conformance.js';

const topic = 'person-erased';
const consumers = {
  'person.erased': { project: write('project'), react: write('react') },
} as const;

function record(key: string, version: number, changes: Partial<BusRecord> = {}): BusRecord {
  return {
    topic,
    key,
    value: JSON.stringify({ personId: key }),
    ...changes,
    headers: {
      ce_id: newId(),
      ce_type: 'person.erased',
      ce_aggregateversion: String(version),
      ce_dataversion: '1',
      ce_providerid: provider,
      ce_time: start.toString(),
      ...changes.headers,
    },
  };
}

/** What somebody could put on the bus by hand, and what is said of it. */
const broken: Record<string, { make: (key: string) => BusRecord; reason: RegExp }> = {
  'without any header': {
    make: (key) => ({ ...record(key, 1), headers: {} }),
    reason: /has no attribute id/,
  },
  'whose id is none': {
    make: (key) => record(key, 1, { headers: { ce_id: '7' } }),
    reason: /id is no UUID/,
  },
  'whose provider is none': {
    make: (key) => record(key, 1, { headers: { ce_providerid: 'acme' } }),
    reason: /providerid is no UUID/,
  },
  'whose version is no number': {
    make: (key) => record(key, 1, { headers: { ce_aggregateversion: '1e99' } }),
    reason: /aggregateversion is no version/,
  },
  'whose time is none': {
    make: (key) => record(key, 1, { headers: { ce_time: 'yesterday' } }),
    reason: /time is no instant/,
  },
  'that is no JSON': { make: (key) => record(key, 1, { value: '{"personId":' }), reason: /JSON/ },
  'whose data lack a field': {
    make: (key) => record(key, 1, { value: '{}' }),
    reason: /personId/,
  },
  'whose JSON is nested 100,000 deep': {
    make: (key) =>
      record(key, 1, { value: `{"personId":${'['.repeat(100_000)}${']'.repeat(100_000)}}` }),
    reason: /personId/,
  },
  'without data': { make: (key) => record(key, 1, { value: null }), reason: /has no data/ },
  'with a character that PostgreSQL does not keep': {
    make: (key) => record(key, 1, { value: '{"personId":"\\u0000"}' }),
    reason: /personId/,
  },
};

onEachBus((site) => {
  const ended = (messaging: Messaging) => site().stage.drained(messaging);

  async function linesOf(key: string): Promise<string[]> {
    const { rows } = await site().stage.admin.query(
      'SELECT text FROM line WHERE aggregate = $1 ORDER BY text',
      [key],
    );
    return rows.map((row) => row.text);
  }

  async function lettersOf(consumer: string, key: string) {
    const { rows } = await site().stage.admin.query(
      'SELECT state, reason FROM dead_letter WHERE consumer = $1 AND key = $2 ORDER BY position',
      [consumer, key],
    );
    return rows as { state: string; reason: string }[];
  }

  test('broken records stand aside, hold up their key, and nothing else', async () => {
    const cases = Object.entries(broken).map(([name, one]) => ({ name, ...one, key: newId() }));
    const sound = newId();
    const bus = site().bus();
    for (const { make, key } of cases) await bus.send([make(key), record(key, 2)]);
    await bus.send([record(sound, 1)]);
    const messaging = await site().messaging(consumers);
    await ended(messaging);
    await site().stage.stop(messaging);
    await ended(await site().messaging(consumers));
    for (const { name, key, reason } of cases)
      for (const consumer of ['stage.projector', 'stage.reactor'])
        expect(await lettersOf(consumer, key), `${name}, ${consumer}`).toEqual([
          { state: 'failed', reason: expect.stringMatching(reason) },
          { state: 'parked', reason: 'behind an earlier event' },
        ]);
    for (const { key } of cases) expect(await linesOf(key)).toEqual([]);
    expect(await linesOf(sound)).toEqual(['project 1', 'react 1']);
  });

  test('a key that is no id stands aside, and so does what follows it', async () => {
    const bus = site().bus();
    await bus.send([record('nobody', 1), record('nobody', 2)]);
    await ended(await site().messaging(consumers));
    const states = (await lettersOf('stage.reactor', 'nobody')).map(({ state }) => state);
    expect(states).toEqual(['failed', 'failed']);
    expect(await linesOf('nobody')).toEqual([]);
  });

  test('a key of 4 KB stands aside, and holds up nothing', async () => {
    // By chance, so that no index can hold it compressed.
    const [long, sound] = [randomBytes(3_072).toString('base64'), newId()];
    const bus = site().bus();
    await bus.send([record(long, 1), record(long, 2)]);
    await bus.send([record(sound, 1)]);
    await ended(await site().messaging(consumers));
    const { rows } = await site().stage.admin.query(
      `SELECT consumer, state, reason FROM dead_letter WHERE starts_with(key, $1) ORDER BY consumer`,
      [long.slice(0, 100)],
    );
    const failed = { state: 'failed', reason: expect.stringContaining('key is no UUID') };
    expect(rows).toEqual([
      ...Array(2).fill({ consumer: 'stage.projector', ...failed }),
      ...Array(2).fill({ consumer: 'stage.reactor', ...failed }),
    ]);
    expect(await linesOf(sound)).toEqual(['project 1', 'react 1']);
  });

  test('a record that names another provider changes nothing that is not that one’s', async () => {
    const { stage } = site();
    const [key, stranger] = [newId(), newId()];
    const keep = `INSERT INTO kept (id, provider_id, version) VALUES ($1, $2, $3)
      ON CONFLICT (id) DO UPDATE SET provider_id = excluded.provider_id, version = excluded.version`;
    const messaging = await site().messaging({
      'person.erased': {
        project: (event, tx) =>
          tx.manager.query(keep, [event.aggregateId, event.providerId, event.aggregateVersion]),
      },
    });
    const bus = site().bus();
    await bus.send([
      record(key, 1),
      record(key, 9, { headers: { ce_providerid: stranger } }),
      record(key, 2),
    ]);
    await ended(messaging);
    const { rows } = await stage.admin.query('SELECT provider_id, version FROM kept');
    expect(rows).toEqual([{ provider_id: provider, version: 2 }]);
    const letters = await lettersOf('stage.projector', key);
    expect(letters).toMatchObject([{ state: 'failed', reason: /row-level security/ }]);
  });

  test('an event that no bus takes stands aside with what follows it, and goes when it can', async () => {
    const { stage } = site();
    const [large, sound] = [newId(), newId()];
    const data = { personId: large, text: 'x'.repeat(2_000_000) };
    await stage.run((tx) => publish(tx, large, 1, { data }));
    await stage.tell(sound, 1);
    await stage.tell(large, 2, 3);
    const messaging = await site().messaging(consumers);
    await ended(messaging);
    expect(await linesOf(sound)).toEqual(['project 1', 'react 1']);
    expect(await linesOf(large)).toEqual([]);
    expect(await lettersOf('stage.relay', large)).toMatchObject([
      { state: 'failed', reason: /2000\d\d\d bytes, the bus takes 1000000/ },
      { state: 'parked' },
      { state: 'parked' },
    ]);
    expect(messaging.health().healthy).toBe(true);

    await stage.admin.query(
      `UPDATE dead_letter SET raw = NULL, data = jsonb_build_object('personId', key)`,
    );
    const which = { filter: { consumer: ['stage.relay'], key: [large] } };
    await messaging.operations.replay({ requestId: newId(), actor: 'test', which });
    await ended(messaging);
    await stage.until(async () => (await linesOf(large)).length === 6);
    const sent = (await site().log(topic)).filter(({ key }) => key === large);
    expect(sent.map(({ headers }) => headers['ce_aggregateversion'])).toEqual(['1', '2', '3']);
  });
});
