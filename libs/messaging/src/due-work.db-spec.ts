import { setTimeout as wait } from 'node:timers/promises';
import type { Transaction } from '@charter/database';
import { testDatabase } from '@charter/testing';
import pg from 'pg';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DueWork } from './consumers.js';
import { DueWorkRunner } from './due-work.js';
import { NotYetPossible } from './failures.js';
import { Activity } from './metrics.js';
import { log, openStage, provider, start } from './testing/stage.js';
import type { Stage } from './testing/stage.js';

let stage: Stage;
let worker: pg.Pool;

beforeAll(async () => {
  stage = await openStage(testDatabase);
  worker = new pg.Pool({ connectionString: stage.database.worker, max: 2 });
});
afterAll(async () => {
  await worker.end();
  await stage.close();
});
afterEach(() => stage.clear());

async function note(text: string, tx: Transaction): Promise<void> {
  await tx.manager.query('INSERT INTO line (provider_id, aggregate, text) VALUES ($1, $2, $2)', [
    provider,
    text,
  ]);
}

const alarm = (id: string, _: Temporal.Instant, tx: Transaction) => note(id, tx);

const schedule = (id: string, minutes: number) =>
  stage.run((tx) => tx.schedule('alarm', id, start.add({ minutes })));

/** A process that believes to have the lead, whoever else does. */
const leader = (handlers: DueWork, lead = async () => true) =>
  new DueWorkRunner({
    consumer: 'stage.due',
    handlers,
    unitOfWork: stage.unitOfWork,
    worker,
    session: { lead },
    clock: stage.clock,
    activity: new Activity(new Registry(), () => Promise.reject(new Error('not asked'))),
    log,
  });

test('work is done when it is due by domain time, in order, and not before', async () => {
  const messaging = await stage.messaging({}, { alarm });
  await schedule('b', 20);
  await schedule('a', 10);
  await schedule('c', 30);
  expect((await messaging.status()).nextDue?.toString()).toBe('2026-03-02T08:10:00Z');
  expect(await stage.lines()).toEqual([]);
  stage.clock.advance('PT20M');
  await stage.until(async () => (await stage.lines()).length === 2);
  expect(await stage.lines()).toEqual(['a', 'b']);
  expect((await messaging.status()).nextDue?.toString()).toBe('2026-03-02T08:30:00Z');
});

test('what a handler schedules takes its turn among what was due already', async () => {
  const chain = async (id: string, dueAt: Temporal.Instant, tx: Transaction) => {
    await note(id, tx);
    if (id.length < 3) await tx.schedule('alarm', `${id}'`, dueAt.add({ minutes: 2 }));
  };
  await schedule('x', -10);
  await schedule('y', -7);
  await stage.messaging({}, { alarm: chain });
  await stage.until(async () => (await stage.lines()).length === 6);
  expect(await stage.lines()).toEqual(['x', "x'", 'y', "x''", "y'", "y''"]);
});

test('two processes do each piece of work once', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `work ${String(index).padStart(2, '0')}`);
  for (const [index, id] of ids.entries()) await schedule(id, -60 + index);
  const both = await Promise.all([stage.messaging({}, { alarm }), stage.messaging({}, { alarm })]);
  await stage.until(async () => (await stage.lines()).length >= 10);
  await stage.stop(both[0]);
  await stage.until(async () => (await both[1].status()).nextDue === null);
  expect(await stage.lines()).toEqual(ids);
});

test('two processes that both believe to have the lead still do each piece once', async () => {
  const ids = Array.from({ length: 25 }, (_, index) => `work ${index}`);
  for (const [index, id] of ids.entries()) await schedule(id, -60 + index);
  const leaders = ids.slice(0, 3).map(() => leader({ alarm }));
  for (const each of leaders) each.start();
  await stage.until(async () => (await leaders[0]!.earliest()) === null);
  await Promise.all(leaders.map((each) => each.stop()));
  expect((await stage.lines()).toSorted()).toEqual(ids.toSorted());
});

test('work that fails for good makes way for the rest', async () => {
  const picky = async (id: string, _: Temporal.Instant, tx: Transaction) => {
    if (id === 'bad') throw new Error('cannot');
    await note(id, tx);
  };
  await schedule('bad', -2);
  await schedule('good', -1);
  await stage.messaging({}, { alarm: picky });
  await stage.until(async () => (await stage.lines()).length === 1);
  const { rows } = await stage.admin.query('SELECT consumer, topic, key, reason FROM dead_letter');
  expect(rows).toEqual([
    { consumer: 'stage.due', topic: 'due:alarm', key: 'bad', reason: 'Error: cannot' },
  ]);
});

test('work that is not possible yet makes way for the rest, and is done when it is', async () => {
  let isPossible = false;
  const patient = async (id: string, _: Temporal.Instant, tx: Transaction) => {
    if (id === 'late' && !isPossible) throw new NotYetPossible('not heard of yet');
    await note(id, tx);
  };
  await schedule('late', -2);
  await schedule('good', -1);
  const messaging = await stage.messaging({}, { alarm: patient });
  await stage.until(async () => (await stage.lines()).length === 1);
  expect(await stage.lines()).toEqual(['good']);
  expect(messaging.health().healthy).toBe(true);
  expect((await messaging.status()).nextDue).toEqual(start.subtract({ minutes: 2 }));
  isPossible = true;
  await stage.until(async () => (await stage.lines()).length === 2);
  expect((await messaging.status()).nextDue).toBeNull();
});

test('work that stays impossible comes back one piece at a time, not before all the rest', async () => {
  const tried: string[] = [];
  const slow = async (id: string, _: Temporal.Instant, tx: Transaction) => {
    tried.push(id);
    if (id.startsWith('late')) throw new NotYetPossible('not heard of yet');
    await wait(400);
    await note(id, tx);
  };
  for (const id of ['late 1', 'late 2', 'late 3', 'late 4']) await schedule(id, -2);
  for (let index = 0; index < 8; index++) await schedule(`good ${index}`, -1);
  await stage.messaging({}, { alarm: slow });
  await stage.until(async () => (await stage.lines()).length === 8);
  const rest = tried.slice(tried.indexOf('good 0'), tried.indexOf('good 7') + 1);
  const pairs = rest.filter((id, i) => id.startsWith('late') && rest[i - 1]?.startsWith('late'));
  expect(pairs).toEqual([]);
  const meanwhile = new Set(rest.filter((id) => id.startsWith('late')));
  expect(meanwhile.size).toBeGreaterThan(1);
  await stage.until(() => new Set(tried.slice(tried.indexOf('good 7'))).size === 5);
});

test('having waited counts for nothing when work fails for a reason that is unclear', async () => {
  let tries = 0;
  const moody = async (id: string, _: Temporal.Instant, tx: Transaction) => {
    if (++tries <= 6) throw new NotYetPossible('not heard of yet');
    if (tries <= 10) throw new Error('unclear');
    await note(id, tx);
  };
  await schedule('late', -1);
  await stage.messaging({}, { alarm: moody });
  await stage.until(async () => tries > 6 && (await leader({ alarm }).earliest()) === null);
  expect(await stage.lines()).toEqual(['late']);
  expect((await stage.admin.query('SELECT reason FROM dead_letter')).rows).toEqual([]);
});

test('work that waits is counted by who leads until it is done or gone, and another date is another piece', async () => {
  const patient = async (id: string, dueAt: Temporal.Instant, tx: Transaction) => {
    if (dueAt.equals(start.subtract({ minutes: 3 }))) throw new NotYetPossible('not heard of yet');
    await note(id, tx);
  };
  for (const id of ['moved', 'done elsewhere']) await schedule(id, -3);
  let leads = true;
  const runner = leader({ alarm: patient }, async () => leads);
  runner.start();
  await stage.until(() => runner.waiting()[0]?.count === 2);
  leads = false;
  await stage.until(() => runner.waiting().length === 0);
  leads = true;
  runner.wake();
  await stage.until(() => runner.waiting()[0]?.count === 2);
  await schedule('moved', -1);
  await stage.run((tx) => tx.unschedule('alarm', 'done elsewhere'));
  await stage.until(() => runner.waiting().length === 0);
  expect(await stage.lines()).toEqual(['moved']);
  await runner.stop();
});

test('work of a kind that only a newer version knows is left to it', async () => {
  await stage.run((tx) => tx.schedule('novelty', 'n', start));
  const messaging = await stage.messaging({}, { alarm });
  await schedule('a', -1);
  await stage.until(async () => (await stage.lines()).length === 1);
  expect((await messaging.status()).nextDue).toBeNull();
  expect((await stage.admin.query('SELECT kind FROM due_work')).rows).toEqual([
    { kind: 'novelty' },
  ]);
});
