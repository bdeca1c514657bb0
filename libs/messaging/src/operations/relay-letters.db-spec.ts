import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Messaging } from '../messaging.js';
import { openStage, provider, start, write } from '../testing/stage.js';
import type { Stage } from '../testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage.close());
afterEach(() => stage.clear());

const states = async () =>
  (await stage.admin.query('SELECT state FROM dead_letter ORDER BY position')).rows.map(
    ({ state }) => state,
  );

async function replayAll({ operations }: Messaging): Promise<string[]> {
  const which = { filter: { consumer: ['stage.relay'] } };
  const { results } = await operations.replay({ requestId: newId(), actor: 'olga', which });
  return results.map(({ outcome }) => outcome);
}

/** An event that the bus refused for good, as the relay set it aside. */
async function refused(topic: string, type: string, id: string): Promise<void> {
  await stage.admin.query(
    `INSERT INTO dead_letter (id, consumer, topic, key, partition, position, event_id, provider_id,
       state, reason, attempts, headers, data, failed_at)
     VALUES ($1, 'stage.relay', $2, $3, 0, 1, $1, $4, 'failed', 'too large', 1, $5, $6,
       clock_timestamp())`,
    [
      newId(),
      topic,
      id,
      provider,
      {
        ...{ ce_type: type, ce_dataversion: '1', ce_aggregateversion: '1' },
        ce_time: start.toString(),
      },
      { personId: id },
    ],
  );
}

test('an event that the bus refused goes back into the outbox as it was', async () => {
  const messaging = await stage.messaging({ 'person.erased': { react: write('react') } });
  const id = newId();
  await refused('person-erased', 'person.erased', id);
  expect(await replayAll(messaging)).toEqual(['returned']);
  await stage.until(async () => (await stage.lines()).length === 1);
});

test('what the bus refused of an erased aggregate goes, and holds no tombstone up', async () => {
  const messaging = await stage.messaging({});
  const id = newId();
  await refused('person', 'person.changed', id);
  await stage.run((tx) =>
    tx.manager.query(
      `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version, provider_id,
         time, data) VALUES ($1, 'person', 'person.changed', 1, $2, 2, $3, $4, NULL)`,
      [newId(), id, provider, start.toString()],
    ),
  );
  await stage.drained(messaging);
  expect(await states()).toEqual([]);
  const { rows } = await stage.busAdmin.query('SELECT value FROM record WHERE key = $1', [id]);
  expect(rows).toEqual([{ value: null }]);
});
