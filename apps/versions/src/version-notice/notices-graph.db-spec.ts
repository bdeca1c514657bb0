import { encodeId } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import { letItBeTold } from '../testing/notices.js';
import type { Stage } from '../testing/stage.js';

let graph: TestGraph;
let stage: Stage;
let agro: string;
let boreale: string;
let reseller: string;
let productId: string;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  productId = await stage.product('4.2 2025-11-04');
  [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
  reseller = await stage.reseller('Revente', agro);
  for (const customerId of [agro, boreale]) await stage.install(customerId, '4.2');
  await stage.publish(productId, '5.0');
  await letItBeTold(stage);
  await stage.letTimeActUntil('2026-03-09T10:00');
  await stage.recall('5.0');
  await letItBeTold(stage);
});

const query = `query ($filter: VersionNoticeFilter) { productVersions(filter: { ids: ["ID"] }) { nodes {
  notices(first: 20, filter: $filter) { totalCount { value } nodes {
    occasion name customers supportedThrough obsoleteFrom toldAt productVersion { label }
    organization { id } corrects { occasion supportedThrough } } } } } }`;

async function notices(viewer = stage.admin, filter: object | null = null): Promise<any[]> {
  const { id } = await stage.version('4.2');
  const source = query.replace('ID', encodeId('version', id));
  const { productVersions } = await graph.ask(source, viewer, { filter });
  const [{ notices: page }] = productVersions.nodes;
  expect(page.totalCount.value).toBe(page.nodes.length);
  return page.nodes;
}

const names = (all: { name: string; occasion: string }[]) =>
  all.map(({ name, occasion }) => `${name} ${occasion}`).sort();

describe('[S4.23] what was told of a version', () => {
  it('is shown to staff: to whom, when, why, and what it corrects', async () => {
    const all = await notices();
    expect(names(all)).toEqual([
      ...['Agro CORRECTION', 'Agro RELEASE', 'Boréale CORRECTION', 'Boréale RELEASE'],
      ...['Revente CORRECTION', 'Revente RELEASE'],
    ]);
    expect(all.find(({ name }) => name === 'Revente')).toEqual({
      occasion: 'CORRECTION',
      name: 'Revente',
      customers: 1,
      supportedThrough: null,
      obsoleteFrom: null,
      toldAt: '2026-03-09T14:00:00Z',
      productVersion: { label: '4.2' },
      organization: { id: encodeId('organization', reseller) },
      corrects: { occasion: 'RELEASE', supportedThrough: '2026-09-01' },
    });
    const released = await notices(stage.admin, { occasions: ['RELEASE'] });
    expect(names(released)).toEqual(['Agro RELEASE', 'Boréale RELEASE', 'Revente RELEASE']);
    const toAgro = { organizationIds: [encodeId('organization', agro)] };
    expect(names(await notices(stage.admin, toAgro))).toEqual(['Agro CORRECTION', 'Agro RELEASE']);
  });

  it('is shown to others as far as it was told to them or to their customers', async () => {
    const own = ['CORRECTION', 'RELEASE'];
    const of = (name: string) => own.map((occasion) => `${name} ${occasion}`);
    expect(names(await notices(stage.administratorOf(boreale)))).toEqual(of('Boréale'));
    expect(names(await notices(stage.memberOf(reseller)))).toEqual([
      ...of('Agro'),
      ...of('Revente'),
    ]);
    const user = { ...stage.administratorOf(boreale), administers: [], usesFor: [agro] };
    expect(names(await notices(user))).toEqual(of('Agro'));
    const stranger = await stage.customer('Coop');
    expect(await notices(stage.administratorOf(stranger))).toEqual([]);
  });

  it('is read of many versions with as many statements as of one', async () => {
    const ask = (first: number) =>
      statements(() =>
        graph.ask(`{ productVersions(first: ${first}) { nodes { notices { nodes { name
          corrects { occasion } productVersion { label } } } } } }`),
      );
    await stage.import(productId, '4.1 2025-09-17');
    await stage.install(agro, '4.1', stage.admin, 'EXISTING_RIGHT');
    await letItBeTold(stage);
    expect(await ask(3)).toBe(await ask(2));
  });

  it('is read of an organization', async () => {
    const representations = [{ __typename: 'Organization', id: encodeId('organization', agro) }];
    const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Organization { versionNotices { nodes { occasion productVersion { label } } } } } }`;
    const ask = (viewer = stage.admin) => graph.ask(source, viewer, { representations });
    const { _entities } = await ask();
    expect(_entities[0].versionNotices.nodes).toEqual([
      { occasion: 'CORRECTION', productVersion: { label: '4.2' } },
      { occasion: 'RELEASE', productVersion: { label: '4.2' } },
    ]);
    const foreign = await ask(stage.administratorOf(boreale));
    expect(foreign._entities[0].versionNotices.nodes).toEqual([]);
  });
});
