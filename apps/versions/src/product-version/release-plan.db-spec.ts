import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { stateAt } from '../product/domain/version-state.js';
import { date, instant, openStage, refusals, type Stage } from '../testing/stage.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { factsOf } from '../product/domain/release-steps.js';
import { stepsOf } from './release-history.js';

let database: TestDatabase;
let stage: Stage;
let productId: string;

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
});

const seen = async (viewer: Viewer) => {
  const versions = await stage.unitOfWork.read(viewer, (tx) =>
    tx.manager.find(ProductVersionEntity, { order: { label: 'ASC' } }),
  );
  return versions.map(({ label }) => label);
};

describe('a planned release', () => {
  it('is a fact for nobody: it moves no window, tells no service, and publishes nothing by itself', async () => {
    const told = await stage.told('product-version.window-changed');
    await stage.plan(productId, '5.0', '2026-04-01');
    await stage.letTimeActUntil('2026-05-01T12:00');
    expect(await stage.version('4.2')).toMatchObject({ withdrawnAt: null });
    expect(stateAt(await stage.version('5.0'), stage.now)).toBe('PLANNED');
    expect(await stage.told('product-version.window-changed')).toEqual(told);
  });

  it('is the staff’s alone, with its history, until it is published', async () => {
    await stage.plan(productId, '5.0', '2026-04-01');
    const customerId = await stage.customer('Agro');
    const outsiders = [
      stage.administratorOf(customerId),
      { ...stage.administratorOf(customerId), administers: [], usesFor: [customerId] },
      { ...stage.administratorOf(customerId), administers: [], resellerIds: [newId()] },
      { ...stage.administratorOf(customerId), administers: [] },
    ];
    const steps = (viewer: Viewer) =>
      stage.unitOfWork.read(viewer, (tx) => tx.manager.query('SELECT FROM release_step'));
    expect(await seen(stage.admin)).toEqual(['4.2', '5.0']);
    expect(await steps(stage.admin)).toHaveLength(2);
    for (const viewer of outsiders) {
      expect(await seen(viewer)).not.toContain('5.0');
      expect(await steps(viewer)).toEqual([]);
    }
    await stage.publish(productId, '5.0');
    expect(await seen(outsiders[0]!)).toContain('5.0');
  });

  it('is moved as often as need be, cancelled, planned anew and published as one version', async () => {
    const { productVersion } = await stage.plan(productId, '5.0', '2026-04-01');
    await stage.redate('5.0', '2026-06-01');
    await stage.redate('5.0', '2026-05-01');
    expect(await stage.version('5.0')).toMatchObject({ plannedOn: date('2026-05-01') });
    await stage.cancel('5.0');
    expect(stateAt(await stage.version('5.0'), stage.now)).toBe('CANCELLED');
    expect(await refusals(stage.redate('5.0', '2026-07-01'))).toEqual(['RELEASE_NOT_PLANNED']);
    expect(await refusals(stage.cancel('5.0'))).toEqual(['RELEASE_NOT_PLANNED']);
    await stage.plan(productId, 'v5', '2026-07-01');
    stage.now = instant('2026-07-03T09:00');
    await stage.publish(productId, '5.0');
    const version = await stage.version('5.0');
    expect(version).toMatchObject({
      id: productVersion!.id,
      plannedOn: null,
      releasedAt: stage.now,
    });
    const steps = await stage.unitOfWork.read(stage.admin, (tx) => stepsOf(tx, [version.id]));
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...['PLANNED', 'REDATED', 'REDATED', 'CANCELLED', 'PLANNED', 'PUBLISHED'],
    ]);
    expect(version).toMatchObject(factsOf(steps));
    expect(await refusals(stage.redate('5.0', '2026-08-01'))).toEqual(['RELEASE_NOT_PLANNED']);
  });

  it('is planned once, in its place, for a day to come', async () => {
    const refused = (label: string, on: string) => refusals(stage.plan(productId, label, on));
    expect(await refused('4.2', '2026-04-01')).toEqual(['VERSION_ALREADY_RELEASED']);
    expect(await refused('5.0', '2026-03-01')).toEqual(['PLANNED_IN_PAST']);
    expect(await refused('five', '2026-04-01')).toEqual(['LABEL_NOT_IN_SCHEME']);
    expect(await refused('5.0', '2026-04-01')).toEqual([]);
    expect(await refused('v5', '2026-04-02')).toEqual(['VERSION_ALREADY_PLANNED']);
    expect(await refused('6.0', '2026-03-31')).toEqual(['RELEASED_BEFORE_PREDECESSOR']);
    expect(await refused('6.0', '2026-04-01')).toEqual([]);
    expect(await refusals(stage.redate('5.0', '2026-04-02'))).toEqual([
      'RELEASED_BEFORE_PREDECESSOR',
    ]);
    expect(await refusals(stage.redate('5.0', '2026-04-01'))).toEqual(['INVALID_INPUT']);
    expect(await refusals(stage.redate('5.0', '2026-03-20', ' '))).toEqual(['REASON_REQUIRED']);
    expect(await refusals(stage.redate('5.0', '2026-03-01'))).toEqual(['PLANNED_IN_PAST']);
    expect(await refusals(stage.redate('5.0', '2026-03-02'))).toEqual([]);
  });

  it('is published by its id too, and imported where it came out unrecorded', async () => {
    const { productVersion } = await stage.plan(productId, '5.0', '2026-04-01');
    await stage.plan(productId, '5.1', '2026-04-01');
    await stage.import(productId, '5.0 2026-02-01');
    expect(await stage.version('5.0')).toMatchObject({
      id: productVersion!.id,
      releasedAt: instant('2026-02-01T00:00'),
      knownAt: stage.now,
    });
    const publish = (input: object) =>
      refusals(stage.releases.publish(stage.admin, { idempotencyKey: newId(), ...input }));
    const productVersionId = encodeId('version', (await stage.version('5.1')).id);
    expect(await publish({ productVersionId, label: '5.1' })).toEqual(['INVALID_INPUT']);
    expect(await publish({ productId })).toEqual(['INVALID_INPUT']);
    expect(await publish({ productVersionId })).toEqual([]);
    expect(await publish({ productVersionId })).toEqual(['VERSION_ALREADY_RELEASED']);
  });

  it('is told once for one key, also after it moved on', async () => {
    const input = {
      productId,
      label: '5.0',
      plannedOn: date('2026-04-01'),
      idempotencyKey: newId(),
    };
    const viewer = stage.admin;
    const first = await stage.plans.plan(viewer, input);
    await stage.redate('5.0', '2026-05-01');
    const second = await stage.plans.plan(viewer, input);
    expect(second.step!.id).toBe(first.step!.id);
    expect(await stage.version('5.0')).toMatchObject({ plannedOn: date('2026-05-01') });
  });
});
