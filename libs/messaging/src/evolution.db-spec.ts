import { newId, type Transaction } from '@charter/database';
import { earlier, EventCatalogue, topics } from '@charter/events';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReceivedEvent } from './event.js';
import { openStage, provider, publish, type Stage } from './testing/stage.js';

const first = topics['person-erased'].events['person.erased'];
const second = z.object({ personId: first.shape.personId, reason: z.string() });

/** What is deployed next: an erasure tells its reason. */
const next = new EventCatalogue({
  ...topics,
  'person-erased': {
    ...topics['person-erased'],
    events: { 'person.erased': second },
    earlier: { 'person.erased': [earlier(first, (data) => ({ ...data, reason: 'unsaid' }))] },
  },
});

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage?.close());
afterEach(() => stage.clear());

/** Writes down what it reads: the data as the consumer has them. */
async function note({ data, aggregateId, aggregateVersion }: ReceivedEvent, tx: Transaction) {
  const { reason = '-' } = data as { reason?: string };
  await tx.manager.query('INSERT INTO line (provider_id, aggregate, text) VALUES ($1, $2, $3)', [
    provider,
    aggregateId,
    `${aggregateVersion} ${reason}`,
  ]);
}
const consumers = { 'person.erased': { react: note } };
const older = () => stage.messaging(consumers);
const newer = () => stage.messaging(consumers, {}, stage.bus(), next);

const tellOld = (id: string, version: number) => stage.tell(id, version);
const tellNew = (id: string, version: number) =>
  stage.run((tx) => {
    const data = next.encode('person.erased', { personId: id, reason: 'asked' });
    const schemaVersion = next.newest('person.erased');
    return publish(tx, id, version, { schemaVersion, data });
  });

const linesOf = async (id: string) => {
  const text = 'SELECT text FROM line WHERE aggregate = $1 ORDER BY seq';
  return (await stage.admin.query(text, [id])).rows.map((row) => row.text);
};
const setAside = async () => {
  const states = 'SELECT state FROM dead_letter ORDER BY position';
  return (await stage.admin.query(states)).rows.map((row) => row.state);
};

describe('an event that changes', () => {
  it('is parked by an older consumer, with what follows it, until that is deployed anew', async () => {
    const [changed, untouched] = [newId(), newId()];
    const before = await older();
    await tellOld(changed, 1);
    await tellNew(changed, 2);
    await tellOld(changed, 3);
    await tellOld(untouched, 1);
    await stage.drained(before);
    expect(await linesOf(changed)).toEqual(['1 -']);
    expect(await linesOf(untouched)).toEqual(['1 -']);
    expect(await setAside()).toEqual(['unknown', 'parked']);

    // A restart of the same changes nothing; the next release handles what waits, in order, once.
    await stage.stop(before);
    const again = await older();
    await tellNew(changed, 4);
    await stage.drained(again);
    expect(await setAside()).toEqual(['unknown', 'parked', 'unknown']);
    await stage.stop(again);
    const after = await newer();
    await tellNew(changed, 5);
    await stage.drained(after);
    expect(await linesOf(changed)).toEqual(['1 -', '2 asked', '3 unsaid', '4 asked', '5 asked']);
    expect(await setAside()).toEqual([]);
  });

  it('is read in its newest form by the newer consumer, whichever version is in the log', async () => {
    const id = newId();
    const messaging = await newer();
    await tellOld(id, 1);
    await tellNew(id, 2);
    await stage.drained(messaging);
    expect(await linesOf(id)).toEqual(['1 unsaid', '2 asked']);
  });
});
