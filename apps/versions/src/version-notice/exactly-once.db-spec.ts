import { newId, type Transaction } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { letItBeTold } from '../testing/notices.js';
import { openStage, type Stage } from '../testing/stage.js';
import { lookAtNewcomers, lookAtNotices, NOTICES_WORK } from './notice-timer.js';
import { VersionNotices } from './version-notices.js';

/** More than three batches, with two installations each. */
const CUSTOMERS = 320;

let database: TestDatabase;
let stage: Stage;
let admin: pg.Client;
let versionId: string;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  const productId = await stage.product('4.2 2025-11-04');
  const { id, productId: product } = await stage.version('4.2');
  versionId = id;
  await admin.query(
    `INSERT INTO installation (id, provider_id, customer_id, version, product_id, product_version_id,
       environment, acquisition, since, recorded_at)
     SELECT uuidv7(), $1, customer, 1, $2, $3, environment, 'PURCHASE', '2025-12-01', '2025-12-01'
     FROM (SELECT uuidv7() AS customer FROM generate_series(1, $4)) c, (VALUES ('test'), ('production')) e (environment)`,
    [stage.providerId, product, versionId, CUSTOMERS],
  );
  await stage.publish(productId, '5.0');
});

/** One process's: what it remembers of a batch outlives one that failed. */
const notices = new VersionNotices();

/** The due work on the version's notices; its handler fails where it is told to, after all that it does. */
async function work(fail = false): Promise<void> {
  const dueAt = await nextDue();
  await stage.unitOfWork.run(stage.system, async (tx: Transaction) => {
    await notices.tell(versionId, dueAt!, tx);
    if (fail) throw new Error('killed');
    await tx.manager.query('DELETE FROM due_work WHERE kind = $1 AND id = $2 AND due_at = $3', [
      NOTICES_WORK,
      versionId,
      dueAt!.toString(),
    ]);
  });
}

async function nextDue(): Promise<Temporal.Instant | null> {
  const { rows } = await admin.query<{ due_at: Date }>(
    'SELECT due_at FROM due_work WHERE kind = $1 AND id = $2',
    [NOTICES_WORK, versionId],
  );
  return rows[0] ? Temporal.Instant.fromEpochMilliseconds(rows[0].due_at.getTime()) : null;
}

/** Notices asked for, and customers who are to get one. */
async function asked() {
  const { rows } = await admin.query(
    `SELECT count(*)::int AS notices,
       count(DISTINCT data -> 'recipients' -> 0 ->> 'organizationId')::int AS customers,
       (SELECT count(*)::int FROM version_notice n WHERE n.product_version_id = $2) AS recorded
     FROM outbox WHERE provider_id = $1 AND type = 'notice.requested'`,
    [stage.providerId, versionId],
  );
  return rows[0];
}

const all = { notices: CUSTOMERS, customers: CUSTOMERS, recorded: CUSTOMERS };

it('[S4.23] what is killed between batches, or before it committed, tells nobody twice and leaves nobody out', async () => {
  await expect(work(true)).rejects.toThrow('killed');
  expect(await asked()).toEqual({ notices: 0, customers: 0, recorded: 0 });
  await work();
  expect(await asked()).toMatchObject({ notices: 100, customers: 100 });
  await expect(work(true)).rejects.toThrow('killed');
  while (Temporal.Instant.compare((await nextDue())!, stage.now) <= 0) await work();
  expect(await asked()).toEqual(all);
  await letItBeTold(stage);
  expect(await asked()).toEqual(all);
});

it('two processes that tell of one version at once tell each customer once', async () => {
  await Promise.all([work(), work()]);
  await Promise.all([work(), work()]);
  await letItBeTold(stage);
  expect(await asked()).toEqual(all);
});

it('who comes to the version while others are told, is told after them', async () => {
  await letItBeTold(stage);
  stage.now = (await nextDue())!;
  for (let batch = 0; batch < 3; batch++) await work();
  const latecomer = newId();
  const comes = stage.unitOfWork.run(stage.system, async (tx) => {
    await tx.manager.query(
      `INSERT INTO installation (id, provider_id, customer_id, version, product_id, product_version_id,
         environment, acquisition, since, recorded_at)
       SELECT uuidv7(), provider_id, $2, 1, product_id, id, 'test', 'EXISTING_RIGHT', '2026-01-01', now()
       FROM product_version WHERE id = $1`,
      [versionId, latecomer],
    );
    await lookAtNewcomers(tx, [versionId]);
    await wait(1_000);
  });
  await wait(200);
  // The last batch does not see the newcomer; it waits with its next date for the one that he set, and leaves it.
  await Promise.all([comes, work()]);
  await letItBeTold(stage);
  const { rows } = await admin.query(
    'SELECT occasion, count(*)::int FROM version_notice WHERE product_version_id = $1 GROUP BY 1 ORDER BY 1',
    [versionId],
  );
  expect(rows).toEqual([
    { occasion: 'RELEASE', count: CUSTOMERS },
    { occasion: 'WARNING_90', count: CUSTOMERS + 1 },
  ]);
});

it('a look that is asked for at the very instant of one that is under way comes after it', async () => {
  const underWay = (await nextDue())!;
  await stage.unitOfWork.run(stage.system, (tx) => lookAtNotices(tx, [versionId]));
  expect(await nextDue()).toEqual(underWay.subtract({ milliseconds: 1 }));
  await stage.unitOfWork.run(stage.system, (tx) => lookAtNotices(tx, [versionId]));
  expect(await nextDue()).toEqual(underWay);
});

it('newcomers are looked for in a minute, however many come, or with what is due before', async () => {
  const come = () => stage.unitOfWork.run(stage.system, (tx) => lookAtNewcomers(tx, [versionId]));
  await letItBeTold(stage);
  const warning = (await nextDue())!;
  await come();
  const first = (await nextDue())!;
  expect(first).toEqual(stage.now.add({ minutes: 1 }));
  stage.now = stage.now.add({ seconds: 30 });
  await come();
  expect(await nextDue()).toEqual(first.add({ milliseconds: 1 }));
  // What is due, and may be under way, stays due.
  stage.now = warning;
  await come();
  expect(await nextDue()).toEqual(first);
});
