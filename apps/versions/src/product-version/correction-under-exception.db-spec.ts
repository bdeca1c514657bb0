import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DownloadService } from '../download/download.service.js';
import { TestGraph } from '../testing/graph.js';
import { date, instant, refusals, type Stage } from '../testing/stage.js';

let graph: TestGraph;
let stage: Stage;
let downloads: DownloadService;
let agro: string;
let boreale: string;
let productId: string;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
  downloads = new DownloadService(stage.unitOfWork);
});
afterAll(() => graph?.close());

/** 4.2 is obsolete since September 2025; both customers run it under maintenance, Agro's support is extended. */
beforeEach(async () => {
  await stage.begin('2025-04-01T10:00');
  productId = await stage.product('4.2 2024-11-04', '5.0 2025-03-10');
  [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
  for (const customerId of [agro, boreale])
    await stage.maintain(customerId, '2025-01-01T00:00', '2028-01-01T00:00');
  await stage.letTimeActUntil('2026-03-02T10:00');
  await stage.exceptions.record(stage.admin, {
    ...{ productVersionId: await idOf('4.2'), organizationId: encodeId('organization', agro) },
    ...{ reason: 'migration', supportedThrough: date('2026-12-31'), idempotencyKey: newId() },
    price: { amount: '1200.00', currency: 'CAD' },
  });
});

const until = '2027-01-01T05:00:00Z';
const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);

const exceptionsOf = async (label: string, viewer: Viewer = stage.admin) => {
  const asked = { id: await idOf(label) };
  const source = `query ($id: ID!) { productVersion(id: $id) { exceptions(first: 9) {
    nodes { organization { id } reason until price { amount } } } } }`;
  return (await graph.ask(source, viewer, asked)).productVersion.exceptions.nodes;
};

const download = async (label: string, customerId: string) =>
  downloads.request(stage.administratorOf(customerId), {
    productVersionId: await idOf(label),
    organizationId: encodeId('organization', customerId),
    idempotencyKey: newId(),
  });

async function provide(...labels: string[]): Promise<void> {
  for (const label of labels)
    await downloads.setAddress(stage.admin, {
      ...{ productVersionId: await idOf(label), idempotencyKey: newId() },
      url: `https://downloads.example/${label}.zip`,
    });
}

/** Moves an installation of 4.2 from the time when it was on sale. */
async function move(customerId: string, label: string) {
  const { id } = (await stage.installations.register(stage.admin, {
    ...{ organizationId: encodeId('organization', customerId), acquisition: 'PURCHASE' as const },
    ...{ productVersionId: await idOf('4.2'), since: date('2025-01-15'), idempotencyKey: newId() },
  }))!;
  return stage.installations.upgrade(stage.administratorOf(customerId), {
    installationId: encodeId('installation', id),
    ...{ productVersionId: await idOf(label), idempotencyKey: newId() },
  });
}

describe('[S4.24] a correction that is published under an extension', () => {
  it('takes the extension over, told with its release, and not its price', async () => {
    await stage.publish(productId, '4.2.1');
    const forAgro = { organization: { id: encodeId('organization', agro) }, reason: 'migration' };
    expect(await exceptionsOf('4.2.1')).toEqual([{ ...forAgro, until, price: null }]);
    expect(await exceptionsOf('4.2.1', stage.administratorOf(boreale))).toEqual([]);
    const told = await stage.told('product-version.window-changed');
    expect(told.filter(({ label }) => label === '4.2.1')).toMatchObject([
      { extensions: [{ customerIds: [agro], until: '2027-01-01T05:00:00.000Z' }] },
    ]);
  });

  it('is downloaded and moved to by the customer of the extension, until it ends', async () => {
    await stage.publish(productId, '4.2.1');
    await provide('4.2', '4.2.1');
    expect((await download('4.2.1', agro)).download.entitledBy).toBe('MAINTENANCE');
    expect(await move(agro, '4.2.1')).toMatchObject({ acquisition: 'UPGRADE' });
    const support = `{ installations { nodes { support { state } } } }`;
    expect((await graph.ask(support)).installations.nodes).toEqual([
      { support: { state: 'GRACE' } },
    ]);
    expect(await refusals(download('4.2', agro))).toEqual(['VERSION_OBSOLETE']);
    stage.now = instant('2027-01-01T00:00');
    expect(await refusals(download('4.2.1', agro))).toEqual(['VERSION_OBSOLETE']);
    expect(await refusals(move(agro, '4.2.1'))).toEqual(['VERSION_OBSOLETE']);
  });

  it('is nobody else’s', async () => {
    await stage.publish(productId, '4.2.1');
    await provide('4.2.1');
    expect(await refusals(download('4.2.1', boreale))).toEqual(['VERSION_OBSOLETE']);
    expect(await refusals(move(boreale, '4.2.1'))).toEqual(['VERSION_OBSOLETE']);
    expect(await refusals(stage.install(agro, '4.2.1'))).toEqual(['VERSION_OBSOLETE']);
  });

  it('takes it over once, however often it is published, and whatever came between', async () => {
    const key = newId();
    const viewer = stage.admin;
    const input = { productId, label: '4.2.1', idempotencyKey: key };
    await stage.releases.publish(viewer, input);
    await stage.releases.publish(viewer, input);
    expect(await exceptionsOf('4.2.1')).toHaveLength(1);
    await provide('4.2.1');
    await stage.recall('4.2.1');
    expect(await refusals(download('4.2.1', agro))).toEqual(['VERSION_RECALLED']);
    await stage.publish(productId, '4.2.2');
    expect(await exceptionsOf('4.2.2')).toHaveLength(1);
    stage.now = instant('2027-01-01T00:00');
    expect(await refusals(stage.publish(productId, '4.2.3'))).toEqual(['GENERATION_OBSOLETE']);
  });

  it('takes it over inside the window too, which says itself until when it is to be had', async () => {
    await stage.publish(productId, '6.0');
    stage.now = instant('2026-03-10T10:00');
    await stage.extend('5.0', '2027-06-30', agro);
    await stage.publish(productId, '5.0.1');
    expect(await exceptionsOf('5.0.1')).toMatchObject([{ until: '2027-07-01T04:00:00Z' }]);
    await provide('5.0.1');
    expect(await refusals(download('5.0.1', agro))).toEqual([]);
    stage.now = instant('2026-12-01T10:00');
    expect(await refusals(download('5.0.1', agro))).toEqual(['VERSION_OBSOLETE']);
  });
});
