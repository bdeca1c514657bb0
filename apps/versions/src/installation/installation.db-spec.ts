import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { date, openStage, refusals, type Stage } from '../testing/stage.js';
import { InstallationBulkService } from './installation-bulk.service.js';

let database: TestDatabase;
let stage: Stage;
let customerId: string;

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
  customerId = await stage.customer('Agro');
});

describe('an installation', () => {
  it('[S4.22] is not sold any more once the successor is out', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    expect(await refusals(stage.install(customerId, '4.2'))).toEqual([]);
    await stage.publish(productId, '5.0');
    const refused = await stage.install(customerId, '4.2').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'VERSION_WITHDRAWN_FROM_SALE',
      details: { clause: { id: 'S4.22', charterVersion: expect.stringMatching(/^1\./) } },
    });
  });

  it('[S4.23] is renewed by those entitled until the version is obsolete, not a minute longer', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.publish(productId, '5.0');
    const again = () => stage.install(customerId, '4.2', stage.admin, 'EXISTING_RIGHT');
    await stage.letTimeActUntil('2026-09-01T23:59');
    expect(await refusals(again())).toEqual([]);
    await stage.letTimeActUntil('2026-09-02T00:00');
    const refused = await again().catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'VERSION_OBSOLETE',
      details: { clause: { id: 'S4.23' } },
    });
  });

  it('is recorded by whoever runs it, and by nobody for another', async () => {
    await stage.product('4.2 2025-11-04');
    const stranger = stage.administratorOf(await stage.customer('Boréale'));
    expect(await refusals(stage.install(customerId, '4.2', stranger))).toEqual(['NOT_YET_KNOWN']);
    const own = stage.administratorOf(customerId);
    expect(await refusals(stage.install(customerId, '4.2', own))).toEqual([]);
    expect(await stage.told('installation.changed')).toMatchObject([
      { customerId, since: '2026-03-02T05:00:00.000Z', until: null },
    ]);
  });

  it('[S4.21] is moved to a new version only under annual maintenance', async () => {
    await stage.product('4.2 2025-11-04');
    const upgrade = () => refusals(stage.install(customerId, '4.2', stage.admin, 'UPGRADE'));
    expect(await upgrade()).toEqual(['MAINTENANCE_REQUIRED']);
    await stage.maintain(customerId, '2025-01-01T00:00', '2026-03-02T10:00');
    expect(await upgrade()).toEqual(['MAINTENANCE_REQUIRED']);
    await stage.maintain(customerId, '2025-01-01T00:00', '2026-03-02T10:01');
    expect(await upgrade()).toEqual([]);
  });

  it('is retired once, and not before it began', async () => {
    await stage.product('4.2 2025-11-04');
    const { id } = (await stage.install(customerId, '4.2'))!;
    const retire = (until?: string) =>
      stage.installations.retire(stage.admin, {
        installationId: encodeId('installation', id),
        until: until ? date(until) : null,
        idempotencyKey: newId(),
      });
    expect(await refusals(retire('2026-03-01'))).toEqual(['RETIRED_BEFORE_START']);
    expect(await refusals(retire('2026-03-03'))).toEqual(['INVALID_INPUT']);
    expect((await retire()).until).toEqual(date('2026-03-02'));
    expect(await refusals(retire())).toEqual(['INSTALLATION_RETIRED']);
  });
});

describe('installations in bulk', () => {
  const upsert = async (
    items: [externalId: string, label: string][],
    options: { mode?: 'VALID_ITEMS'; dryRun?: boolean; viewer?: Stage['admin'] } = {},
  ) => {
    const { viewer = stage.admin, ...how } = options;
    const versions = new Map<string, string>();
    for (const [, label] of items)
      versions.set(label, await stage.version(label).then(({ id }) => id, newId));
    return new InstallationBulkService(stage.unitOfWork).upsert(viewer, {
      ...how,
      idempotencyKey: newId(),
      installations: items.map(([externalId, label]) => ({
        externalId,
        organizationId: encodeId('organization', customerId),
        productVersionId: encodeId('version', versions.get(label)!),
        acquisition: 'EXISTING_RIGHT',
      })),
    });
  };

  it('are created, changed, and left alone where they are equal', async () => {
    await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
    await stage.maintain(customerId, '2025-01-01T00:00', '2027-01-01T00:00');
    const viewer = stage.admin;
    const created = (outcomes: { created?: boolean }[]) => outcomes.map((it) => it.created);
    expect(
      created(
        await upsert(
          [
            ['a', '4.2'],
            ['b', '5.0'],
          ],
          { viewer },
        ),
      ),
    ).toEqual([true, true]);
    expect(
      created(
        await upsert(
          [
            ['a', '5.0'],
            ['b', '5.0'],
          ],
          { viewer },
        ),
      ),
    ).toEqual([false, false]);
    expect(await stage.told('installation.changed')).toHaveLength(3);
  });

  it('are all refused for one that is wrong, or all but it', async () => {
    await stage.product('4.2 2025-11-04');
    const items: [string, string][] = [
      ['a', '4.2'],
      ['b', 'none'],
      ['c', '4.2'],
      ['c', '4.2'],
    ];
    const codes = ['NOT_FOUND', 'DUPLICATE_EXTERNAL_ID', 'DUPLICATE_EXTERNAL_ID'];
    expect(await refusals(upsert(items))).toEqual(codes);
    const outcomes = await upsert(items, { mode: 'VALID_ITEMS' });
    expect(outcomes.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, ...codes]);
    expect(await stage.told('installation.changed')).toHaveLength(1);
  });

  it('are only judged in a dry run', async () => {
    await stage.product('4.2 2025-11-04');
    const [outcome] = await upsert([['a', '4.2']], { dryRun: true });
    expect(outcome).toEqual({ row: null, refusal: null });
    expect(await stage.told('installation.changed')).toEqual([]);
  });
});
