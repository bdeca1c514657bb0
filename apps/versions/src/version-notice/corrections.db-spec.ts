import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { letItBeTold, told } from '../testing/notices.js';
import { openStage, type Stage } from '../testing/stage.js';

let database: TestDatabase;
let stage: Stage;
let productId: string;
let agro: string;
let boreale: string;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  productId = await stage.product('4.2 2025-11-04');
  [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
  await stage.install(agro, '4.2');
  await stage.publish(productId, '5.0');
  await letItBeTold(stage);
});

it('a recall is told once to who runs what was recalled, and takes back the end that others were told', async () => {
  await stage.install(boreale, '5.0');
  await stage.letTimeActUntil('2026-03-09T10:00');
  await stage.recall('5.0');
  await letItBeTold(stage);
  await stage.letTimeActUntil('2027-03-09T10:00');
  expect(await told(stage, { agro, boreale })).toEqual([
    'agro: released 2026-09-01',
    ...['agro: end-lifted - (2026-09-01)', 'boreale: recalled -'].sort(),
  ]);
});

it('after a recall the next release is told as the first was, and its warnings come in their time', async () => {
  await stage.letTimeActUntil('2026-03-09T10:00');
  await stage.recall('5.0');
  await letItBeTold(stage);
  await stage.letTimeActUntil('2026-04-01T10:00');
  await stage.publish(productId, '5.1');
  await letItBeTold(stage);
  await stage.letTimeActUntil('2026-10-01T00:00');
  expect((await told(stage, { agro })).slice(2)).toEqual([
    'agro: released 2026-09-30',
    'agro: ends-soon 2026-09-30',
    'agro: ends-soon 2026-09-30',
    'agro: obsolete 2026-09-30',
  ]);
});

it('a recall before anybody was told leaves nothing to tell', async () => {
  await stage.install(boreale, '5.0');
  await stage.publish(productId, '6.0');
  await stage.recall('6.0');
  await letItBeTold(stage);
  expect(await told(stage, { agro, boreale })).toEqual(['agro: released 2026-09-01']);
});

it('an earlier successor that is recorded later corrects the end, once, and only for who still runs it', async () => {
  const left = await stage.install(boreale, '4.2', stage.admin, 'EXISTING_RIGHT');
  await letItBeTold(stage);
  const installationId = encodeId('installation', left!.id);
  await stage.installations.retire(stage.admin, { installationId, idempotencyKey: newId() });
  await stage.import(productId, '4.9 2025-12-01');
  await letItBeTold(stage);
  await stage.letTimeActUntil('2026-03-03T00:00');
  expect(await told(stage, { agro, boreale })).toEqual([
    'agro: released 2026-09-01',
    'boreale: released 2026-09-01',
    'agro: end-moved 2026-05-31 (2026-09-01)',
    'agro: ends-soon 2026-05-31',
  ]);
});
