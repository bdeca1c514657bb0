import { newId } from '@charter/database';
import type { Transaction } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ReceivedEvent } from '../event.js';
import { armFailpoints } from '../failpoints.js';
import { NotYetPossible } from '../failures.js';
import type { Messaging } from '../messaging.js';
import { openStage, provider, start, write } from '../testing/stage.js';
import type { Stage } from '../testing/stage.js';
import type { LetterFilter, LetterRun } from './questions.js';

let stage: Stage;
let sick: string;
/** What the handlers do with the version 2 of the sick aggregate. */
let illness: ((tx: Transaction) => Promise<unknown>) | null;
/** The version of the sick aggregate that is not possible yet. */
let notYet: number | null = null;

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage.close());
afterEach(async () => {
  await stage.clear();
  await stage.admin.query('TRUNCATE dead_letter_act');
  notYet = null;
});

const react = async (event: ReceivedEvent, tx: Transaction) => {
  if (event.aggregateId === sick && event.aggregateVersion === notYet)
    throw new NotYetPossible('what it needs is late');
  await write('react')(event, tx);
  if (event.aggregateId === sick && event.aggregateVersion === 2) await illness?.(tx);
};

/** A service with versions 2 to 4 of an aggregate in its dead letters. */
async function withLetters(handler: 'react' | 'project' = 'react'): Promise<Messaging> {
  sick = newId();
  illness = () => Promise.reject(new Error('poison'));
  const handlers = handler === 'react' ? { react } : { project: react };
  const messaging = await stage.messaging({ 'person.erased': handlers });
  await stage.tell(sick, 1, 4);
  await stage.drained(messaging);
  expect(await states()).toEqual(['failed', 'parked', 'parked']);
  return messaging;
}

const states = async () =>
  (await stage.admin.query('SELECT state FROM dead_letter ORDER BY position')).rows.map(
    ({ state }) => state,
  );

const olga = () => ({ requestId: newId(), actor: 'olga' });
const ofReactor = { filter: { consumer: ['stage.reactor'] } };
const outcomes = ({ results }: LetterRun) => results.map(({ outcome }) => outcome);
const firstPage = { after: null, before: null, backward: false, limit: 100 };

const letters = (messaging: Messaging, filter: LetterFilter = {}) =>
  messaging.operations.letters({ filter, page: firstPage });

const acts = async () =>
  (await stage.admin.query('SELECT act, outcome, actor, reason FROM dead_letter_act ORDER BY id'))
    .rows;

test('two operators at once, in two processes, replay each event once', async () => {
  const other = await stage.messaging({ 'person.erased': { react } });
  const one = await withLetters();
  illness = null;
  const runs = await Promise.all(
    [one, other, one].map(({ operations }) => operations.replay({ ...olga(), which: ofReactor })),
  );
  expect(await stage.lines()).toEqual(['react 1', 'react 2', 'react 3', 'react 4']);
  expect(await states()).toEqual([]);
  expect(runs.flatMap(outcomes).filter((outcome) => outcome === 'handled')).toHaveLength(3);
  expect(await acts()).toHaveLength(3);
});

test('a connection that breaks between effect and removal leaves neither', async () => {
  const { operations } = await withLetters();
  illness = (tx) => tx.manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
  const run = await operations.replay({ ...olga(), which: ofReactor });
  expect(outcomes(run)).toEqual(['failed', 'parked', 'parked']);
  expect(await stage.lines()).toEqual(['react 1']);
  illness = null;
  await operations.replay({ ...olga(), which: ofReactor });
  expect(await stage.lines()).toEqual(['react 1', 'react 2', 'react 3', 'react 4']);
});

test('an answer that is lost after the commit is no failure', async () => {
  const { operations } = await withLetters();
  illness = null;
  armFailpoints({ CHARTER_MODE: 'development', FAILPOINTS: 'consumer.committed=throw@1' });
  const run = await operations.replay({ ...olga(), which: ofReactor });
  expect(outcomes(run)).toEqual(['handled', 'handled', 'handled']);
  expect(await stage.lines()).toEqual(['react 1', 'react 2', 'react 3', 'react 4']);
});

test('a call that comes again is told what it did, and does nothing more', async () => {
  const { operations } = await withLetters();
  const call = { ...olga(), which: ofReactor };
  const [failed] = (await operations.replay(call)).results;
  expect(failed).toMatchObject({ outcome: 'failed', reason: 'Error: poison', key: sick });
  illness = null;
  expect((await operations.replay(call)).results).toContainEqual(failed);
  expect(await states()).toEqual(['failed', 'parked', 'parked']);
  expect(await acts()).toEqual([
    { act: 'replayed', outcome: 'failed', actor: 'olga', reason: 'Error: poison' },
  ]);
});

for (const role of ['react', 'project'] as const)
  test(`what is dismissed is gone for good, and what it parked goes on (${role})`, async () => {
    const messaging = await withLetters(role);
    const [head] = await letters(messaging, { state: ['failed'] });
    expect(head).toMatchObject({ key: sick, aggregateVersion: 2, behind: 2, attempts: 5 });
    const dismissal = { ...olga(), which: { ids: [head!.id] }, reason: 'a test' };
    const run = await messaging.operations.dismiss(dismissal);
    expect(outcomes(run)).toEqual(['dismissed', 'handled', 'handled']);
    expect((await acts())[0]).toEqual({
      ...{ act: 'dismissed', outcome: 'dismissed', actor: 'olga', reason: 'a test' },
    });

    illness = null;
    const { rows } = await stage.busAdmin.query('SELECT * FROM record ORDER BY "offset"');
    const bus = stage.bus();
    await bus.send(rows);
    await bus.close();
    await stage.drained(messaging);
    expect(await stage.lines()).toEqual(['react 1', 'react 3', 'react 4']);
    expect(await states()).toEqual([]);
  });

test('what is dismissed by kind takes along what it parked of that kind', async () => {
  const { operations } = await withLetters();
  const which = { filter: { type: ['person.erased'] } };
  const run = await operations.dismiss({ ...olga(), which, reason: 'all wrong' });
  expect(outcomes(run)).toEqual(['dismissed', 'dismissed', 'dismissed']);
  expect(await stage.lines()).toEqual(['react 1']);
});

test('one that still stands behind another is not replayed, one that is gone is told so', async () => {
  const messaging = await withLetters();
  const [, second] = await letters(messaging);
  const which = { ids: [second!.id, newId()] };
  const run = await messaging.operations.replay({ ...olga(), which });
  expect(outcomes(run)).toEqual(['gone', 'parked']);
  expect(await acts()).toEqual([]);
});

test('what cannot be handled yet when its turn comes stays parked, and fails the call once', async () => {
  const messaging = await withLetters();
  illness = null;
  notYet = 3;
  const run = await messaging.operations.replay({ ...olga(), which: ofReactor });
  expect(outcomes(run)).toEqual(['handled', 'failed', 'parked']);
  expect(await states()).toEqual(['parked', 'parked']);
  notYet = null;
  await messaging.operations.replay({ ...olga(), which: ofReactor });
  expect(await stage.lines()).toEqual(['react 1', 'react 2', 'react 3', 'react 4']);
});

test('what was unknown and cannot be handled yet is parked, so that it goes on by itself', async () => {
  await stage.stop(await withLetters());
  await stage.admin.query(`UPDATE dead_letter SET state = 'unknown' WHERE state = 'failed'`);
  [illness, notYet] = [null, 2];
  await stage.messaging({ 'person.erased': { react } });
  await stage.until(async () => (await states())[0] !== 'unknown');
  expect(await states()).toEqual(['parked', 'parked', 'parked']);
});

test('a service starts while what was unknown is still being handled', async () => {
  await stage.stop(await withLetters());
  await stage.admin.query(`UPDATE dead_letter SET state = 'unknown' WHERE state = 'failed'`);
  const finish = Promise.withResolvers<void>();
  illness = () => finish.promise;
  await stage.messaging({ 'person.erased': { react } });
  finish.resolve();
  await stage.until(async () => (await states()).length === 0);
  expect(await stage.lines()).toEqual(['react 1', 'react 2', 'react 3', 'react 4']);
});

test('letters are filtered and paged, the oldest first', async () => {
  const messaging = await withLetters();
  const { letters: ask, countLetters } = messaging.operations;
  const seen: unknown[] = [];
  for (let after: [string, string] | null = null; ;) {
    const page = { after, before: null, backward: false, limit: 2 };
    const rows = await ask({ filter: { key: [sick] }, page });
    seen.push(...rows.map(({ aggregateVersion }) => aggregateVersion));
    const last = rows.at(-1);
    if (rows.length < 2 || !last) break;
    after = [last.since, last.id];
  }
  expect(seen).toEqual([2, 3, 4]);
  const [last] = await ask({ filter: {}, page: { ...firstPage, backward: true, limit: 1 } });
  expect(last).toMatchObject({ aggregateVersion: 4, data: { personId: sick }, withheld: null });
  expect(await countLetters({ filter: { state: ['parked'] }, upTo: 1 })).toBe(2);
  for (const filter of [{ topic: ['ticket'] }, { type: ['x'] }, { key: [newId()] }])
    expect(await countLetters({ filter, upTo: 9 })).toBe(0);
});

test('due work that is replayed is due again', async () => {
  sick = newId();
  let broken = true;
  const alarm = async (id: string, dueAt: Temporal.Instant, tx: Transaction) => {
    if (broken) throw new Error('cannot');
    await tx.manager.query('INSERT INTO line (provider_id, aggregate, text) VALUES ($1, $2, $3)', [
      provider,
      id,
      `alarm ${dueAt}`,
    ]);
  };
  await stage.run((tx) => tx.schedule('alarm', sick, start.subtract({ minutes: 1 })));
  const messaging = await stage.messaging({}, { alarm });
  await stage.until(async () => (await states()).length === 1);
  const which = { filter: { type: ['due:alarm'] } };
  const again = await messaging.operations.replay({ ...olga(), which });
  expect(outcomes(again)).toEqual(['returned']);
  await stage.until(async () => (await states()).length === 1);
  broken = false;
  await messaging.operations.replay({ ...olga(), which });
  await stage.until(async () => (await stage.lines()).length === 1);
  expect(await stage.lines()).toEqual(['alarm 2026-03-02T07:59:00Z']);
  expect(await states()).toEqual([]);
});

test('records that nobody can read stand once each, as they came, and hold up nothing', async () => {
  illness = null;
  const messaging = await stage.messaging({ 'person.erased': { react } });
  const key = newId();
  const headers = {
    ...{ ce_id: newId(), ce_type: 'person.erased', ce_aggregateversion: '1' },
    ce_time: start.toString(),
  };
  const { ce_id: _, ...nameless } = headers;
  const record = { topic: 'person-erased', key, headers, value: '{"personId":' };
  const broken = [
    record,
    { ...record, headers: { ...headers, ce_id: newId() }, value: '"\\u0000"' },
    { ...record, headers: { ...headers, ce_id: 'no uuid', ce_providerid: 'nobody' } },
    { ...record, headers: nameless, value: '{}' },
  ];
  const bus = stage.bus();
  await bus.send(broken);
  await bus.close();
  await stage.tell(newId(), 1);
  await stage.drained(messaging);
  expect((await letters(messaging)).map(({ data }) => data)).toEqual([
    '{"personId":',
    '"\\u0000"',
    '{"personId":',
    {},
  ]);
  expect(await stage.lines()).toEqual(['react 1']);
  const run = await messaging.operations.dismiss({
    ...{ ...olga(), which: { filter: { key: [key] } }, reason: 'made by hand' },
  });
  expect(outcomes(run)).toEqual(['dismissed', 'dismissed', 'dismissed', 'dismissed']);
});

test('a call does so much and says what is left; asked again it goes on', async () => {
  const messaging = await stage.messaging({ 'person.erased': { react } });
  await stage.admin.query(
    `INSERT INTO dead_letter (id, consumer, topic, key, partition, position, state, reason, attempts,
       headers, failed_at)
     SELECT uuidv7(), 'stage.reactor', 'person-erased', 'key ' || n, 0, n, 'failed', 'r', 1, '{}',
       clock_timestamp() FROM generate_series(1, 520) AS n`,
  );
  const call = { ...olga(), which: ofReactor, reason: 'all of them' };
  const first = await messaging.operations.dismiss(call);
  expect(first.results.length + first.left).toBe(520);
  expect(first.results.length).toBeLessThanOrEqual(500);
  const second = await messaging.operations.dismiss(call);
  expect(second.results.length).toBeGreaterThan(first.results.length);
});

test('what was done is changed by nobody', async () => {
  const { operations } = await withLetters();
  await operations.replay({ ...olga(), which: ofReactor });
  const [act] = await operations.acts({ page: firstPage });
  expect(act).toMatchObject({ actor: 'olga', outcome: 'failed', key: sick, aggregateVersion: 2 });
  for (const role of ['stage_app', 'stage_worker'])
    for (const sql of ['UPDATE dead_letter_act SET actor = $$x$$', 'DELETE FROM dead_letter_act']) {
      await stage.admin.query(`BEGIN; SET LOCAL ROLE ${role}`);
      await expect(stage.admin.query(sql)).rejects.toThrow('permission denied');
      await stage.admin.query('ROLLBACK');
    }
});
