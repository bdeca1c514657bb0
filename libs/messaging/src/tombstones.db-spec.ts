import { newId } from '@charter/database';
import type { Transaction } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Bus, LoggedRecord } from './bus.js';
import type { Consumers } from './consumers.js';
import type { Tombstone } from './event.js';
import { openStage, provider, start, write } from './testing/stage.js';
import type { Stage } from './testing/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(testDatabase);
});
afterAll(() => stage.close());
afterEach(() => stage.clear());

const clear = ({ aggregateId }: Tombstone, tx: Transaction) =>
  tx.manager.query('DELETE FROM line WHERE aggregate = $1', [aggregateId]);

const keeping = {
  projector: { 'person.changed': { project: write('kept'), clear } },
  reactor: { 'person.changed': { react: write('kept'), clear } },
} as const satisfies Record<string, Partial<Consumers>>;

/** The next version of a person, as its owner publishes it. */
function change(personId: string, version: number): Promise<void> {
  const data = {
    ...{ personId, issuer: null, subject: null, technicalLevel: null },
    ...{ displayName: 'Ines Moreau', email: 'ines@example.com', language: 'fr' },
  };
  return stage.run((tx) =>
    tx.manager.query(
      `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version,
         provider_id, time, data) VALUES ($1, 'person', 'person.changed', 1, $2, $3, $4, $5, $6)`,
      [newId(), personId, version, provider, start.toString(), JSON.stringify(data)],
    ),
  );
}

/** Erases a person who was last published at this version. */
const erase = (id: string, version: number) =>
  stage.run((tx) => tx.publishTombstone('person.changed', { id, version, providerId: provider }));

async function logged(): Promise<LoggedRecord[]> {
  const bus = stage.bus();
  const records: LoggedRecord[] = [];
  for await (const batch of bus.read(['person'], new Map())) records.push(...batch);
  await bus.close();
  return records;
}

for (const [role, consumers] of Object.entries(keeping))
  test(`a tombstone clears what a ${role} keeps, and no older copy brings it back`, async () => {
    const messaging = await stage.messaging(consumers);
    const person = newId();
    await change(person, 1);
    await stage.drained(messaging);
    expect(await stage.lines()).toEqual(['kept 1']);
    await change(person, 2);
    await erase(person, 2);
    await stage.drained(messaging);
    expect(await stage.lines()).toEqual([]);

    const records = await logged();
    expect(records.map(({ value }) => value === null)).toEqual([false, false, true]);
    const bus = stage.bus();
    // Under new ids, so that only their versions tell that they are old.
    const changes = records.filter(({ value }) => value !== null);
    await bus.send(changes.map((record) => ({ ...record, headers: anew(record) })));
    await bus.close();
    await stage.drained(messaging);
    expect(await stage.lines()).toEqual([]);
  });

const anew = ({ headers }: LoggedRecord) => ({ ...headers, ce_id: newId() });

for (const [role, consumers] of Object.entries(keeping))
  test(`a tombstone takes along what a ${role} could not handle`, async () => {
    const { clear } = consumers['person.changed'];
    const broken = () => Promise.reject(new Error('poison'));
    const handlers = role === 'projector' ? { project: broken, clear } : { react: broken, clear };
    const messaging = await stage.messaging({ 'person.changed': handlers });
    const person = newId();
    await change(person, 1);
    await change(person, 2);
    await stage.drained(messaging);
    const { rows } = await stage.admin.query('SELECT state FROM dead_letter ORDER BY position');
    expect(rows.map(({ state }) => state)).toEqual(['failed', 'parked']);
    await erase(person, 2);
    await stage.drained(messaging);
    expect((await stage.admin.query('SELECT FROM dead_letter')).rowCount).toBe(0);
  });

test('what is erased while the bus is away waits for it without its data', async () => {
  const person = newId();
  await change(person, 1);
  let away = true;
  const bus = stage.bus();
  const send: Bus['send'] = (records) =>
    away ? Promise.reject(new Error('away')) : bus.send(records);
  const flaky = Object.assign(Object.create(bus) as Bus, { send });
  const messaging = await stage.messaging(keeping.projector, {}, flaky);
  await erase(person, 1);
  await stage.until(async () => {
    const { rows } = await stage.admin.query('SELECT data FROM outbox');
    return rows.length === 2 && rows.every(({ data }) => data === null);
  });
  away = false;
  await stage.drained(messaging);
  expect((await logged()).map(({ value }) => value)).toEqual([null, null]);
});

test('a tombstone is understood whatever the version of the schema that it ends', async () => {
  const messaging = await stage.messaging(keeping.projector);
  const person = newId();
  await change(person, 1);
  await stage.drained(messaging);
  const [{ headers }] = (await logged()) as [LoggedRecord];
  const bus = stage.bus();
  const newer = { ...anew({ headers } as LoggedRecord), ce_dataversion: '99' };
  await bus.send([
    { topic: 'person', key: person, headers: { ...newer, ce_aggregateversion: '2' }, value: null },
  ]);
  await bus.close();
  await stage.drained(messaging);
  expect(await stage.lines()).toEqual([]);
});

test('a record without value is a broken one where nothing can be erased', async () => {
  const messaging = await stage.messaging({ 'person.erased': { project: write('kept') } });
  await stage.tell(newId(), 1);
  await stage.drained(messaging);
  const { rows } = await stage.busAdmin.query('SELECT * FROM record');
  const bus = stage.bus();
  await bus.send([{ ...rows[0], headers: anew(rows[0]), key: newId(), value: null }]);
  await bus.close();
  await stage.drained(messaging);
  const letters = await stage.admin.query('SELECT state, reason FROM dead_letter');
  expect(letters.rows).toEqual([
    {
      state: 'failed',
      reason: 'PermanentFailure: person.erased has no data, and person-erased has no tombstones',
    },
  ]);
});
