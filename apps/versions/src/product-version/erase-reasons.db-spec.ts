import { encodeId, newId, type Viewer } from '@charter/database';
import { eraseTexts } from '@charter/subgraph';
import { testDatabase, type TestDatabase } from '@charter/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { date, openStage, type Stage } from '../testing/stage.js';
import { releaseReasons } from './erase-reasons.js';

let database: TestDatabase;
let stage: Stage;
let admin: pg.Client;

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

const kept = async (personId: string) => {
  const { rows } = await admin.query<{ kind: string; reason: string }>(
    `SELECT kind, reason FROM release_step WHERE recorded_by = $1 AND reason IS NOT NULL
     UNION ALL SELECT 'EXCEPTION', reason FROM support_exception WHERE decided_by = $1
     UNION ALL SELECT 'COLUMN', import_reason FROM product_version v WHERE EXISTS (
       SELECT FROM release_step s WHERE s.product_version_id = v.id AND s.kind = 'IMPORTED'
         AND s.recorded_by = $1)
     ORDER BY 1`,
    [personId],
  );
  return rows.map(({ kind, reason }) => `${kind} ${reason}`);
};

it('[S1.9] takes the reasons that an erased person gave for releases away, and nobody else’s', async () => {
  await stage.begin('2026-03-02T10:00');
  const [leaving, staying] = [stage.admin, stage.admin];
  await actFor(leaving);
  const given = ['CANCELLED', 'COLUMN', 'COLUMN', 'EXCEPTION', 'IMPORTED', 'IMPORTED', 'REDATED'];
  expect(await kept(leaving.personId!)).toEqual(given.map((kind) => `${kind} told at dinner`));
  const erase = (personId: string) =>
    stage.unitOfWork.run(stage.system, (tx) => eraseTexts(tx, personId, releaseReasons));
  await erase(staying.personId!);
  expect(await kept(leaving.personId!)).toEqual(given.map((kind) => `${kind} told at dinner`));
  await erase(leaving.personId!);
  expect(await kept(leaving.personId!)).toEqual(given.map((kind) => `${kind} `));
});

/** All that somebody gives reasons for. */
async function actFor(who: Viewer): Promise<void> {
  const productId = await stage.product();
  const on = () => ({ reason: 'told at dinner', idempotencyKey: newId() });
  const releases = ['4.2 2025-11-04', '5.0 2026-01-10'].map((text) => {
    const [label, releasedOn] = text.split(' ') as [string, string];
    return { label, releasedOn: date(releasedOn) };
  });
  await stage.releases.import(who, { productId, releases, ...on() });
  const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);
  const extended = { productVersionId: await idOf('4.2'), supportedThrough: date('2027-12-31') };
  await stage.exceptions.record(who, { ...extended, ...on() });
  const plan = { productId, label: '6.0', plannedOn: date('2026-06-01'), idempotencyKey: newId() };
  await stage.plans.plan(who, plan);
  const productVersionId = await idOf('6.0');
  await stage.plans.redate(who, { productVersionId, plannedOn: date('2026-07-01'), ...on() });
  await stage.plans.cancel(who, { productVersionId, ...on() });
}
