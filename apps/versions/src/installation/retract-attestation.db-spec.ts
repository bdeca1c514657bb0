import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase, viewersOf, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DownloadService } from '../download/download.service.js';
import { setAddress } from '../download/version-address.js';
import { migrations } from '../migrations/index.js';
import { date, openStage, refusals, type Stage } from '../testing/stage.js';
import type { Acquisition } from './domain/acquisition.js';
import type { InstallationEntity } from './installation.entity.js';

let database: TestDatabase;
let stage: Stage;
let downloads: DownloadService;
let customerId: string;
let resellerId: string;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  downloads = new DownloadService(stage.unitOfWork);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  customerId = await stage.customer('Agro');
  resellerId = await stage.reseller('Relais', customerId);
  await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
  for (const label of ['4.2', '5.0']) {
    const version = await stage.version(label);
    const url = `https://downloads.example/${label}.zip`;
    await stage.unitOfWork.run(stage.admin, (tx) => setAddress(tx, version, url));
  }
});

const own = () => stage.administratorOf(customerId);
const agent = () => viewersOf(stage.providerId, stage.now).staff('agent');
const versionOf = async (label: string) => encodeId('version', (await stage.version(label)).id);
const organization = () => ({ organizationId: encodeId('organization', customerId) });
const seen = ({ id, version }: InstallationEntity) => ({
  ...{ installationId: encodeId('installation', id), expectedVersion: version },
  idempotencyKey: newId(),
});

const register = async (viewer: Viewer, label: string, acquisition: Acquisition = 'PURCHASE') =>
  (await stage.installations.register(viewer, {
    ...{ ...organization(), productVersionId: await versionOf(label), acquisition },
    ...{ since: date('2026-02-01'), idempotencyKey: newId() },
  }))!;

const move = async (installation: InstallationEntity, label: string, acquisition: Acquisition) =>
  stage.installations.upgrade(own(), {
    ...{ ...seen(installation), productVersionId: await versionOf(label), acquisition },
  });

const retract = async (installation: InstallationEntity, viewer = agent(), label?: string) =>
  stage.installations.retract(viewer, {
    ...seen(installation),
    ...(label && { productVersionId: await versionOf(label) }),
  });

const download = async (label: string) => {
  const productVersionId = await versionOf(label);
  const input = { ...organization(), productVersionId, idempotencyKey: newId() };
  return refusals(downloads.request(own(), input));
};

/** What was told of the installation: the label of a version, and who stands for the right to it. */
const told = async () => {
  const labels = new Map<unknown, string>();
  for (const label of ['4.2', '5.0']) labels.set((await stage.version(label)).id, label);
  const events = await stage.told('installation.changed');
  return events.map(
    ({ versionId, attestation }) => `${labels.get(versionId)} ${String(attestation)}`,
  );
};

describe('[S4.21] an attestation that is taken back', () => {
  it('leaves the customer’s own word, and can be given again', async () => {
    const bought = await register(agent(), '5.0');
    expect(await download('5.0')).toEqual([]);
    const left = await retract(bought);
    expect(left.attestation).toBe('DECLARED');
    expect(await download('5.0')).toEqual(['DOWNLOAD_NOT_ATTESTED']);
    expect((await retract(left)).version).toBe(left.version);
    await stage.installations.attest(stage.memberOf(resellerId), seen(left));
    expect(await download('5.0')).toEqual([]);
    expect(await told()).toEqual(['5.0 PROVIDER', '5.0 DECLARED', '5.0 RESELLER']);
  });

  it('leaves what maintenance gave when the right was recorded, or gives now', async () => {
    await stage.maintain(customerId, '2026-03-02T00:00', '2026-03-03T00:00');
    const upgraded = await register(own(), '5.0', 'UPGRADE');
    const attested = await stage.installations.attest(agent(), seen(upgraded));
    await stage.letTimeActUntil('2026-03-04T10:00');
    expect((await retract(attested)).attestation).toBe('MAINTENANCE');
    const later = await register(agent(), '4.2', 'EXISTING_RIGHT');
    await stage.maintain(customerId, '2026-03-04T00:00', '2027-03-04T00:00');
    expect((await retract(later)).attestation).toBe('MAINTENANCE');
  });

  it('is taken back of a version that the customer has moved on from, and is told', async () => {
    const bought = await register(agent(), '5.0');
    const moved = await move(bought, '4.2', 'EXISTING_RIGHT');
    const left = await retract(moved, agent(), '5.0');
    expect(left).toMatchObject({ attestation: 'DECLARED', version: moved.version + 2 });
    expect(await download('5.0')).toEqual(['DOWNLOAD_NOT_ATTESTED']);
    expect((await told()).slice(2)).toEqual(['5.0 DECLARED', '4.2 DECLARED']);
    expect(await refusals(move(left, '5.0', 'EXISTING_RIGHT'))).toEqual(['MAINTENANCE_REQUIRED']);
  });

  it('is for staff alone who saw what it is, of a version that was run', async () => {
    const bought = await register(agent(), '5.0');
    for (const viewer of [own(), stage.memberOf(resellerId)])
      expect(await refusals(retract(bought, viewer))).toEqual(['FORBIDDEN']);
    expect(await refusals(retract(bought, stage.memberOf(newId())))).toEqual(['NOT_FOUND']);
    expect(await refusals(retract(bought, agent(), '4.2'))).toEqual(['NOT_FOUND']);
    await move(bought, '4.2', 'EXISTING_RIGHT');
    expect(await refusals(retract(bought))).toEqual(['CONFLICT']);
    expect(await download('5.0')).toEqual([]);
  });
});

it('[S4.21] nobody attests what the customer made of an installation after it was looked at', async () => {
  const shown = await register(own(), '4.2', 'EXISTING_RIGHT');
  await move(shown, '5.0', 'PURCHASE');
  expect(await refusals(stage.installations.attest(agent(), seen(shown)))).toEqual(['CONFLICT']);
  expect(await download('5.0')).toEqual(['DOWNLOAD_NOT_ATTESTED']);
});
