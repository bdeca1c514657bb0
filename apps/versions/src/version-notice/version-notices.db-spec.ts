import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { letItBeTold, told } from '../testing/notices.js';
import { instant, openStage, type Stage } from '../testing/stage.js';

let database: TestDatabase;
let stage: Stage;
let productId: string;
let agro: string;

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
  agro = await stage.customer('Agro');
});

const publish = async (label: string) => {
  await stage.publish(productId, label);
  await letItBeTold(stage);
};

describe('who runs a version', () => {
  it('[S4.19] [S4.23] is told of its successor, 90 and 30 days before the end, and at the end', async () => {
    await stage.install(agro, '4.2');
    await publish('5.0');
    expect(await told(stage, { agro })).toEqual(['agro: released 2026-09-01']);
    for (const [day, count] of [
      ['2026-06-03T23:59', 1],
      ['2026-06-04T00:00', 2],
      ['2026-08-02T23:59', 2],
      ['2026-08-03T00:00', 3],
      ['2026-09-01T23:59', 3],
    ] as const) {
      await stage.letTimeActUntil(day);
      expect(await told(stage, { agro })).toHaveLength(count);
    }
    await stage.letTimeActUntil('2027-09-02T00:00');
    const ending = ['ends-soon', 'ends-soon', 'obsolete'].map((it) => `agro: ${it} 2026-09-01`);
    expect(await told(stage, { agro })).toEqual(['agro: released 2026-09-01', ...ending]);
  });

  it('is told only the newest where the service was away for weeks, as of when that was due', async () => {
    await stage.install(agro, '4.2');
    await publish('5.0');
    await stage.letTimeActUntil('2026-08-20T10:00', true);
    expect(await told(stage, { agro })).toEqual([
      'agro: released 2026-09-01',
      'agro: ends-soon 2026-09-01',
    ]);
    const [, warned] = await stage.unitOfWork.read(stage.system, (tx) =>
      tx.manager.query('SELECT occasion, told_at FROM version_notice ORDER BY told_at'),
    );
    const toldAt = new Date(instant('2026-08-03T00:00').epochMilliseconds);
    expect(warned).toEqual({ occasion: 'WARNING_30', told_at: toldAt });
  });

  it('and comes to it later is told once what stands then; who left or never ran it is told nothing', async () => {
    const boreale = await stage.customer('Boréale');
    const left = (await stage.install(boreale, '4.2'))!;
    await stage.installations.retire(stage.admin, {
      installationId: encodeId('installation', left.id),
      idempotencyKey: newId(),
    });
    await publish('5.0');
    expect(await told(stage, { agro, boreale })).toEqual([]);
    await stage.install(agro, '4.2', stage.admin, 'EXISTING_RIGHT');
    await stage.install(agro, '4.2', stage.admin, 'EXISTING_RIGHT');
    await letItBeTold(stage);
    expect(await told(stage, { agro })).toEqual(['agro: released 2026-09-01']);
    await stage.letTimeActUntil('2026-06-04T00:00');
    expect(await told(stage, { agro })).toHaveLength(2);
  });

  it('is told what stands also where an installation moves back to it', async () => {
    await publish('5.0');
    const { id } = (await stage.install(agro, '5.0'))!;
    await letItBeTold(stage);
    expect(await told(stage, { agro })).toEqual([]);
    await stage.installations.upgrade(stage.admin, {
      installationId: encodeId('installation', id),
      productVersionId: encodeId('version', (await stage.version('4.2')).id),
      idempotencyKey: newId(),
    });
    await letItBeTold(stage);
    expect(await told(stage, { agro })).toEqual(['agro: released 2026-09-01']);
  });

  it('[S4.24] has the warnings and the end of the own extension, and others theirs', async () => {
    const boreale = await stage.customer('Boréale');
    for (const customerId of [agro, boreale]) await stage.install(customerId, '4.2');
    await publish('5.0');
    await stage.extend('4.2', '2026-12-31', agro);
    await letItBeTold(stage);
    const toAgro = async () => (await told(stage, { agro })).filter((it) => it.startsWith('agro'));
    expect(await toAgro()).toEqual([
      'agro: released 2026-09-01',
      'agro: end-moved 2026-12-31 (2026-09-01)',
    ]);
    await stage.letTimeActUntil('2026-09-02T00:00');
    expect(await toAgro()).toHaveLength(2);
    expect((await told(stage, { boreale })).at(-1)).toBe('boreale: obsolete 2026-09-01');
    await stage.letTimeActUntil('2027-01-01T00:00');
    const ending = ['ends-soon', 'ends-soon', 'obsolete'].map((it) => `agro: ${it} 2026-12-31`);
    expect((await toAgro()).slice(2)).toEqual(ending);
  });
});

it('a reseller is told once, with the number of its customers who run the version', async () => {
  const [boreale, coop] = [await stage.customer('Boréale'), await stage.customer('Coop')];
  const reseller = await stage.reseller('Revente', agro, boreale, coop);
  for (const customerId of [agro, agro, boreale]) await stage.install(customerId, '4.2');
  await publish('5.0');
  expect((await told(stage, { agro, boreale, reseller })).sort()).toEqual([
    'agro: released 2026-09-01',
    'boreale: released 2026-09-01',
    'reseller: released 2026-09-01 of 2',
  ]);
});

it('a reseller is told neither of who left the version nor of who took the delegation back', async () => {
  const [boreale, coop] = [await stage.customer('Boréale'), await stage.customer('Coop')];
  const reseller = await stage.reseller('Revente', agro, boreale);
  const former = await stage.reseller('Ancien', coop);
  await stage.unitOfWork.run(stage.system, (tx) =>
    tx.manager.query('UPDATE delegation SET revoked_at = $2 WHERE reseller_id = $1', [
      ...[former, stage.now.toString()],
    ]),
  );
  for (const customerId of [agro, coop]) await stage.install(customerId, '4.2');
  const { id } = (await stage.install(boreale, '4.2'))!;
  const left = { installationId: encodeId('installation', id), idempotencyKey: newId() };
  await stage.installations.retire(stage.admin, left);
  await publish('5.0');
  expect((await told(stage, { agro, coop, reseller, former })).sort()).toEqual([
    'agro: released 2026-09-01',
    'coop: released 2026-09-01',
    'reseller: released 2026-09-01 of 1',
  ]);
});
