import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UpgradeInstallationInput } from '../generated/graphql.js';
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

const upgrade = async (
  id: string,
  label: string,
  more: Partial<UpgradeInstallationInput> = {},
  viewer = stage.admin,
) =>
  stage.installations.upgrade(viewer, {
    installationId: encodeId('installation', id),
    productVersionId: encodeId('version', (await stage.version(label)).id),
    idempotencyKey: newId(),
    ...more,
  });

const maintain = () => stage.maintain(customerId, '2025-01-01T00:00', '2027-01-01T00:00');

/** What the installation ran, oldest first: the days of each version. */
const history = async (id: string) => {
  const rows = await stage.unitOfWork.read(stage.system, (tx) =>
    tx.manager.query<{ label: string; since: string; until: string | null }[]>(
      `SELECT label, since::text, until::text FROM installation_run r
       JOIN product_version v ON v.id = r.product_version_id
       WHERE installation_id = $1 ORDER BY since, until`,
      [id],
    ),
  );
  return rows.map(({ label, since, until }) => `${label} [${since}, ${until})`);
};

describe('an installation that moves to another version', () => {
  it('[S4.21] is upgraded under maintenance, and keeps what it ran before', async () => {
    await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
    const { id } = (await stage.install(customerId, '4.2', stage.admin, 'EXISTING_RIGHT'))!;
    await stage.letTimeActUntil('2026-03-20T10:00');
    expect(await refusals(upgrade(id, '5.0'))).toEqual(['MAINTENANCE_REQUIRED']);
    expect(await history(id)).toEqual(['4.2 [2026-03-02, null)']);
    await maintain();
    const upgraded = await upgrade(id, '5.0', { since: date('2026-03-18') });
    expect(upgraded).toMatchObject({ id, acquisition: 'UPGRADE', version: 2 });
    expect(await history(id)).toEqual(['4.2 [2026-03-02, 2026-03-18)', '5.0 [2026-03-18, null)']);
    const told = await stage.told('installation.changed');
    expect(told.map(({ since, until }) => [since, until])).toEqual([
      ['2026-03-02T05:00:00.000Z', null],
      ['2026-03-18T04:00:00.000Z', null],
    ]);
  });

  it('[S4.21] goes back by a right held before, and forth again without maintenance', async () => {
    await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
    await maintain();
    const { id } = (await stage.install(customerId, '5.0', stage.admin, 'UPGRADE'))!;
    expect(await refusals(upgrade(id, '4.2', { acquisition: 'UPGRADE' }))).toEqual([
      'DOWNGRADE_IS_NO_UPGRADE',
    ]);
    expect((await upgrade(id, '4.2')).acquisition).toBe('EXISTING_RIGHT');
    await stage.letTimeActUntil('2027-01-05T10:00');
    expect(await refusals(upgrade(id, '5.0'))).toEqual(['MAINTENANCE_REQUIRED']);
    expect((await upgrade(id, '5.0', { acquisition: 'EXISTING_RIGHT' })).version).toBe(3);
    expect(await history(id)).toHaveLength(3);
  });

  it('[S4.23] [S4.25] does not go back to an obsolete version, for which services are offered', async () => {
    await stage.product('4.2 2025-01-04', '5.0 2025-02-10');
    const { id } = (await stage.install(customerId, '5.0'))!;
    const refused: unknown = await upgrade(id, '4.2').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'VERSION_OBSOLETE',
      details: {
        clause: { id: 'S4.23' },
        offer: { terms: 'PROFESSIONAL_SERVICES', clause: { id: 'S4.25' } },
      },
    });
  });

  it('is moved once by the same call, and not from before its start, when retired, or unseen', async () => {
    await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
    await maintain();
    const { id } = (await stage.install(customerId, '4.2', stage.admin, 'EXISTING_RIGHT'))!;
    expect(await refusals(upgrade(id, '5.0', { since: date('2026-03-01') }))).toEqual([
      'MOVED_BEFORE_START',
    ]);
    expect(await refusals(upgrade(id, '5.0', { expectedVersion: 7 }))).toEqual(['CONFLICT']);
    expect(await refusals(upgrade(id, '4.2'))).toEqual(['VERSION_RUN_ALREADY']);
    const viewer = stage.admin;
    const same = { idempotencyKey: newId() };
    await Promise.all([upgrade(id, '5.0', same, viewer), upgrade(id, '5.0', same, viewer)]);
    expect(await history(id)).toHaveLength(2);
    const stranger = stage.administratorOf(await stage.customer('Boréale'));
    expect(await refusals(upgrade(id, '4.2', {}, stranger))).toEqual(['NOT_FOUND']);
    const retired = { installationId: encodeId('installation', id), idempotencyKey: newId() };
    await stage.installations.retire(stage.admin, retired);
    expect(await refusals(upgrade(id, '4.2'))).toEqual(['INSTALLATION_RETIRED']);
  });
});

describe('an installation that an upsert moves', () => {
  const item = async (label: string, more: object = {}) => ({
    externalId: 'a',
    organizationId: encodeId('organization', customerId),
    productVersionId: encodeId('version', (await stage.version(label)).id),
    acquisition: 'UPGRADE' as const,
    ...more,
  });

  it('keeps its history, and is not moved back by a call that is repeated', async () => {
    await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
    await maintain();
    const viewer = stage.admin;
    const service = new InstallationBulkService(stage.unitOfWork);
    const first = { idempotencyKey: newId(), installations: [await item('4.2')] };
    const second = { idempotencyKey: newId(), installations: [await item('5.0')] };
    const [created] = await service.upsert(viewer, first);
    await service.upsert(viewer, second);
    const [repeated] = await service.upsert(viewer, first);
    expect(repeated).toMatchObject({ row: { id: created!.row!.id, version: 2 }, refusal: null });
    expect(await history(created!.row!.id)).toEqual([
      '4.2 [2026-03-02, 2026-03-02)',
      '5.0 [2026-03-02, null)',
    ]);
    const earlier = await item('5.0', { since: date('2026-02-01') });
    const correction = { idempotencyKey: newId(), installations: [earlier] };
    expect(await refusals(service.upsert(viewer, correction))).toEqual(['MOVED_BEFORE_START']);
  });

  it('is of one customer by its external id', async () => {
    await stage.product('4.2 2025-11-04');
    const viewer = stage.admin;
    const service = new InstallationBulkService(stage.unitOfWork);
    const upsert = async (more: object = {}) =>
      service.upsert(viewer, {
        idempotencyKey: newId(),
        installations: [await item('4.2', { acquisition: 'PURCHASE', ...more })],
      });
    const [created, again] = [await upsert(), await upsert()];
    expect(again[0]!.row!.id).toBe(created[0]!.row!.id);
    const organizationId = encodeId('organization', await stage.customer('Boréale'));
    expect(await refusals(upsert({ organizationId }))).toEqual(['EXTERNAL_ID_TAKEN']);
  });

  it('is recorded as over, and found so again', async () => {
    await stage.product('4.2 2025-11-04');
    const viewer = stage.admin;
    const days = { acquisition: 'PURCHASE', since: date('2025-12-01'), until: date('2026-02-01') };
    const service = new InstallationBulkService(stage.unitOfWork);
    const upsert = async (more: object) =>
      service.upsert(viewer, { idempotencyKey: newId(), installations: [await item('4.2', more)] });
    const [recorded] = await upsert(days);
    expect(recorded).toMatchObject({ row: { version: 1 }, created: true });
    expect(recorded!.row!.until).toEqual(date('2026-02-01'));
    const [again] = await upsert(days);
    expect(again).toMatchObject({ row: { version: 1 }, created: false });
    expect(await refusals(upsert({ ...days, until: null }))).toEqual(['INSTALLATION_RETIRED']);
  });
});
