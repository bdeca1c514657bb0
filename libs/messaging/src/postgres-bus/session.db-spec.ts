import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { Membership } from './membership.js';
import { PostgresBus } from './postgres-bus.js';
import { preparePostgresBus } from './schema.js';

test('a member for which nothing is left does not ask for a share at each record', async () => {
  const database = await testDatabase('bus', []);
  await preparePostgresBus(database.owner, { partitions: 1 });
  const [busy, spare] = [1, 2].map(
    () => new PostgresBus(database.app, pino({ level: 'silent' })),
  ) as [PostgresBus, PostgresBus];
  const rebalances = vi.spyOn(Membership.prototype, 'rebalance');
  try {
    const rest = { group: 'g', owner: 'o', topics: ['ticket'], handler: async () => {} };
    await busy.subscribe(rest);
    await spare.subscribe(rest);
    rebalances.mockClear();
    for (let sent = 0; sent < 60; sent++) {
      await busy.send([{ topic: 'ticket', key: newId(), headers: {}, value: '' }]);
      await wait(10);
    }
    expect(rebalances.mock.calls.length).toBeLessThan(15);
  } finally {
    rebalances.mockRestore();
    await Promise.all([busy.close(), spare.close()]);
    await database.drop();
  }
});
