import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import type { Stage } from '../testing/stage.js';
import { StagedTickets } from '../testing/tickets.js';

let graph: TestGraph;
let stage: Stage;
const ask: TestGraph['ask'] = (...asked) => graph.ask(...asked);

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(() => stage.begin('2026-03-02T10:00'));

const dates = 'state withdrawnAt obsoleteFrom supportedThrough';
const preview = `{
  preview { plannedOn asOf changeCount notices { announced corrected recalled }
    changes { label productVersion { label } before { ${dates} } after { ${dates} }
      impact { installations organizations openTickets } }
    impact { installations organizations openTickets
      revenue { yearly { amount currency } contracts } contracts { reference name } } }
  errors { code path clause { id } } }`;

async function tryRelease(input: Record<string, unknown>, viewer: Viewer = stage.admin) {
  const query = `query ($input: PreviewReleaseInput!) { previewRelease(input: $input) ${preview} }`;
  return (await ask(query, viewer, { input })).previewRelease;
}

async function tryRecall(label: string, viewer: Viewer = stage.admin) {
  const id = encodeId('version', (await stage.version(label)).id);
  return (await ask(`{ previewRecall(productVersionId: "${id}") ${preview} }`, viewer))
    .previewRecall;
}

/** All that stands in the database of this provider's releases. */
async function allThatStands(): Promise<unknown> {
  const windows =
    await ask(`{ productVersions { nodes { label version ${dates.replace('state', 'state recalledAt')}
    steps { nodes { kind at } } } } }`);
  return { windows, told: (await stage.told('product-version.window-changed')).length };
}

/** Agro runs 4.2 twice and 4.1, Boréale 4.2; both pay by contract, Agro has a ticket open on 4.2. */
async function twoCustomers() {
  const productId = await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
  const [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
  await stage.install(agro, '4.1', stage.admin, 'EXISTING_RIGHT');
  await stage.install(agro, '4.2');
  await stage.install(agro, '4.2');
  await stage.install(boreale, '4.2');
  const cad = (minor: bigint) => ({ minor, currency: 'CAD' });
  await stage.contract(agro, { reference: 'A', fee: cad(10_000n), feePeriod: 'MONTH' });
  await stage.contract(boreale, { reference: 'B', fee: cad(50_000n), feePeriod: 'YEAR' });
  await new StagedTickets(stage).open(agro, '4.2');
  return { productId, agro, boreale };
}

describe('the preview of a release', () => {
  it('[S4.19] [S4.22] shows the windows before and after, and what hangs on them', async () => {
    const { productId, agro } = await twoCustomers();
    await stage.reseller('Distrib', agro);
    const before = await allThatStands();
    const { preview, errors } = await tryRelease({ productId, label: '5.0' });
    expect(errors).toEqual([]);
    const current = { state: 'CURRENT', withdrawnAt: null, obsoleteFrom: null };
    expect(preview).toEqual({
      plannedOn: null,
      asOf: '2026-03-02T15:00:00Z',
      changeCount: 2,
      // Both customers, and the reseller of one of them.
      notices: { announced: 3, corrected: 0, recalled: 0 },
      changes: [
        {
          label: '5.0',
          productVersion: null,
          before: { ...current, state: 'PLANNED', supportedThrough: null },
          after: { ...current, supportedThrough: null },
          impact: { installations: 0, organizations: 0, openTickets: 0 },
        },
        {
          label: '4.2',
          productVersion: { label: '4.2' },
          before: { ...current, supportedThrough: null },
          after: {
            state: 'WITHDRAWN',
            withdrawnAt: '2026-03-02T15:00:00Z',
            obsoleteFrom: '2026-09-02T04:00:00Z',
            supportedThrough: '2026-09-01',
          },
          impact: { installations: 3, organizations: 2, openTickets: 1 },
        },
      ],
      impact: {
        installations: 3,
        organizations: 2,
        openTickets: 1,
        revenue: [{ yearly: { amount: '1700.00', currency: 'CAD' }, contracts: 2 }],
        contracts: [
          { reference: 'A', name: 'Agro' },
          { reference: 'B', name: 'Boréale' },
        ],
      },
    });
    expect(await allThatStands()).toEqual(before);
  });

  it('is of a plan for a day to come, and of another day of it', async () => {
    const { productId } = await twoCustomers();
    const first = await tryRelease({ productId, label: '5.0', releasedOn: '2026-04-01' });
    expect(first.preview).toMatchObject({ plannedOn: '2026-04-01', notices: { announced: 2 } });
    expect(first.preview.changes[1]).toMatchObject({
      label: '4.2',
      before: { state: 'CURRENT', supportedThrough: null },
      after: { state: 'WITHDRAWN', supportedThrough: '2026-09-30' },
    });
    await stage.plan(productId, '5.0', '2026-04-01');
    const productVersionId = encodeId('version', (await stage.version('5.0')).id);
    const second = await tryRelease({ productVersionId, releasedOn: '2026-05-01' });
    expect(second.preview.changes[1]).toMatchObject({
      before: { supportedThrough: '2026-09-30' },
      after: { supportedThrough: '2026-10-31' },
    });
  });

  it('is of the generation that is stated, whatever its plan said', async () => {
    const key = { idempotencyKey: newId() };
    const product = { key: 'flora', name: 'Flora', scheme: 'NAMED' as const, ...key };
    const productId = encodeId('product', (await stage.products.create(stage.admin, product))!.id);
    const rose = { productId, label: 'Rose', generation: 'spring' };
    await stage.releases.publish(stage.admin, { ...rose, ...key });
    await stage.plan(productId, 'Peony', '2026-03-20');
    stage.now = stage.now.add({ hours: 1 });
    const changed = async (generation?: string) => {
      const { preview } = await tryRelease({ productId, label: 'Peony', generation });
      return preview.changes.map((it: { label: string }) => it.label);
    };
    expect(await changed()).toEqual(['Peony', 'Rose']);
    expect(await changed('spring')).toEqual(['Peony']);
  });

  it('is refused as the act is', async () => {
    const { productId } = await twoCustomers();
    const refusals: [Record<string, unknown>, string][] = [
      [{ productId, label: '4.2' }, 'VERSION_ALREADY_RELEASED'],
      [{ productId, label: '5.0', line: 'lts' }, 'UNKNOWN_LINE'],
      [{ productId, label: '5.0', releasedOn: '2026-03-01' }, 'RELEASE_DAY_NOT_TODAY'],
      [{ productId, label: '3.0', releasedOn: '2026-03-09' }, 'RELEASED_BEFORE_PREDECESSOR'],
      [{ label: '5.0' }, 'INVALID_INPUT'],
      [{ productId: encodeId('product', stage.providerId), label: '5.0' }, 'NOT_FOUND'],
    ];
    for (const [input, code] of refusals)
      expect(await tryRelease(input)).toMatchObject({ preview: null, errors: [{ code }] });
    stage.now = stage.now.add({ hours: 24 * 80 });
    expect(await tryRelease({ productId, label: '4.1.1' })).toMatchObject({
      errors: [{ code: 'GENERATION_OBSOLETE', clause: { id: 'S4.20' } }],
    });
    expect(await tryRecall('4.1')).toMatchObject({
      errors: [{ code: 'RECALL_BUILT_UPON', path: ['productVersionId'] }],
    });
  });

  it('is for those who may do it', async () => {
    const { productId, agro } = await twoCustomers();
    const reseller = stage.memberOf(await stage.reseller('Distrib', agro));
    const staff = (role: 'agent' | 'billing') => ({ ...stage.admin, staffRoles: [role] });
    for (const viewer of [
      staff('agent'),
      staff('billing'),
      stage.administratorOf(agro),
      reseller,
    ]) {
      const forbidden = { preview: null, errors: [{ code: 'FORBIDDEN', path: [], clause: null }] };
      expect(await tryRelease({ productId, label: '5.0' }, viewer)).toEqual(forbidden);
      expect(await tryRecall('4.2', viewer)).toEqual(forbidden);
    }
    const reader = { ...stage.admin, clientId: stage.admin.personId, scopes: ['versions:read'] };
    expect((await tryRelease({ productId, label: '5.0' }, reader)).errors).toEqual([]);
  });

  it('reads as many statements for eight versions as for two', async () => {
    const productId = await stage.product('4.0 2025-11-01');
    const withOne = await statements(() => tryRelease({ productId, label: '5.0' }));
    const days = ['11', '12', '13', '14', '15', '16', '17'];
    await stage.import(productId, ...days.map((day) => `4.0.${day} 2025-11-${day}`));
    const customer = await stage.customer('Agro');
    await stage.install(customer, '4.0.17');
    const withEight = await statements(() => tryRelease({ productId, label: '5.0' }));
    // Batches of what is loaded by version may fall together or not.
    expect(withEight).toBeLessThanOrEqual(withOne + 3);
  });
});

describe('the preview of a recall', () => {
  it('shows what is restored, and whom the recall has told otherwise', async () => {
    const { productId, boreale } = await twoCustomers();
    await stage.publish(productId, '5.0');
    await stage.letTimeActUntil('2026-03-03T10:00');
    await stage.install(boreale, '5.0');
    const before = await allThatStands();
    const { preview, errors } = await tryRecall('5.0');
    expect(errors).toEqual([]);
    expect(preview).toMatchObject({
      notices: { announced: 0, corrected: 2, recalled: 1 },
      impact: { installations: 4, organizations: 2, openTickets: 1 },
      changes: [
        { label: '5.0', before: { state: 'CURRENT' }, after: { state: 'RECALLED' } },
        {
          label: '4.2',
          before: { state: 'WITHDRAWN', supportedThrough: '2026-09-01' },
          after: { state: 'CURRENT', withdrawnAt: null, supportedThrough: null },
        },
      ],
    });
    expect(await allThatStands()).toEqual(before);
    await stage.recall('5.0');
    expect(await tryRecall('5.0')).toMatchObject({
      errors: [{ code: 'VERSION_ALREADY_RECALLED' }],
    });
  });
});
