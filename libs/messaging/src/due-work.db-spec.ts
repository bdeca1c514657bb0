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
import { RightOfWay } from './right-of-way.js';
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

const runner = (handlers: DueWork, unitOfWork = stage.unitOfWork) =>
  new DueWorkRunner({
    consumer: 'stage.due',
    handlers,
    unitOfWork,
    rightOfWay: new RightOfWay(),
    worker,
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

test('what was done along with another piece is found gone at once, not one by one', async () => {
  const ids = [...'abcdefghij'];
  for (const id of ids) await schedule(id, -10);
  let transactions = 0;
  const run: typeof stage.unitOfWork.run = (...args) => {
    transactions++;
    return stage.unitOfWork.run(...args);
  };
  const together = async (id: string, _: Temporal.Instant, tx: Transaction) => {
    await tx.unscheduleAll('alarm', ids);
    await note(id, tx);
  };
  const unitOfWork: typeof stage.unitOfWork = Object.assign(Object.create(stage.unitOfWork), {
    run,
  });
  const due = runner({ alarm: together }, unitOfWork);
  due.start();
  await stage.until(async () => (await due.earliest()) === null);
  await due.stop();
  expect(await stage.lines()).toEqual(['a']);
  expect(transactions).toBe(2);
});

test('several processes do each piece of work once, those of one aggregate in order', async () => {
  const kinds = ['alarm', 'bell', 'chime'];
  const told = async (id: string, dueAt: Temporal.Instant, tx: Transaction) => {
    await wait(Math.random() * 5);
    await note(`${id} ${dueAt.epochMilliseconds}`, tx);
  };
  const handlers = Object.fromEntries(kinds.map((kind) => [kind, told]));
  const expected: string[] = [];
  await stage.run(async (tx) => {
    for (let piece = 0; piece < 90; piece++) {
      const dueAt = start.subtract({ minutes: 1 + ((piece * 37) % 90) });
      await tx.schedule(kinds[Math.floor(piece / 30)]!, `work ${piece % 30}`, dueAt);
      expected.push(`work ${piece % 30} ${dueAt.epochMilliseconds}`);
    }
  });
  const runners = kinds.map(() => runner(handlers));
  for (const each of runners) each.start();
  await stage.until(async () => (await runners[0]!.earliest()) === null);
  await Promise.all(runners.map((each) => each.stop()));
  const lines = await stage.lines();
  expect(lines.toSorted()).toEqual(expected.toSorted());
  for (const [, ofOne] of Map.groupBy(lines, (line) => line.split(' ')[1]))
    expect(ofOne).toEqual(ofOne.toSorted());
});

test('one process alone does everything in order of due time', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `work ${String(index).padStart(2, '0')}`);
  for (const [index, id] of ids.entries()) await schedule(id, -60 + index);
  await stage.messaging({}, { alarm });
  await stage.until(async () => (await stage.lines()).length === 40);
  expect(await stage.lines()).toEqual(ids);
});

const claimed = (id: string, seconds: number) =>
  stage.admin.query(
    `UPDATE due_work SET claimed_for = due_at,
       claimed_until = clock_timestamp() + $2 * interval '1 second' WHERE id = $1`,
    [id, seconds],
  );

test('what a process claimed and did not live to do is done by another, and not before', async () => {
  for (const id of ['dead', 'alive', 'moved']) await schedule(id, -10);
  await claimed('dead', -1);
  await claimed('alive', 2);
  await claimed('moved', 600);
  await schedule('moved', -9);
  await stage.messaging({}, { alarm });
  await stage.until(async () => (await stage.lines()).length === 2);
  expect(await stage.lines()).toEqual(['dead', 'moved']);
  await stage.until(async () => (await stage.lines()).length === 3);
});

test('what another process is still at after its claim is left to it, and asked for seldom', async () => {
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = async (id: string, _: Temporal.Instant, tx: Transaction) => {
    begun.resolve();
    await ended.promise;
    await note(id, tx);
  };
  await schedule('slow', -10);
  const first = runner({ alarm: slow });
  first.start();
  await begun.promise;
  await claimed('slow', -1);
  const second = runner({ alarm });
  second.start();
  await stage.until(async () => {
    const { rows } = await stage.admin.query(
      'SELECT FROM due_work WHERE claimed_until > clock_timestamp()',
    );
    return rows.length === 1;
  });
  const claim = async () =>
    (await stage.admin.query('SELECT xmin FROM due_work')).rows[0]?.xmin as string;
  const before = await claim();
  await wait(300);
  expect(await claim()).toBe(before);
  ended.resolve();
  await stage.until(async () => (await stage.lines()).length === 1);
  await Promise.all([first.stop(), second.stop()]);
  expect(await stage.lines()).toEqual(['slow']);
});

test('a process that stops or fails gives back what it had claimed', async () => {
  let isBroken = true;
  const stuck = async (id: string, _: Temporal.Instant, tx: Transaction) => {
    if (isBroken) throw new NotYetPossible('not heard of yet');
    await note(id, tx);
  };
  for (const id of ['a', 'b', 'c']) await schedule(id, -10);
  const first = runner({ alarm: stuck });
  first.start();
  await stage.until(() => first.failing !== null);
  await first.stop();
  isBroken = false;
  const began = performance.now();
  await stage.messaging({}, { alarm: stuck });
  await stage.until(async () => (await stage.lines()).length === 3);
  expect(performance.now() - began).toBeLessThan(8_000);
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
  await stage.until(() => messaging.health().healthy);
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
    await wait(250);
    await note(id, tx);
  };
  const good = Array.from('abcdefghijklmnop', (letter) => `good ${letter}`);
  for (const id of ['late 1', 'late 2', 'late 3', 'late 4']) await schedule(id, -2);
  for (const id of good) await schedule(id, -1);
  await stage.messaging({}, { alarm: slow });
  await stage.until(async () => (await stage.lines()).length === good.length);
  const rest = tried.slice(tried.indexOf('good a'), tried.indexOf('good p') + 1);
  const pairs = rest.filter((id, i) => id.startsWith('late') && rest[i - 1]?.startsWith('late'));
  expect(pairs).toEqual([]);
  const meanwhile = new Set(rest.filter((id) => id.startsWith('late')));
  expect(meanwhile.size).toBeGreaterThan(1);
  await stage.until(() => new Set(tried.slice(tried.indexOf('good p'))).size === 5);
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
  await stage.until(async () => tries > 6 && (await runner({ alarm }).earliest()) === null);
  expect(await stage.lines()).toEqual(['late']);
  expect((await stage.admin.query('SELECT reason FROM dead_letter')).rows).toEqual([]);
});

test('work that waits is counted until it is done or gone, and another date is another piece', async () => {
  const patient = async (id: string, dueAt: Temporal.Instant, tx: Transaction) => {
    if (dueAt.equals(start.subtract({ minutes: 3 }))) throw new NotYetPossible('not heard of yet');
    await note(id, tx);
  };
  for (const id of ['moved', 'done elsewhere']) await schedule(id, -3);
  const one = runner({ alarm: patient });
  one.start();
  await stage.until(() => one.waiting()[0]?.count === 2);
  await schedule('moved', -1);
  await stage.run((tx) => tx.unschedule('alarm', 'done elsewhere'));
  await stage.until(() => one.waiting().length === 0);
  expect(await stage.lines()).toEqual(['moved']);
  await one.stop();
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
