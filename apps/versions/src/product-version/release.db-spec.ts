import { newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { date, instant, openStage, refusals, type Stage } from '../testing/stage.js';

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

describe('publishing 5.0', () => {
  it('[S4.19] [S4.22] withdraws 4.2 in the same instant and opens its window', async () => {
    const productId = await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
    const released = await stage.publish(productId, '5.0');
    const previous = await stage.version('4.2');
    expect(previous).toMatchObject({
      successorId: released.productVersion!.id,
      withdrawnAt: stage.now,
      supportedThrough: date('2026-09-01'),
      obsoleteFrom: instant('2026-09-02T00:00'),
    });
    expect(await stage.version('4.1')).toMatchObject({ obsoleteFrom: instant('2026-05-04T00:00') });
    expect((await stage.told('product-version.window-changed')).at(-1)).toMatchObject({
      label: '5.0',
      withdrawnAt: null,
      clause: null,
    });
  });

  it('lets one of two win who publish it at once', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const outcomes = await Promise.all([
      refusals(stage.publish(productId, '5.0')),
      refusals(stage.publish(productId, '5')),
    ]);
    expect(outcomes.flat()).toEqual(['VERSION_ALREADY_RELEASED']);
  });

  it('is repeated with the same key without a second effect', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const key = newId();
    const viewer = stage.admin;
    const publish = () =>
      stage.releases.publish(viewer, { productId, label: '5.0', idempotencyKey: key });
    const [first, second] = await Promise.all([publish(), publish()]);
    expect(second.productVersion!.id).toBe(first.productVersion!.id);
  });

  it('happens now: another day is refused', async () => {
    const productId = await stage.product();
    const publish = (releasedOn: string) =>
      stage.releases.publish(stage.admin, {
        productId,
        label: '5.0',
        releasedOn: date(releasedOn),
        idempotencyKey: newId(),
      });
    expect(await refusals(publish('2026-03-01'))).toEqual(['RELEASE_DAY_NOT_TODAY']);
    expect(await refusals(publish('2026-03-02'))).toEqual([]);
  });

  it('[S4.20] [S4.24] corrects an obsolete generation only under a recorded exception', async () => {
    const productId = await stage.product('4.2 2024-11-04', '5.0 2025-03-10');
    expect(await refusals(stage.publish(productId, '4.2.1'))).toEqual(['GENERATION_OBSOLETE']);
    await stage.extend('4.2', '2026-12-31');
    expect(await refusals(stage.publish(productId, '4.2.1'))).toEqual([]);
    expect(await stage.version('4.2.1')).toMatchObject({
      obsoleteFrom: instant('2025-09-10T00:00'),
    });
  });
});

describe('publications of the past', () => {
  it('are judged as a set and tell when they became known', async () => {
    const productId = await stage.product('5.0 2026-01-10', '4.2 2025-11-04');
    expect(await stage.version('4.2')).toMatchObject({
      withdrawnAt: instant('2026-01-10T00:00'),
      obsoleteFrom: instant('2026-07-10T00:00'),
      knownAt: stage.now,
    });
    expect(await refusals(stage.import(productId, '5.1 2026-02-01', '4.3 2026-01-20'))).toEqual([]);
    expect(await refusals(stage.import(productId, '6.0 2025-12-24', '7.0 2026-03-03'))).toEqual([
      'RELEASED_BEFORE_PREDECESSOR',
      'RELEASED_IN_FUTURE',
    ]);
  });

  it('leave nothing behind where one of all is wrong, and all but it where the valid ones count', async () => {
    const productId = await stage.product();
    expect(await refusals(stage.import(productId, '1.0 2025-01-01', 'one 2025-02-01'))).toEqual([
      'LABEL_NOT_IN_SCHEME',
    ]);
    await expect(stage.version('1.0')).rejects.toThrow();
    const { outcomes } = await stage.releases.import(stage.admin, {
      productId,
      reason: 'history',
      mode: 'VALID_ITEMS',
      idempotencyKey: newId(),
      releases: [
        { label: '1.0', releasedOn: date('2025-01-01') },
        { label: 'one', releasedOn: date('2025-02-01') },
      ],
    });
    expect(outcomes.map(({ row, refusal }) => row?.label ?? refusal?.code)).toEqual([
      '1.0',
      'LABEL_NOT_IN_SCHEME',
    ]);
  });
});

describe('as time passes', () => {
  it('[S4.23] a version turns obsolete by itself, once, and each customer who runs it is told once', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const customers = [await stage.customer('Agro'), await stage.customer('Boréale')];
    for (const customerId of customers) await stage.install(customerId, '4.2');
    await stage.publish(productId, '5.0');
    await stage.letTimeActUntil('2026-03-02T10:00');
    const notices = async () =>
      (await stage.told('notice.requested')).map(({ template }) => template);
    expect(await notices()).toEqual(['version.released', 'version.released']);
    const before = await stage.told('product-version.window-changed');

    await stage.letTimeActUntil('2026-09-01T23:59');
    expect(await stage.told('product-version.window-changed')).toHaveLength(before.length);
    await stage.letTimeActUntil('2026-09-02T00:00');
    await stage.letTimeActUntil('2026-12-24T12:00');
    expect(await stage.told('product-version.window-changed')).toHaveLength(before.length + 1);
    const ends = (await notices()).filter((template) => template === 'version.obsolete');
    expect(ends).toHaveLength(2);
  });

  it('[S4.24] an extension is told to all services, with those for whom it holds', async () => {
    await stage.product('4.2 2025-06-10', '5.0 2025-11-04');
    const agro = await stage.customer('Agro');
    const told = (await stage.told('product-version.window-changed')).length;
    await stage.extend('4.2', '2026-12-31', agro);
    await stage.extend('4.2', '2026-06-30');
    const events = (await stage.told('product-version.window-changed')).slice(told);
    const forAgro = { customerIds: [agro], until: '2027-01-01T05:00:00.000Z' };
    const forAll = { customerIds: [], until: '2026-07-01T04:00:00.000Z' };
    const extensions = events.map((event) => new Set(event['extensions'] as unknown[]));
    expect(extensions).toEqual([new Set([forAgro]), new Set([forAgro, forAll])]);
  });

  it('an end that is still to come is told by nobody who looks too early', async () => {
    await stage.product('4.2 2025-06-10', '5.0 2025-11-04');
    const told = (await stage.told('product-version.window-changed')).length;
    const { id, obsoleteFrom } = await stage.version('4.2');
    await stage.unitOfWork.run(stage.system, (tx) => stage.timers.obsolete(id, obsoleteFrom!, tx));
    expect(await stage.told('product-version.window-changed')).toHaveLength(told);
  });

  it('[S4.19] a charter that comes into force tells the window of what is released under it', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.publishCharter('2026-04-01T00:00', (text) =>
      text.replace(/^version: .*$/m, "version: '9.0'").replace('months: 6', 'months: 12'),
    );
    await stage.letCharterAct();
    stage.now = instant('2026-04-01T00:00');
    await stage.publish(productId, '5.0');
    expect(await stage.version('4.2')).toMatchObject({ obsoleteFrom: instant('2027-04-01T00:00') });
  });

  it('a charter that changes no window of a release leaves all as it was', async () => {
    await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
    const { version, obsoleteFrom } = await stage.version('4.2');
    await stage.letCharterAct();
    expect(await stage.version('4.2')).toMatchObject({ version, obsoleteFrom });
  });
});
