import { newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { PostgresBus } from './postgres-bus.js';
import { preparePostgresBus } from './schema.js';

test.each([
  ['[1, "two"]', { 0: '1', 1: 'two' }],
  ['"text"', {}],
  ['null', {}],
  ['{"ce_id": 5, "ce_type": null}', { ce_id: '5', ce_type: 'null' }],
])('headers that somebody made %s reach who reads them as texts', async (made, headers) => {
  const database = await testDatabase('bus', []);
  await preparePostgresBus(database.owner, { partitions: 1 });
  const admin = new pg.Client(database.admin);
  await admin.connect();
  const bus = new PostgresBus(database.app, pino({ level: 'silent' }));
  try {
    await bus.send([{ topic: 'ticket', key: newId(), headers: {}, value: '' }]);
    await admin.query('UPDATE record SET headers = $1::jsonb', [made]);
    const handler = vi.fn(async () => {});
    await bus.subscribe({ group: 'g', owner: 'o', topics: ['ticket'], handler });
    await vi.waitFor(() => expect(handler).toHaveBeenCalled(), 10_000);
    expect(handler.mock.calls[0]).toMatchObject([{ headers }, {}]);
    for await (const batch of bus.read(['ticket'], new Map()))
      expect(batch.map((record) => record.headers)).toEqual([headers]);
  } finally {
    await bus.close();
    await admin.end();
    await database.drop();
  }
});
