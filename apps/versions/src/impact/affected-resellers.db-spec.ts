import { encodeId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import type { Stage } from '../testing/stage.js';

let graph: TestGraph;
let stage: Stage;
let agro: string;
let boreale: string;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  await stage.product('4.2 2025-06-10', '5.0 2025-11-04');
  [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
  await stage.install(agro, '4.2', stage.admin, 'EXISTING_RIGHT');
  await stage.install(agro, '4.2', stage.admin, 'EXISTING_RIGHT');
  await stage.install(agro, '5.0');
  await stage.install(boreale, '4.2', stage.admin, 'EXISTING_RIGHT');
});

const reached = `nodes { reseller { id } name organizations installations }`;
const query = `{ productVersions(sort: RELEASED_AT_ASC) { nodes { label
  affectedResellers { ${reached} totalCount { value } } } } }`;
/** Of 4.2 and of 5.0: name, customers and installations. */
const seenBy = async (viewer: Viewer = stage.admin) => {
  const { nodes } = (await graph.ask(query, viewer)).productVersions;
  return nodes.map(({ affectedResellers }: any) => {
    expect(affectedResellers.totalCount.value).toBe(affectedResellers.nodes.length);
    return affectedResellers.nodes.map((it: any) =>
      [it.name, it.organizations, it.installations].join(' '),
    );
  });
};

it('shows resellers of a version with their customers to staff, to a reseller itself, to customers none', async () => {
  await stage.reseller('Distrib', agro, boreale);
  const partner = await stage.reseller('Partner', agro);
  await stage.reseller('Nobody’s');
  expect(await seenBy()).toEqual([
    ['Distrib 2 3', 'Partner 1 2'],
    ['Distrib 1 1', 'Partner 1 1'],
  ]);
  expect(await seenBy(stage.memberOf(partner))).toEqual([['Partner 1 2'], ['Partner 1 1']]);
  expect(await seenBy(stage.administratorOf(agro))).toEqual([[], []]);
});

it('walks resellers of a version page by page in both directions', async () => {
  const ids: string[] = [];
  for (const name of ['A', 'B', 'C', 'D', 'E'])
    ids.push(encodeId('organization', await stage.reseller(name, boreale)));
  const { id } = await stage.version('4.2');
  const walked: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo } = await page(id, 'first: 2, after: $at', after);
    walked.push(...nodes.map((it: any) => it.reseller.id));
    ({ hasNextPage: more, endCursor: after } = pageInfo);
  }
  expect(walked).toEqual(ids.toSorted());
  const last = await page(id, 'last: 2, before: $at', null);
  expect(last.nodes.map((it: any) => it.reseller.id)).toEqual(ids.toSorted().slice(-2));
});

it('shows resellers of any number of versions with the same statements', async () => {
  await stage.reseller('Distrib', agro, boreale);
  const few = await statements(() => seenBy());
  await stage.reseller('Partner', agro, boreale);
  const { id } = await stage.products
    .create(stage.admin, {
      ...{ key: 'paie', name: 'Paie', idempotencyKey: 'paie' },
    })
    .then((product) => product!);
  await stage.import(
    encodeId('product', id),
    ...['6.0', '7.0', '8.0'].map((it) => `${it} 2026-01-10`),
  );
  await stage.install(boreale, '8.0');
  expect(await statements(() => seenBy())).toBe(few);
});

const page = async (versionId: string, args: string, at: string | null) => {
  const text = `query ($id: ID!, $at: String) { productVersion(id: $id) {
    affectedResellers(${args}) { ${reached} pageInfo { hasNextPage endCursor } } } }`;
  const asked = { id: encodeId('version', versionId), at };
  return (await graph.ask(text, stage.admin, asked)).productVersion.affectedResellers;
};
