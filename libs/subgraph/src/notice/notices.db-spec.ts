import {
  createDataSource,
  infrastructureMigrations,
  newId,
  systemViewer,
  type Transaction,
  UnitOfWork,
} from '@charter/database';
import { testDatabase, type TestDatabase, viewersOf } from '@charter/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessProjectionMigration } from '../access/access-tables.js';
import { projectAccess } from '../access/access.projector.js';
import { eraseNotices, NOTICE_SEAL, noticeSeal, requestNotice, requestNotices } from './notices.js';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const provider = newId();
const system = systemViewer(provider, now);

let database: TestDatabase;
let dataSource: DataSource;
let admin: pg.Client;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await testDatabase('tickets', [
    ...infrastructureMigrations,
    accessProjectionMigration,
  ]);
  dataSource = await createDataSource({ url: database.app, entities: [] }).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
beforeEach(() => admin.query('TRUNCATE outbox, notice_sent, projection_version, due_work'));
afterAll(async () => {
  await admin?.end();
  await dataSource?.destroy();
  await database?.drop();
});

type Recipients = Parameters<typeof requestNotice>[1]['recipients'];
const contacts: Recipients = [{ organizationId: newId(), purpose: 'SUPPORT' }];

/** A customer's plain user writes. */
const writer = (personId: string) => ({ ...viewersOf(provider, now).stranger(), personId });

const notice = (recipients: Recipients, body: string | null = null) => ({
  ...{ template: 'ticket.replied', parameters: {}, subject: 'ticket:1', recipients, body },
});

async function erase(personId: string): Promise<void> {
  const data = { personId };
  await unitOfWork.run(system, (tx) =>
    projectAccess.personErased({ data, providerId: provider, aggregateVersion: 9 }, tx),
  );
  await unitOfWork.run(system, (tx) => eraseNotices({ data }, tx));
}

/** What the bus is told of each notice, in order. */
async function told(): Promise<Record<string, (string | null)[]>> {
  const { rows } = await admin.query<{ id: string; body: string }>(
    `SELECT aggregate_id AS id, coalesce(data ->> 'body', CASE WHEN data IS NULL THEN 'erased' END) AS body
     FROM outbox ORDER BY seq`,
  );
  const byNotice = Map.groupBy(rows, ({ id }) => id);
  return Object.fromEntries([...byNotice].map(([id, all]) => [id, all.map(({ body }) => body)]));
}

test('notices sent to a person, or with words of that person, are withdrawn; others stay', async () => {
  const [anna, bert] = [newId(), newId()];
  const [toAnna, byAnna, toBoth, toBert] = [newId(), newId(), newId(), newId()];
  const send = (tx: Transaction) => requestNotice(tx, notice([{ personId: anna }]), toAnna);
  await unitOfWork.run(system, send);
  await unitOfWork.run(writer(anna), (tx) =>
    requestNotice(tx, notice(contacts, 'I am ill'), byAnna),
  );
  await unitOfWork.run(writer(bert), async (tx) => {
    await requestNotice(tx, notice([{ personId: anna }, { personId: bert }], 'Hello'), toBoth);
    await requestNotice(tx, notice([{ personId: bert }]), toBert);
  });
  await erase(anna);
  await erase(anna);
  expect(await told()).toEqual({
    [toAnna]: [null, 'erased'],
    [byAnna]: ['I am ill', 'erased'],
    [toBoth]: ['Hello', 'erased'],
    [toBert]: [null],
  });
  const { rows } = await admin.query('SELECT person_id, notice_id FROM notice_sent');
  expect(rows).toEqual([{ person_id: bert, notice_id: toBert }]);
});

test('each withdrawal is told once more, so that a broker closes the segment of the first', async () => {
  const anna = newId();
  const sent = [newId(), newId()];
  await unitOfWork.run(system, async (tx) => {
    for (const id of sent) await requestNotice(tx, notice([{ personId: anna }]), id);
  });
  await erase(anna);
  const { rows } = await admin.query<{ kind: string; id: string; due_at: Date }>(
    'SELECT kind, id, due_at FROM due_work',
  );
  const dueAt = new Date(now.add({ hours: 2 }).epochMilliseconds);
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({ kind: NOTICE_SEAL, due_at: dueAt });
    await unitOfWork.run(system, (tx) => noticeSeal[row.kind]!(row.id, now, tx));
  }
  const twice = [null, 'erased', 'erased'];
  expect(await told()).toEqual(Object.fromEntries(sent.map((id) => [id, twice])));
});

test('what a person writes while being erased is withdrawn too', async () => {
  const [anna, inFlight] = [newId(), newId()];
  const erasures: Promise<void>[] = [];
  await unitOfWork.run(writer(anna), async (tx) => {
    await requestNotice(tx, notice(contacts, 'My last words'), inFlight);
    erasures.push(erase(anna));
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  await Promise.all(erasures);
  expect(await told()).toEqual({ [inFlight]: ['My last words', 'erased'] });
});

test('what a request of an erased person still says goes without the words', async () => {
  const [anna, late] = [newId(), newId()];
  await erase(anna);
  await unitOfWork.run(writer(anna), (tx) => requestNotice(tx, notice(contacts, 'Late'), late));
  expect(await told()).toEqual({ [late]: [null] });
});

test('many messages to contacts are asked for in one statement, in their order, and none twice', async () => {
  const asked = [newId(), newId(), newId()].map((noticeId, index) => ({
    ...{ noticeId, organizationId: newId(), purpose: 'RELEASES' as const },
    ...{ template: 'version.released', subject: 'product-version:1' },
    parameters: { product: `Gestion "${index}" {é}` },
  }));
  await unitOfWork.run(system, (tx) => requestNotices(tx, asked));
  const { rows } = await admin.query('SELECT * FROM outbox ORDER BY seq');
  expect(rows.map(({ data }) => data)).toEqual(
    asked.map(({ organizationId, purpose, ...told }) => ({
      ...told,
      ...{ recipients: [{ organizationId, purpose }], body: null, authorId: null },
    })),
  );
  expect(rows[0]).toMatchObject({
    ...{ topic: 'notice', type: 'notice.requested', schema_version: 1 },
    ...{ aggregate_id: asked[0]!.noticeId, aggregate_version: 1, provider_id: provider },
  });
  const again = unitOfWork.run(system, (tx) => requestNotices(tx, asked));
  await expect(again).rejects.toThrow('outbox_topic_aggregate_id');
  await unitOfWork.run(system, (tx) => requestNotices(tx, []));
});
