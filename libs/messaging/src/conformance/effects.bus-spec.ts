import { newId } from '@charter/database';
import type { Transaction } from '@charter/database';
import { expect, test } from 'vitest';
import type { Bus, BusRecord } from '../bus.js';
import type { ReceivedEvent } from '../event.js';
import type { Messaging } from '../messaging.js';
import { PermanentFailure } from '../failures.js';
import { publish, write } from '../testing/stage.js';
import { onEachBus } from './conformance.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const versions = (...numbers: number[]) => numbers.map((number) => `react ${number}`);
const upTo = (count: number) => versions(...Array.from({ length: count }, (_, i) => i + 1));
const reacting = { 'person.erased': { react: write('react') } } as const;

/** A relay that is killed between sending and deleting sends the same batch again. */
function thrice(bus: Bus): Bus {
  const send = async (records: readonly BusRecord[]) => {
    for (let time = 0; time < 3; time++) await bus.send(records);
  };
  return Object.assign(Object.create(bus) as Bus, { send });
}

onEachBus((site) => {
  async function linesOf(id: string): Promise<string[]> {
    const { rows } = await site().stage.admin.query(
      'SELECT text FROM line WHERE aggregate = $1 ORDER BY seq',
      [id],
    );
    return rows.map((row) => row.text);
  }

  async function letters(): Promise<{ key: string; state: string; reason: string }[]> {
    const { rows } = await site().stage.admin.query(
      'SELECT key, state, reason FROM dead_letter ORDER BY position',
    );
    return rows;
  }

  test('each event has its effect once, even if it comes three times', async () => {
    const { stage } = site();
    const messaging = await site().messaging(
      { 'person.erased': { project: write('project'), react: write('react') } },
      { wrap: thrice },
    );
    const id = newId();
    await stage.tell(id, 1, 3);
    await stage.drained(messaging);
    expect(await site().log('person-erased')).toHaveLength(9);
    const lines = await linesOf(id);
    expect(lines.filter((line) => line.startsWith('react'))).toEqual(upTo(3));
    expect(lines.filter((line) => line.startsWith('project'))).toHaveLength(3);
  });

  test('two processes of a service share the work, each effect once, in order', async () => {
    const { stage } = site();
    const [a] = await Promise.all([site().messaging(reacting), site().messaging(reacting)]);
    const ids = Array.from({ length: 20 }, () => newId());
    for (const id of ids) await stage.tell(id, 1, 5);
    await stage.drained(a);
    for (const id of ids) expect(await linesOf(id)).toEqual(upTo(5));
  });

  test('an effect that fails halfway leaves nothing, and is tried again', async () => {
    const { stage } = site();
    let failures = 2;
    const messaging = await site().messaging({
      'person.erased': {
        react: async (event, tx) => {
          await write('react')(event, tx);
          if (failures-- > 0) throw new Error('not this time');
        },
      },
    });
    const id = newId();
    await stage.tell(id, 1, 2);
    await stage.drained(messaging);
    expect(await linesOf(id)).toEqual(upTo(2));
  });

  test('a poisonous event parks what follows it for its aggregate, and nothing else', async () => {
    const { stage } = site();
    const [sick, sound] = [newId(), newId()];
    let poisonous = true;
    const react = async (event: ReceivedEvent, tx: Transaction) => {
      if (poisonous && event.aggregateId === sick && event.aggregateVersion === 2)
        throw new Error('poison');
      await write('react')(event, tx);
    };
    const messaging = await site().messaging({ 'person.erased': { react } });
    await stage.tell(sick, 1, 3);
    await stage.tell(sound, 1, 3);
    await stage.drained(messaging);
    expect([await linesOf(sick), await linesOf(sound)]).toEqual([upTo(1), upTo(3)]);
    expect(await letters()).toMatchObject([
      { key: sick, state: 'failed', reason: 'Error: poison' },
      { key: sick, state: 'parked' },
    ]);

    poisonous = false;
    const which = { filter: { consumer: ['stage.reactor'], key: [sick] } };
    await messaging.operations.replay({ requestId: newId(), actor: 'test', which });
    await stage.tell(sick, 4);
    await stage.drained(messaging);
    expect(await linesOf(sick)).toEqual(upTo(4));
  });

  test('a reactor begins nothing that could not be projected, and goes on once it is', async () => {
    const { stage } = site();
    const [sick, sound] = [newId(), newId()];
    let poisonous = true;
    const project = async (event: ReceivedEvent, tx: Transaction) => {
      if (poisonous && event.aggregateId === sick && event.aggregateVersion === 2)
        throw new PermanentFailure('poison');
      await write('project')(event, tx);
    };
    const react = write('react');
    const messaging = await site().messaging({ 'person.erased': { project, react } });
    await stage.tell(sick, 1, 3);
    await stage.tell(sound, 1, 3);
    await stage.drained(messaging);
    expect((await linesOf(sick)).toSorted()).toEqual(['project 1', 'react 1']);
    expect(await linesOf(sound)).toHaveLength(6);
    expect((await letters()).map(({ state }) => state).toSorted()).toEqual([
      'failed',
      ...['parked', 'parked', 'parked'],
    ]);

    poisonous = false;
    const replay = (consumer: string) => {
      const which = { filter: { consumer: [consumer], key: [sick] } };
      return messaging.operations.replay({ requestId: newId(), actor: 'test', which });
    };
    expect((await replay('stage.reactor')).results).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('its projection stands in the dead') },
      { outcome: 'parked' },
    ]);
    await replay('stage.projector');
    await stage.until(async () => (await letters()).length === 0, 30_000);
    const told = ['project 1', 'react 1', 'project 2', 'project 3', 'react 2', 'react 3'];
    expect((await linesOf(sick)).toSorted()).toEqual(told.toSorted());
    expect((await linesOf(sick)).indexOf('project 2')).toBeLessThan(
      (await linesOf(sick)).indexOf('react 2'),
    );
  });

  test('what a newer producer wrote waits for a process that knows it', async () => {
    const { stage } = site();
    const old = await site().messaging(reacting);
    const [strange, newer] = [newId(), newId()];
    await stage.tell(strange, 1);
    await stage.run((tx) => publish(tx, strange, 2, { type: 'person.forgotten', data: {} }));
    await stage.run((tx) => publish(tx, newer, 1, { schemaVersion: 9, data: {} }));
    await stage.tell(strange, 3);
    await stage.drained(old);
    await stage.stop(old);
    expect((await letters()).map(({ key, state }) => `${key} ${state}`).toSorted()).toEqual(
      [`${strange} unknown`, `${strange} parked`, `${newer} unknown`].toSorted(),
    );

    // As a later version would find them, to which type and version are known.
    await stage.admin.query(
      `UPDATE dead_letter SET data = jsonb_build_object('personId', key),
         headers = headers || '{"ce_type": "person.erased", "ce_dataversion": "1"}'
       WHERE state = 'unknown'`,
    );
    await site().messaging(reacting);
    await stage.until(async () => (await letters()).length === 0);
    expect(await linesOf(strange)).toEqual(upTo(3));
    expect(await linesOf(newer)).toEqual(upTo(1));
  });

  test('a reactor finds the projections as new as its event', async () => {
    const { stage } = site();
    const seen: number[] = [];
    const messaging = await site().messaging({
      'person.erased': {
        project: async (event, tx) => {
          await pause(30);
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
    const { stage } = site();
    const slow = {
      'person.erased': {
        react: async (event: ReceivedEvent, tx: Transaction) => {
          await pause(5);
          await write('react')(event, tx);
        },
      },
    };
    let messaging: Messaging = await site().messaging(slow);
    const id = newId();
    await stage.tell(id, 1, 60);
    for (let round = 0; round < 2; round++) {
      await pause(100);
      await stage.stop(messaging);
      messaging = await site().messaging(slow);
    }
    await stage.drained(messaging);
    expect(await linesOf(id)).toEqual(upTo(60));
  });
});
