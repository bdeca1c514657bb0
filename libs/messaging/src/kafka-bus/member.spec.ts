import { EventEmitter } from 'node:events';
import type { Kafka } from 'kafkajs';
import { expect, test } from 'vitest';
import { Member } from './member.js';

const names = 'CRASH HEARTBEAT GROUP_JOIN REBALANCING FETCH_START START_BATCH_PROCESS'.split(' ');

/** A member whose library tells what the test says, as no broker does when it is asked to. */
async function joining() {
  const library = new EventEmitter();
  const consumer = {
    events: Object.fromEntries(names.map((name) => [name, name])),
    on: library.on.bind(library),
    ...{ connect: async () => {}, subscribe: async () => {}, run: async () => {} },
    disconnect: async () => {},
  };
  const member = new Member(
    { consumer: () => consumer } as unknown as Kafka,
    { group: 'g', owner: 'o', topics: ['person'], handler: async () => {} },
    { sessionTimeout: 10_000, heartbeatInterval: 1_000 },
    new Map(),
    { debug: () => {}, warn: () => {} },
  );
  const stay = member.run();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const tell = (event: string, payload: object) => library.emit(event, { payload });
  const join = () =>
    tell('GROUP_JOIN', { memberId: 'm', memberAssignment: { person: [0], notice: [] } });
  const emptyBatch = () =>
    tell('START_BATCH_PROCESS', {
      ...{ topic: 'person', partition: 0 },
      ...{ batchSize: 0, lastOffset: '99' },
    });
  /** Why the stay has ended; null while it goes on. */
  const ended = () =>
    Promise.race([stay, new Promise<null>((resolve) => setTimeout(resolve, 50, null))]);
  return { member, tell, join, emptyBatch, ended };
}

test('an empty batch from before the last join ends the stay: the library would skip what is between', async () => {
  const { member, tell, join, emptyBatch, ended } = await joining();
  tell('FETCH_START', { nodeId: 1 });
  join();
  emptyBatch();
  expect(await ended()).toMatchObject({ message: expect.stringMatching(/stale/) });
  await member.abandon();
});

test('an empty batch from after it is passed', async () => {
  const { member, tell, join, emptyBatch, ended } = await joining();
  join();
  tell('FETCH_START', { nodeId: 1 });
  emptyBatch();
  expect(await ended()).toBeNull();
  await member.leave();
});
