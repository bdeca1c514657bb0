import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { openStage, refusals, type Stage } from '../testing/stage.js';
import { addressOf } from './version-address.js';
import { DownloadService } from './download.service.js';

let database: TestDatabase;
let stage: Stage;
let service: DownloadService;
let customerId: string;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  service = new DownloadService(stage.unitOfWork);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  customerId = await stage.customer('Agro');
});

const url = 'https://downloads.example/gestion-4.2.zip';
const versionId = async (label: string) => encodeId('version', (await stage.version(label)).id);

const setAddress = async (label: string, address: string | null, viewer = stage.admin) =>
  service.setAddress(viewer, {
    productVersionId: await versionId(label),
    url: address,
    idempotencyKey: newId(),
  });

const request = async (label: string, viewer = stage.administratorOf(customerId)) =>
  service.request(viewer, {
    productVersionId: await versionId(label),
    organizationId: encodeId('organization', customerId),
    idempotencyKey: newId(),
  });

describe('a download', () => {
  it('[S4.23] is given to those entitled after withdrawal, and to nobody once obsolete', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await setAddress('4.2', url);
    await stage.install(customerId, '4.2');
    await stage.publish(productId, '5.0');
    await stage.letTimeActUntil('2026-09-01T23:59');
    const { download, url: given } = await request('4.2');
    expect(given).toBe(url);
    expect(download).toMatchObject({ customerId, entitledBy: 'EXISTING_RIGHT' });
    expect(download.requestedBy).not.toBeNull();
    await stage.letTimeActUntil('2026-09-02T00:00');
    const refused: unknown = await request('4.2').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'VERSION_OBSOLETE',
      details: {
        clause: { id: 'S4.23' },
        offer: { terms: 'PROFESSIONAL_SERVICES', clause: { id: 'S4.25' } },
      },
    });
  });

  it('[S4.21] of a version that a customer never ran takes annual maintenance', async () => {
    await stage.product('4.2 2025-11-04');
    await setAddress('4.2', url);
    expect(await refusals(request('4.2'))).toEqual(['DOWNLOAD_NOT_ENTITLED']);
    await stage.maintain(customerId, '2025-01-01T00:00', '2027-01-01T00:00');
    expect((await request('4.2')).download.entitledBy).toBe('MAINTENANCE');
  });

  it('leaves the address to nobody else, even below the graph', async () => {
    await stage.product('4.2 2025-11-04');
    const { id } = await stage.version('4.2');
    await stage.install(customerId, '4.2');
    expect(await refusals(request('4.2'))).toEqual(['DOWNLOAD_NOT_PROVIDED']);
    await setAddress('4.2', url);
    const seen = (viewer: Stage['admin']) =>
      stage.unitOfWork.read(viewer, (tx) => addressOf(tx, id));
    const own = stage.administratorOf(customerId);
    expect(await seen(own)).toBeNull();
    await request('4.2', own);
    expect(await seen(own)).toBe(url);
    const stranger = stage.administratorOf(await stage.customer('Boréale'));
    expect(await seen(stranger)).toBeNull();
    expect(await refusals(request('4.2', stranger))).toEqual(['NOT_YET_KNOWN']);
  });

  it('[S4.21] is nobody’s by what another customer runs', async () => {
    await stage.product('4.2 2025-11-04');
    await setAddress('4.2', url);
    const { id } = (await stage.install(customerId, '4.2'))!;
    const boreale = await stage.customer('Boréale');
    const input = {
      productVersionId: await versionId('4.2'),
      organizationId: encodeId('organization', boreale),
    };
    const asked = (more: object = {}) =>
      refusals(service.request(stage.admin, { ...input, ...more, idempotencyKey: newId() }));
    expect(await asked()).toEqual(['DOWNLOAD_NOT_ENTITLED']);
    await stage.maintain(boreale, '2025-01-01T00:00', '2027-01-01T00:00');
    expect(await asked({ installationId: encodeId('installation', id) })).toEqual(['NOT_FOUND']);
    expect(await asked()).toEqual([]);
  });

  it('is at an https address, which staff set and take away', async () => {
    await stage.product('4.2 2025-11-04');
    for (const wrong of ['http://a.example', 'https://user:secret@a.example', 'javascript:1'])
      expect(await refusals(setAddress('4.2', wrong))).toEqual(['INVALID_INPUT']);
    const own = stage.administratorOf(customerId);
    expect(await refusals(setAddress('4.2', url, own))).toEqual(['FORBIDDEN']);
    await stage.install(customerId, '4.2');
    await setAddress('4.2', url);
    await setAddress('4.2', null);
    expect(await refusals(request('4.2'))).toEqual(['DOWNLOAD_NOT_PROVIDED']);
  });
});
