import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import { instant, type Stage } from '../testing/stage.js';

let graph: TestGraph;
let stage: Stage;
let productId: string;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  productId = await stage.product('4.1 2025-09-17', '4.2 2025-11-04');
});

const change = `{ productVersion { label } before { state withdrawnAt supportedThrough }
  after { state withdrawnAt supportedThrough } }`;

async function act(name: string, input: object, answer: string, viewer: Viewer = stage.admin) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { productVersion { id label }
    ${answer} errors { code path message remedy } } }`;
  const variables = { input: { idempotencyKey: newId(), ...input } };
  return (await graph.ask(mutation, viewer, variables))[name];
}

const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);

describe('an act on a release', () => {
  it('tells which versions it changed, before and after, and the same when it is repeated later', async () => {
    const key = newId();
    const release = { productId, label: '5.0', idempotencyKey: key };
    const viewer = stage.admin;
    const published = await act('publishRelease', release, `changeCount changes ${change}`, viewer);
    expect(published).toMatchObject({
      errors: [],
      changeCount: 2,
      changes: [
        {
          productVersion: { label: '5.0' },
          before: { state: 'PLANNED', withdrawnAt: null, supportedThrough: null },
          after: { state: 'CURRENT', withdrawnAt: null, supportedThrough: null },
        },
        {
          productVersion: { label: '4.2' },
          before: { state: 'CURRENT', withdrawnAt: null, supportedThrough: null },
          after: {
            state: 'WITHDRAWN',
            withdrawnAt: '2026-03-02T15:00:00Z',
            supportedThrough: '2026-09-01',
          },
        },
      ],
    });
    stage.now = instant('2026-03-09T10:00');
    const productVersionId = await idOf('5.0');
    const recalled = await act(
      'recallRelease',
      { productVersionId, reason: 'loses data' },
      `changes(first: 1) ${change} changeCount`,
    );
    expect(recalled).toMatchObject({
      changes: [{ productVersion: { label: '5.0' }, after: { state: 'RECALLED' } }],
      changeCount: 2,
    });
    expect(await act('publishRelease', release, `changeCount changes ${change}`, viewer)).toEqual(
      published,
    );
  });

  it('withdraws from sale what was sold, not what was recalled before, and tells the same later', async () => {
    const viewer = stage.admin;
    const publish = (input: object) =>
      act('publishRelease', { productId, ...input }, 'withdrawn { label }', viewer);
    expect(await publish({ label: '5.0' })).toMatchObject({ withdrawn: [{ label: '4.2' }] });
    const productVersionId = await idOf('5.0');
    await act('recallRelease', { productVersionId, reason: 'loses data' }, 'changeCount');
    const release = { label: '5.1', idempotencyKey: newId() };
    expect(await publish(release)).toMatchObject({ withdrawn: [{ label: '4.2' }] });
    stage.now = instant('2026-03-09T10:00');
    await publish({ label: '4.2.1' });
    expect(await publish(release)).toMatchObject({ withdrawn: [{ label: '4.2' }] });
  });

  it('on a plan tells what is expected, which is no fact', async () => {
    const planned = await act(
      'planRelease',
      { productId, label: '5.0', plannedOn: '2026-04-01' },
      `expectedChanges ${change}`,
    );
    const moved = await act(
      'redateRelease',
      { productVersionId: planned.productVersion.id, plannedOn: '2026-05-01', reason: 'tests' },
      `expectedChanges ${change}`,
    );
    const of = ({ expectedChanges }: { expectedChanges: any[] }) =>
      expectedChanges.map(({ productVersion, before, after }) => [
        ...[productVersion.label, before.supportedThrough, after.supportedThrough],
      ]);
    expect(of(planned)).toEqual([
      ['5.0', null, null],
      ['4.2', null, '2026-09-30'],
    ]);
    expect(of(moved)).toEqual([
      ['5.0', null, null],
      ['4.2', '2026-09-30', '2026-10-31'],
    ]);
    expect(moved.expectedChanges[1]).toMatchObject({
      before: { state: 'WITHDRAWN' },
      after: { state: 'CURRENT' },
    });
  });

  it('is refused in words that say what to do', async () => {
    const recall = await act(
      'recallRelease',
      { productVersionId: await idOf('4.1'), reason: 'loses data' },
      'changeCount changes { productVersion { label } }',
    );
    expect(recall).toMatchObject({
      productVersion: null,
      changeCount: null,
      changes: [],
      errors: [{ code: 'RECALL_BUILT_UPON', remedy: 'Recall 4.2 first.' }],
    });
  });

  it('names a version twice in vain, and is told so by the field', async () => {
    const releases = ['3.0', 'v3'].map((label) => ({ label, releasedOn: '2024-01-10' }));
    const input = { productId, reason: 'history', releases, idempotencyKey: newId() };
    const { importReleases } = await graph.ask(
      `mutation ($input: ImportReleasesInput!) { importReleases(input: $input) {
         results { errors { code path message } } } }`,
      stage.admin,
      { input },
    );
    const [first, second] = importReleases.results;
    expect(first.errors).toEqual([
      {
        code: 'DUPLICATE_VERSION',
        path: ['input', 'releases', '0', 'label'],
        message: 'This input names one version twice: “3.0” and “v3”.',
      },
    ]);
    expect(second.errors).toMatchObject([{ path: ['input', 'releases', '1', 'label'] }]);
  });

  it('that names no version tells where the id stands', async () => {
    const productVersionId = productId;
    const recall = await act('recallRelease', { productVersionId, reason: 'loses data' }, '');
    expect(recall.errors).toMatchObject([
      { code: 'INVALID_ID', path: ['input', 'productVersionId'] },
    ]);
    const preview = `{ previewRecall(productVersionId: "${productId}") { errors { code path } } }`;
    expect((await graph.ask(preview)).previewRecall.errors).toEqual([
      { code: 'INVALID_ID', path: ['productVersionId'] },
    ]);
  });
});

describe('a product', () => {
  it('sells the last by number of versions of one day, whichever was entered first', async () => {
    const { createProduct } = await graph.ask(
      `mutation ($input: CreateProductInput!) { createProduct(input: $input) {
         product { id } errors { code message } } }`,
      stage.admin,
      {
        input: {
          ...{ key: 'paie', name: 'Paie', idempotencyKey: newId() },
          lines: [{ key: 'main', successor: 'MAJOR' }],
        },
      },
    );
    const { id } = createProduct.product;
    await stage.import(id, '5.10 2026-01-12', '5.9 2026-01-12');
    const { product } = await graph.ask(`{ product(id: "${id}") { currentVersion { label } } }`);
    expect(product.currentVersion.label).toBe('5.10');
  });
});

describe('a version', () => {
  const question = `{ productVersions { nodes { label state plannedOn steps { nodes { kind reason plannedOn } }
    fixEligibility { allowed clause { id } explanation } actions { key allowed } } } }`;
  const asked = async (viewer?: Viewer) =>
    (await graph.ask(question, viewer)).productVersions.nodes;
  const may = (node: any) => node.actions.filter((it: any) => it.allowed).map((it: any) => it.key);

  it('shows staff its plan and its history, and what may be done with it', async () => {
    await stage.plan(productId, '5.0', '2026-04-01');
    await stage.redate('5.0', '2026-05-01', 'more tests');
    const [planned, current, withdrawn] = await asked();
    expect(planned).toMatchObject({
      label: '5.0',
      state: 'PLANNED',
      plannedOn: '2026-05-01',
      steps: {
        nodes: [
          { kind: 'PLANNED', reason: null, plannedOn: '2026-04-01' },
          { kind: 'REDATED', reason: 'more tests', plannedOn: '2026-05-01' },
        ],
      },
      fixEligibility: {
        allowed: false,
        explanation: '5.0 is not published: there is nothing to correct.',
      },
    });
    expect(may(planned)).toEqual(['publishRelease', 'redateRelease', 'cancelRelease']);
    expect(may(current)).toEqual(['recallRelease']);
    expect(may(withdrawn)).toEqual(['recordSupportException']);
  });

  it('[S4.20] [S4.24] says whether it is corrected, by the rule of the release', async () => {
    stage.now = instant('2026-05-03T12:00');
    const fixes = async () => (await asked()).find((it: any) => it.label === '4.1').fixEligibility;
    expect(await fixes()).toMatchObject({ allowed: true, clause: { id: 'S4.20' } });
    stage.now = instant('2026-05-04T00:00');
    expect(await fixes()).toMatchObject({ allowed: false, clause: { id: 'S4.20' } });
    await stage.extend('4.1', '2026-12-31');
    expect(await fixes()).toEqual({
      allowed: true,
      clause: { id: 'S4.24' },
      explanation:
        '4.1 is obsolete; a recorded extension lets it be corrected through 31 December 2026.',
    });
  });

  it('keeps its plan and its history from customers', async () => {
    await stage.plan(productId, '5.0', '2026-04-01');
    const viewer = stage.administratorOf(await stage.customer('Agro'));
    const nodes = await asked(viewer);
    expect(nodes.map(({ label, steps }: any) => [label, steps.nodes])).toEqual([
      ['4.2', []],
      ['4.1', []],
    ]);
    expect(nodes.flatMap(may)).toEqual([]);
    const foreign = await act(
      'cancelRelease',
      { productVersionId: await idOf('5.0'), reason: 'x' },
      '',
      viewer,
    );
    expect(foreign.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('tells staff alone why it was imported, and why and by whom its support was extended', async () => {
    await stage.extend('4.1', '2026-12-31');
    const reasons = `{ productVersion(id: "${await idOf('4.1')}") { importReason
      exceptions { nodes { reason decidedBy { id } } } } }`;
    const extended = { reason: 'migration is planned', decidedBy: { id: expect.any(String) } };
    expect((await graph.ask(reasons)).productVersion).toMatchObject({
      importReason: 'history',
      exceptions: { nodes: [extended] },
    });
    const customer = stage.administratorOf(await stage.customer('Agro'));
    expect((await graph.ask(reasons, customer)).productVersion).toMatchObject({
      importReason: null,
      exceptions: { nodes: [{ reason: null, decidedBy: null }] },
    });
  });

  it('is found by its state, whatever became of it', async () => {
    await stage.import(productId, '3.0 2024-01-10');
    await stage.publish(productId, '5.0');
    await stage.publish(productId, '6.0');
    await stage.recall('6.0');
    for (const label of ['7.0', '8.0']) await stage.plan(productId, label, '2026-06-01');
    await stage.cancel('8.0');
    stage.now = instant('2026-06-02T10:00');
    const filtered = `query ($states: [ProductVersionState!]) {
      productVersions(filter: { states: $states }) { nodes { label state } } }`;
    const byState: Record<string, string[]> = {
      PLANNED: ['7.0'],
      CANCELLED: ['8.0'],
      CURRENT: ['5.0'],
      WITHDRAWN: ['4.2'],
      OBSOLETE: ['4.1', '3.0'],
      RECALLED: ['6.0'],
    };
    for (const [state, labels] of Object.entries(byState)) {
      const { productVersions } = await graph.ask(filtered, stage.admin, { states: [state] });
      expect(productVersions.nodes).toEqual(labels.map((label) => ({ label, state })));
    }
  });

  it('is shown in lists of any length with the same statements', async () => {
    const few = await statements(() => asked());
    const labels = Array.from(
      { length: 20 },
      (_, index) => `4.3.${index} 2025-12-${10 + (index >> 1)}`,
    );
    await stage.import(productId, ...labels);
    expect(await statements(() => asked())).toBe(few);
  });
});
