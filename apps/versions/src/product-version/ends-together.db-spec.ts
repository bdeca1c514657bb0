import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { migrations } from '../migrations/index.js';
import { letItBeTold, told } from '../testing/notices.js';
import { instant, openStage, type Stage } from '../testing/stage.js';
import { OBSOLETE_WORK } from './version-life.js';

/** Patches of one generation, which ends for all of them at one instant. */
const PATCHES = 150;
const END = '2026-09-02T00:00';

let database: TestDatabase;
let stage: Stage;
let admin: pg.Client;
let agro: string;

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
  agro = await stage.customer('Agro');
});

const patches = Array.from({ length: PATCHES }, (_, index) => `4.2.${index}`);

/** Out with all its patches, of which a customer runs one; the next generation comes out in March. */
async function supersede(): Promise<void> {
  const { id } = (await stage.products.create(stage.admin, {
    ...{ key: 'gestion', name: 'Gestion', idempotencyKey: newId() },
    lines: [{ key: 'main', successor: 'MAJOR' }],
  }))!;
  const productId = encodeId('product', id);
  await stage.import(productId, ...patches.map((label) => `${label} 2025-11-04`));
  await stage.install(agro, '4.2.70');
  await stage.publish(productId, '5.0');
}

async function statementsUntil(day: string): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await stage.letTimeActUntil(day);
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

/** How often each version was told to have ended, and its events' versions. */
async function endsTold(): Promise<string[]> {
  const { rows } = await admin.query<{ label: string }>(
    `SELECT data ->> 'label' AS label FROM outbox
     WHERE provider_id = $1 AND type = 'product-version.window-changed' AND time >= $2 ORDER BY 1`,
    [stage.providerId, instant(END).toString()],
  );
  return rows.map(({ label }) => label);
}

it('[S4.19] [S4.23] versions that end at one instant are told of together, each once', async () => {
  await supersede();
  await letItBeTold(stage);
  const warned = await statementsUntil('2026-08-03T10:00');
  const ended = await statementsUntil(END);
  expect(await endsTold()).toEqual(patches.toSorted());
  const { rows } = await admin.query(
    `SELECT count(*)::int AS versions FROM product_version v
     WHERE v.provider_id = $1 AND version = (SELECT max(aggregate_version) FROM outbox o
       WHERE o.aggregate_id = v.id AND type = 'product-version.window-changed')`,
    [stage.providerId],
  );
  expect(rows).toEqual([{ versions: PATCHES + 1 }]);
  expect(await told(stage, { agro })).toHaveLength(4);
  // One at a time they take 27 a version at the end, and 17 at each of the two warnings.
  expect(ended).toBeLessThan(PATCHES);
  expect(warned).toBeLessThan(PATCHES);
});

it('one that cannot be told of holds up none of those that end with it', async () => {
  await supersede();
  await letItBeTold(stage);
  // In the midst of a batch.
  const broken = `${(await stage.version('4.2.30')).id} is no id`;
  await admin.query(
    'INSERT INTO due_work (provider_id, kind, id, due_at) VALUES ($1, $2, $3, $4)',
    [stage.providerId, OBSOLETE_WORK, broken, instant(END).toString()],
  );
  await expect(stage.letTimeActUntil(END)).rejects.toThrow('is no id');
  await admin.query('DELETE FROM due_work WHERE id = $1', [broken]);
  await stage.letTimeActUntil(END);
  expect(await endsTold()).toEqual(patches.toSorted());
});
