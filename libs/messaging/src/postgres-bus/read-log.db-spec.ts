import { testDatabase } from '@charter/testing';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { PostgresBus } from './postgres-bus.js';
import { preparePostgresBus } from './schema.js';

test('batches of large records are small, and none is left out', async () => {
  const database = await testDatabase('bus', []);
  await preparePostgresBus(database.owner);
  const bus = new PostgresBus(database.app, pino({ level: 'silent' }));
  try {
    const value = 'x'.repeat(900_000);
    for (let sent = 0; sent < 12; sent++)
      await bus.send([{ topic: 'ticket', key: 'k', headers: {}, value }]);
    const sizes: number[] = [];
    for await (const batch of bus.read(['ticket'], new Map())) sizes.push(batch.length);
    expect(sizes).toEqual([5, 5, 2]);
  } finally {
    await bus.close();
    await database.drop();
  }
});
