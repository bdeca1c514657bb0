import { setTimeout as wait } from 'node:timers/promises';
import { infrastructureMigrations, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveProjectors } from './live-projectors.js';

let database: Awaited<ReturnType<typeof testDatabase>>;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase('shelf', [...infrastructureMigrations]);
  owner = new pg.Client(database.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const taken = () =>
  owner.query(`INSERT INTO public.projection_version VALUES ('ticket', $1, 1)`, [newId()]);
const kept = async () => (await owner.query('SELECT FROM public.projection_version')).rowCount;

test('whatever takes too long while they are held is undone, and they go on', async () => {
  const live = new LiveProjectors(owner, 300);
  const replaying = live.held(async (deadline) => {
    await taken();
    for (;;) {
      deadline.throwIfAborted();
      await wait(20);
    }
  });
  await expect(replaying).rejects.toThrow(/more than 0\.3 s.*live is as it was/);
  const late = live.held(async () => {
    await taken();
    await wait(400);
    return 'done';
  });
  await expect(late).rejects.toThrow(/more than 0\.3 s/);
  const slow = live.held(async () => {
    await taken();
    await live.limit();
    await owner.query('SELECT pg_sleep(5)');
    return 'done';
  });
  await expect(slow).rejects.toThrow(/more than 0\.3 s/);
  expect(await kept()).toBe(0);
  expect(await live.held(async () => (await taken()).rowCount)).toBe(1);
  expect(await kept()).toBe(1);
});
