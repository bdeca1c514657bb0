import { newId } from '@charter/database';
import type { Transaction } from '@charter/database';
import { expect, test } from 'vitest';
import type { BusRecord } from '../bus.js';
import type { Tombstone } from '../event.js';
import { provider, start, write } from '../testing/stage.js';
import { onEachBus } from './conformance.js';

const clear = ({ aggregateId }: Tombstone, tx: Transaction) =>
  tx.manager.query('DELETE FROM line WHERE aggregate = $1', [aggregateId]);

const roles = {
  projector: { 'person.changed': { project: write('kept'), clear } },
  reactor: { 'person.changed': { react: write('kept'), clear } },
} as const;

function person(key: string, version: number): BusRecord {
  const data = {
    ...{ personId: key, issuer: null, subject: null, technicalLevel: null },
    ...{ displayName: 'Ines Moreau', email: 'ines@example.com', language: 'fr' },
  };
  return {
    topic: 'person',
    key,
    value: JSON.stringify(data),
    headers: {
      ce_id: newId(),
      ce_type: 'person.changed',
      ce_aggregateversion: String(version),
      ce_providerid: provider,
      ce_time: start.toString(),
    },
  };
}

const tombstone = (key: string, version: number) => ({ ...person(key, version), value: null });

onEachBus((site) => {
  for (const [role, consumers] of Object.entries(roles))
    test(`a tombstone clears what a ${role} keeps, and nothing older comes back`, async () => {
      const { stage } = site();
      const [erased, other] = [newId(), newId()];
      const bus = site().bus();
      const messaging = await site().messaging(consumers);
      await bus.send([person(erased, 1), person(other, 1)]);
      await stage.until(async () => (await stage.lines()).length === 2);
      await bus.send([person(erased, 2), tombstone(erased, 3), person(erased, 2)]);
      await bus.send([person(other, 2)]);
      await stage.until(async () => (await stage.lines()).join() === 'kept 1,kept 2');
      await stage.drained(messaging);
      const { rows } = await stage.admin.query('SELECT DISTINCT aggregate FROM line');
      expect(rows).toEqual([{ aggregate: other }]);
    });

  test('a tombstone takes along what stands in the dead letters', async () => {
    const { stage } = site();
    const messaging = await site().messaging({
      'person.changed': { project: () => Promise.reject(new Error('poison')), clear },
    });
    const key = newId();
    const letters = () => stage.admin.query('SELECT state FROM dead_letter ORDER BY position');
    const bus = site().bus();
    await bus.send([person(key, 1), person(key, 2)]);
    await stage.until(async () => (await letters()).rowCount === 2);
    await bus.send([tombstone(key, 3)]);
    await stage.until(async () => (await letters()).rowCount === 0);
    await stage.drained(messaging);
    expect(await stage.lines()).toEqual([]);
  });
});
