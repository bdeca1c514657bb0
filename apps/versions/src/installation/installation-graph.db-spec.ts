import { encodeId, newId } from '@charter/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TestGraph } from '../testing/graph.js';

let graph: TestGraph;
let customerId: string;

beforeAll(async () => {
  graph = await TestGraph.open();
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await graph.stage.begin('2026-03-02T10:00');
  customerId = await graph.stage.customer('Agro');
});

const versionId = async (label: string) =>
  encodeId('version', (await graph.stage.version(label)).id);

it('[S4.21] what an installation ran, and who ran a version on a day, is told after an upgrade', async () => {
  const { stage } = graph;
  await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
  await stage.maintain(customerId, '2025-01-01T00:00', '2027-01-01T00:00');
  const { id } = (await stage.install(customerId, '4.2', stage.admin, 'EXISTING_RIGHT'))!;
  await stage.letTimeActUntil('2026-03-20T10:00');
  const input = {
    installationId: encodeId('installation', id),
    productVersionId: await versionId('5.0'),
    since: '2026-03-18',
    idempotencyKey: newId(),
  };
  const upgrade = `mutation ($input: UpgradeInstallationInput!) { upgradeInstallation(input: $input) {
    errors { code }
    installation { acquisition attestation actions { key allowed }
      history { nodes { productVersion { label } since until installation { id } } } } } }`;
  const { upgradeInstallation } = await graph.ask(upgrade, stage.admin, { input });
  expect(upgradeInstallation).toEqual({
    errors: [],
    installation: {
      acquisition: 'UPGRADE',
      attestation: 'PROVIDER',
      actions: [
        { key: 'upgradeInstallation', allowed: true },
        { key: 'retireInstallation', allowed: true },
        { key: 'attestInstallation', allowed: true },
        { key: 'retractAttestation', allowed: true },
      ],
      history: {
        nodes: [
          {
            ...{ productVersion: { label: '5.0' }, since: '2026-03-18', until: null },
            installation: { id: input.installationId },
          },
          {
            ...{ productVersion: { label: '4.2' }, since: '2026-03-02', until: '2026-03-18' },
            installation: { id: input.installationId },
          },
        ],
      },
    },
  });
  const ran = `query ($id: ID!, $on: Date!) { productVersion(id: $id) {
    runs(on: $on) { nodes { since } totalCount { value } } } }`;
  const runsOn = async (label: string, on: string) => {
    const asked = { id: await versionId(label), on };
    return (await graph.ask(ran, stage.administratorOf(customerId), asked)).productVersion.runs
      .totalCount.value;
  };
  expect(await runsOn('4.2', '2026-03-17')).toBe(1);
  expect(await runsOn('4.2', '2026-03-18')).toBe(0);
  expect(await runsOn('5.0', '2026-03-18')).toBe(1);
});

it('[S4.23] [S4.25] a download is given with its clause, or refused with an offer that programs read', async () => {
  const { stage } = graph;
  const productId = await stage.product('4.2 2025-11-04');
  await stage.install(customerId, '4.2');
  const productVersionId = await versionId('4.2');
  const url = 'https://downloads.example/4.2.zip';
  const set = `mutation ($input: SetDownloadAddressInput!) { setDownloadAddress(input: $input) {
    errors { code } productVersion { downloadUrl } } }`;
  const address = { productVersionId, url, idempotencyKey: newId() };
  expect(await graph.ask(set, stage.admin, { input: address })).toEqual({
    setDownloadAddress: { errors: [], productVersion: { downloadUrl: url } },
  });
  const own = stage.administratorOf(customerId);
  const request = `mutation ($input: RequestDownloadInput!) { requestDownload(input: $input) {
    url download { right clause { id } requestedAt productVersion { downloadUrl downloads { nodes { id } } } }
    errors { code clause { id } offer { terms clause { id } } } } }`;
  const organizationId = encodeId('organization', customerId);
  const input = { productVersionId, organizationId, idempotencyKey: newId() };
  expect((await graph.ask(request, own, { input })).requestDownload).toMatchObject({
    url,
    download: {
      ...{ right: 'EXISTING_RIGHT', clause: { id: 'S4.23' } },
      productVersion: { downloadUrl: null, downloads: { nodes: [{ id: expect.any(String) }] } },
    },
    errors: [],
  });
  await stage.publish(productId, '5.0');
  await stage.letTimeActUntil('2026-09-02T00:00');
  expect(
    (await graph.ask(request, stage.administratorOf(customerId), { input })).requestDownload,
  ).toEqual({
    ...{ url: null, download: null },
    errors: [
      {
        ...{ code: 'VERSION_OBSOLETE', clause: { id: 'S4.23' } },
        offer: { terms: 'PROFESSIONAL_SERVICES', clause: { id: 'S4.25' } },
      },
    ],
  });
});

it('an import gives the address of its file to whoever created it alone', async () => {
  const { stage } = graph;
  const own = stage.administratorOf(customerId);
  const create = `mutation ($input: CreateInstallationImportInput!) { createInstallationImport(input: $input) {
    errors { code }
    installationImport { id upload { url } report { url } counts { refused leftOut }
      job { id state done total reason errorsUrl } lines { nodes { line } } } } }`;
  const input = { bytes: 1_000, idempotencyKey: newId() };
  const { createInstallationImport: created } = await graph.ask(create, own, { input });
  const { id } = created.installationImport;
  expect(created).toEqual({
    errors: [],
    installationImport: {
      ...{ id: expect.stringMatching(/^job_/), report: null, lines: { nodes: [] } },
      upload: { url: expect.stringMatching(/^\/uploads\/[\w.-]+$/) },
      counts: { refused: 0, leftOut: 0 },
      job: {
        ...{ id, state: 'QUEUED', done: 0, total: null, errorsUrl: null },
        reason: 'The file is awaited at its address.',
      },
    },
  });
  const look = `query ($id: ID!) { installationImport(id: $id) { upload { url } }
    installationImports { nodes { id } } }`;
  expect(await graph.ask(look, stage.admin, { id })).toEqual({
    installationImport: { upload: null },
    installationImports: { nodes: [{ id }] },
  });
  const stranger = stage.administratorOf(await stage.customer('Boréale'));
  expect(await graph.ask(look, stranger, { id })).toEqual({
    installationImport: null,
    installationImports: { nodes: [] },
  });
});

it('lists what it runs first, and what it ran before, newest first, also where all began on one day', async () => {
  const { stage } = graph;
  await stage.product('4.2 2025-11-04', '5.0 2026-01-10', '6.0 2026-02-10');
  await stage.maintain(customerId, '2025-01-01T00:00', '2027-01-01T00:00');
  const { id } = (await stage.install(customerId, '4.2', stage.admin, 'EXISTING_RIGHT'))!;
  const move = `mutation ($input: UpgradeInstallationInput!) { upgradeInstallation(input: $input) {
    errors { code } installation { id } } }`;
  const installationId = encodeId('installation', id);
  for (const label of ['5.0', '4.2', '6.0']) {
    const productVersionId = await versionId(label);
    const input = { installationId, productVersionId, idempotencyKey: newId() };
    const { upgradeInstallation } = await graph.ask(move, stage.admin, { input });
    expect(upgradeInstallation.errors).toEqual([]);
  }
  const retire = `mutation ($input: RetireInstallationInput!) { retireInstallation(input: $input) { errors { code } } }`;
  await graph.ask(retire, stage.admin, { input: { installationId, idempotencyKey: newId() } });
  const page = `query ($id: ID!, $after: String) { installation(id: $id) {
    history(first: 2, after: $after) { nodes { productVersion { label } } pageInfo { endCursor } } } }`;
  const pageAfter = async (after: string | null) =>
    (await graph.ask(page, stage.admin, { id: installationId, after })).installation.history;
  const first = await pageAfter(null);
  const second = await pageAfter(first.pageInfo.endCursor);
  const labels = [...first.nodes, ...second.nodes].map((it: any) => it.productVersion.label);
  expect(labels).toEqual(['6.0', '4.2', '5.0', '4.2']);
});
