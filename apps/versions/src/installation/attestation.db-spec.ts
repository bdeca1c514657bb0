import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase, viewersOf, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DownloadService } from '../download/download.service.js';
import { setAddress } from '../download/version-address.js';
import type { RegisterInstallationInput } from '../generated/graphql.js';
import { migrations } from '../migrations/index.js';
import { ImportStage } from '../testing/import-stage.js';
import { date, instant, openStage, refusals, type Stage } from '../testing/stage.js';
import { InstallationBulkService } from './installation-bulk.service.js';
import type { InstallationEntity } from './installation.entity.js';
import { tellAnew } from './tell-anew.js';

let database: TestDatabase;
let stage: Stage;
let imports: ImportStage;
let downloads: DownloadService;
let customerId: string;
let resellerId: string;
let own: Viewer;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  imports = new ImportStage(stage, database.worker);
  downloads = new DownloadService(stage.unitOfWork);
});
afterAll(async () => {
  await imports?.close();
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  customerId = await stage.customer('Agro');
  resellerId = await stage.reseller('Relais', customerId);
  await stage.product('4.2 2025-11-04', '4.3 2025-12-01', '5.0 2026-01-10');
  own = stage.administratorOf(customerId);
  for (const label of ['4.2', '4.3', '5.0']) {
    const version = await stage.version(label);
    const url = `https://downloads.example/${label}.zip`;
    await stage.unitOfWork.run(stage.admin, (tx) => setAddress(tx, version, url));
  }
});

const program = (more: Partial<Viewer>): Viewer => ({
  ...viewersOf(stage.providerId, stage.now).stranger(),
  ...{ personId: null, clientId: newId(), scopes: ['versions:write'], ...more },
});

const callers: [string, () => Viewer][] = [
  ['agent', () => viewersOf(stage.providerId, stage.now).staff('agent')],
  ['provider’s program', () => program({ staffRoles: ['admin', 'manager', 'agent', 'billing'] })],
  ['reseller', () => stage.memberOf(resellerId)],
  ['customer’s administrative user', () => own],
  ['customer’s program', () => program({ administers: [customerId] })],
  ['customer’s plain user', () => viewersOf(stage.providerId, stage.now).user(customerId)],
  ['reseller without delegation', () => stage.memberOf(newId())],
];

const versionOf = async (label: string) => encodeId('version', (await stage.version(label)).id);

const register = async (
  viewer: Viewer,
  label: string,
  more: Partial<RegisterInstallationInput> = {},
) =>
  (await stage.installations.register(viewer, {
    organizationId: encodeId('organization', customerId),
    productVersionId: await versionOf(label),
    acquisition: 'EXISTING_RIGHT',
    idempotencyKey: newId(),
    ...more,
  }))!;

const attest = ({ id, version }: InstallationEntity, viewer: Viewer) =>
  stage.installations.attest(viewer, {
    installationId: encodeId('installation', id),
    expectedVersion: version,
    idempotencyKey: newId(),
  });

const move = async ({ id }: InstallationEntity, label: string, more: object = {}) =>
  stage.installations.upgrade(own, {
    installationId: encodeId('installation', id),
    productVersionId: await versionOf(label),
    idempotencyKey: newId(),
    ...more,
  });

/** What the customer gets for its request to download a version: nothing stands against it, or a code. */
const download = async (label: string) =>
  refusals(
    downloads.request(own, {
      productVersionId: await versionOf(label),
      organizationId: encodeId('organization', customerId),
      idempotencyKey: newId(),
    }),
  );

describe('[S4.21] a right to a version', () => {
  const yesterday = { acquisition: 'UPGRADE', since: date('2026-03-01') } as const;
  it.each([
    ['agent', 'PROVIDER'],
    ['provider’s program', 'PROVIDER'],
    ['reseller', 'RESELLER'],
    ['customer’s administrative user', 'DECLARED'],
    ['customer’s program', 'DECLARED'],
  ])('that a %s records is attested as %s, whatever it is said to come from', async (who, by) => {
    const viewer = new Map(callers).get(who)!();
    const found = [
      await register(viewer, '4.2'),
      await register(viewer, '4.3', yesterday),
      await register(viewer, '5.0', { acquisition: 'PURCHASE' }),
    ];
    expect(found.map(({ attestation }) => attestation)).toEqual([by, by, by]);
    const stands = by === 'DECLARED' ? ['DOWNLOAD_NOT_ATTESTED'] : [];
    for (const label of ['4.2', '4.3', '5.0']) expect(await download(label)).toEqual(stands);
  });

  it.each([
    ['agent', [], 'PROVIDER'],
    ['provider’s program', [], 'PROVIDER'],
    ['reseller', [], 'RESELLER'],
    ['customer’s administrative user', ['FORBIDDEN'], 'DECLARED'],
    ['customer’s program', ['FORBIDDEN'], 'DECLARED'],
    ['customer’s plain user', ['FORBIDDEN'], 'DECLARED'],
    ['reseller without delegation', ['NOT_FOUND'], 'DECLARED'],
  ])('that is declared may be attested by a %s: refused with %j', async (who, codes, by) => {
    const declared = await register(own, '5.0');
    const viewer = new Map(callers).get(who)!();
    expect(await refusals(attest(declared, viewer))).toEqual(codes);
    expect(await download('5.0')).toEqual(codes.length > 0 ? ['DOWNLOAD_NOT_ATTESTED'] : []);
    const told = (await stage.told('installation.changed')).map(({ attestation }) => attestation);
    expect(told).toEqual(codes.length > 0 ? ['DECLARED'] : ['DECLARED', by]);
  });

  it('is refused with its clause, and is for nobody else to record', async () => {
    await register(own, '5.0');
    const stranger = stage.administratorOf(await stage.customer('Boréale'));
    expect(await refusals(register(stranger, '5.0'))).toEqual(['NOT_YET_KNOWN']);
    const input = { productVersionId: await versionOf('5.0'), idempotencyKey: newId() };
    const organizationId = encodeId('organization', customerId);
    const refused: unknown = await downloads
      .request(own, { ...input, organizationId })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'DOWNLOAD_NOT_ATTESTED',
      details: { clause: { id: 'S4.21' } },
    });
  });

  it('is attested once, by the strongest, and for whoever has seen the latest', async () => {
    const declared = await register(own, '5.0');
    const reseller = stage.memberOf(resellerId);
    const attested = await attest(declared, stage.admin);
    expect(attested.attestation).toBe('PROVIDER');
    expect(await refusals(attest(declared, stage.admin))).toEqual(['CONFLICT']);
    expect((await attest(attested, reseller)).attestation).toBe('PROVIDER');
    expect(await stage.told('installation.changed')).toHaveLength(2);
  });
});

describe('[S4.21] what a customer itself records', () => {
  it('under maintenance is attested by it, whatever day it gives, and stays so once that is over', async () => {
    await stage.maintain(customerId, '2026-03-02T00:00', '2026-03-02T12:00');
    const upgraded = await register(own, '5.0', { acquisition: 'UPGRADE' });
    const earlier = { acquisition: 'UPGRADE', since: date('2026-01-15') } as const;
    expect((await register(own, '4.3', earlier)).attestation).toBe('MAINTENANCE');
    await stage.letTimeActUntil('2026-03-02T12:00');
    own = stage.administratorOf(customerId);
    expect(upgraded.attestation).toBe('MAINTENANCE');
    expect(await download('5.0')).toEqual([]);
    // A day under maintenance that is told afterwards is the customer's word again.
    const late = { acquisition: 'UPGRADE', since: date('2026-03-01') } as const;
    expect((await register(own, '4.2', late)).attestation).toBe('DECLARED');
    expect(await download('4.2')).toEqual(['DOWNLOAD_NOT_ATTESTED']);
  });

  it('opens no newer version, and is no right to go back: what it ran before keeps what stood for it', async () => {
    const first = await register(stage.admin, '4.2');
    await register(own, '5.0', { acquisition: 'UPGRADE', since: date('2026-03-01') });
    const again = { acquisition: 'EXISTING_RIGHT' };
    expect(await refusals(move(first, '5.0', again))).toEqual(['MAINTENANCE_REQUIRED']);
    await stage.letTimeActUntil('2026-03-04T10:00');
    own = stage.administratorOf(customerId);
    const moved = await move(first, '5.0', { since: date('2026-03-03') });
    expect(moved.attestation).toBe('DECLARED');
    expect(await download('4.2')).toEqual([]);
    expect(await download('5.0')).toEqual(['DOWNLOAD_NOT_ATTESTED']);
    expect((await move(first, '4.2')).attestation).toBe('PROVIDER');
  });

  it('is the customer’s word again once it says something else, and attested while it says the same', async () => {
    const service = new InstallationBulkService(stage.unitOfWork);
    const item = {
      ...{ externalId: 'a', organizationId: encodeId('organization', customerId) },
      ...{ productVersionId: await versionOf('5.0'), acquisition: 'PURCHASE' as const },
    };
    const upsert = async (more: object = {}) => {
      const installations = [{ ...item, ...more }];
      const [outcome] = await service.upsert(own, { idempotencyKey: newId(), installations });
      return outcome!.row!;
    };
    const declared = await upsert();
    expect((await attest(declared, stage.admin)).attestation).toBe('PROVIDER');
    expect(await upsert({ environment: 'test' })).toMatchObject({ attestation: 'PROVIDER' });
    expect(await upsert({ since: date('2026-02-01') })).toMatchObject({ attestation: 'DECLARED' });
    expect(await download('5.0')).toEqual(['DOWNLOAD_NOT_ATTESTED']);
  });

  it('in a file is declared, as it is one by one', async () => {
    const organizationId = encodeId('organization', customerId);
    const file = (name: string) =>
      `external_id,customer,product,version,acquisition\n${name},${organizationId},gestion,5.0,PURCHASE`;
    await imports.do(await imports.person('ADMINISTRATIVE_USER', customerId), file('a'));
    expect(await download('5.0')).toEqual(['DOWNLOAD_NOT_ATTESTED']);
    await imports.do(await imports.person('ADMIN', stage.providerId), file('a'));
    const told = await stage.told('installation.changed');
    expect(told.map(({ attestation }) => attestation)).toEqual(['DECLARED', 'PROVIDER']);
    expect(await download('5.0')).toEqual([]);
  });

  it('is told anew, with who stands for each version that it ran, where that was not told', async () => {
    const installation = await register(own, '4.2');
    await move(installation, '5.0', { acquisition: 'PURCHASE' });
    const { id } = installation;
    const now = instant('2026-03-02T10:00');
    for (const wanted of [id, newId()])
      await stage.unitOfWork.run(stage.system, (tx) => tellAnew(wanted, now, tx));
    const told = await stage.told('installation.changed');
    expect(told.map(({ installationId }) => installationId)).toEqual([id, id, id, id]);
    expect(told[2]).toEqual({ ...told[0], until: told[1]!['since'] });
    expect(told[3]).toEqual(told[1]);
  });
});
