import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { stateAt } from '../product/domain/version-state.js';
import { instant, openStage, refusals, type Stage } from '../testing/stage.js';

let database: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(() => stage.begin('2026-03-02T10:00'));

const window = async (label: string) => {
  const version = await stage.version(label);
  const { withdrawnAt, obsoleteFrom, supportedThrough, successorId, charterVersionId } = version;
  return { withdrawnAt, obsoleteFrom, supportedThrough, successorId, charterVersionId };
};
const due = (kind: string) =>
  stage.unitOfWork.read(stage.system, (tx) =>
    tx.manager.query<{ id: string }[]>(
      'SELECT id FROM due_work WHERE provider_id = $1 AND kind = $2',
      [stage.providerId, kind],
    ),
  );

describe('recalling 5.0', () => {
  it('[S4.19] [S4.22] restores the windows of all others exactly, and tells of each', async () => {
    const productId = await stage.product('4.1 2025-09-17', '4.2 2025-11-04');
    const labels = ['4.1', '4.2'];
    const before = await Promise.all(labels.map(window));
    await stage.publish(productId, '5.0');
    expect(await window('4.2')).not.toEqual(before[1]);
    const told = (await stage.told('product-version.window-changed')).length;

    stage.now = instant('2026-03-09T10:00');
    await stage.recall('5.0');
    expect(await Promise.all(labels.map(window))).toEqual(before);
    expect(stateAt(await stage.version('5.0'), stage.now)).toBe('RECALLED');
    expect((await stage.told('product-version.window-changed')).slice(told)).toMatchObject([
      { label: '4.2', withdrawnAt: null, supportedUntil: null, recalled: false },
      { label: '5.0', recalled: true, supportedUntil: null },
    ]);
    expect(await due('version.obsolete')).toEqual([{ id: (await stage.version('4.1')).id }]);
  });

  it('leaves who runs it in support of its generation, until the next one has its window', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.publish(productId, '5.0');
    await stage.recall('5.0');
    stage.now = instant('2026-04-10T09:00');
    await stage.publish(productId, '5.0.1');
    expect(await window('5.0')).toEqual(await window('4.2'));
    expect(await stage.version('5.0')).toMatchObject({
      obsoleteFrom: instant('2026-10-10T00:00'),
    });
    const told = await stage.told('product-version.window-changed');
    const last = told.findLast(({ label }) => label === '5.0');
    expect(last).toMatchObject({ recalled: true, withdrawnAt: '2026-04-10T13:00:00.000Z' });
  });

  it('stays right when a charter comes later', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const before = await window('4.2');
    await stage.publish(productId, '5.0');
    await stage.recall('5.0');
    await stage.letCharterAct();
    expect(await window('4.2')).toEqual(before);
  });

  it('is refused while another is built upon it, which is named', async () => {
    const productId = await stage.product('4.2 2025-11-04', '5.0 2026-01-10', '5.1 2026-02-10');
    await stage.publish(productId, '4.2.1');
    expect(await refusals(stage.recall('5.0'))).toEqual(['RECALL_BUILT_UPON']);
    await expect(stage.recall('5.0')).rejects.toThrow('5.1');
    expect(await refusals(stage.recall('4.2'))).toEqual(['RECALL_BUILT_UPON']);
    expect(await refusals(stage.recall('4.2.1'))).toEqual([]);
    expect(await refusals(stage.recall('5.1'))).toEqual([]);
    expect(await refusals(stage.recall('5.0'))).toEqual([]);
    expect(await window('4.2')).toMatchObject({ withdrawnAt: null });
  });

  it('happens once, with a reason, to what is published; its label is not used again', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.plan(productId, '5.0', '2026-04-01');
    expect(await refusals(stage.recall('5.0'))).toEqual(['RECALL_OF_UNPUBLISHED']);
    await stage.publish(productId, '5.0');
    expect(await refusals(stage.recall('5.0', ' '))).toEqual(['REASON_REQUIRED']);
    await stage.recall('5.0');
    expect(await refusals(stage.recall('5.0'))).toEqual(['VERSION_ALREADY_RECALLED']);
    expect(await refusals(stage.publish(productId, '5.0'))).toEqual(['VERSION_ALREADY_RELEASED']);
    expect(await refusals(stage.plan(productId, 'v5', '2026-05-01'))).toEqual([
      'VERSION_ALREADY_RELEASED',
    ]);
  });

  it('is not before the publication became known, by whichever clock it was asked for', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.publish(productId, '5.0');
    const published = stage.now;
    stage.now = published.subtract({ seconds: 1 });
    expect(await refusals(stage.recall('5.0'))).toEqual([]);
    expect(await stage.version('5.0')).toMatchObject({ recalledAt: published });
  });

  it('and publishing what builds upon it take turns: one of them is refused', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.publish(productId, '5.0');
    const [recalled, published] = await Promise.all([
      refusals(stage.recall('5.0')),
      refusals(stage.publish(productId, '5.1')),
    ]);
    expect(published).toEqual([]);
    const built = recalled.includes('RECALL_BUILT_UPON');
    expect(stateAt(await stage.version('5.0'), stage.now)).toBe(built ? 'WITHDRAWN' : 'RECALLED');
    const { id } = await stage.version('5.1');
    expect(await window('4.2')).toMatchObject(built ? {} : { successorId: id });
  });

  it('twice at once happens once', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.publish(productId, '5.0');
    const outcomes = await Promise.all([
      refusals(stage.recall('5.0')),
      refusals(stage.recall('5.0')),
    ]);
    expect(outcomes.flat()).toEqual(['VERSION_ALREADY_RECALLED']);
  });
});
