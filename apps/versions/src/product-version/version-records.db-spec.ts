import { encodeId, newId, type Viewer } from '@charter/database';
import { viewersOf } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import { date, instant, type Stage } from '../testing/stage.js';

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
  [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
});

const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);

/** All nodes of a list below a version, walked by pages of two from either end. */
async function walked(label: string, list: string, viewer = stage.admin, backward = false) {
  const [field = '', selection = ''] = list.split(':');
  const args = backward ? 'last: 2, before: $at' : 'first: 2, after: $at';
  const text = `query ($id: ID!, $at: String) { productVersion(id: $id) { ${field}(${args}) {
    nodes { ${selection} } totalCount { value }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const found: any[] = [];
  for (let at: string | null = null; ;) {
    const asked = { id: await idOf(label), at };
    const page: any = (await graph.ask(text, viewer, asked)).productVersion[field];
    if (backward) found.unshift(...page.nodes);
    else found.push(...page.nodes);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    at = backward ? startCursor : endCursor;
    if (backward ? hasPreviousPage : hasNextPage) continue;
    expect(page.totalCount.value).toBe(found.length);
    return found;
  }
}

describe('the history of a release', () => {
  it('is walked from both ends by staff, and is empty for all others', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    await stage.plan(productId, '5.0', '2026-04-01');
    for (const day of ['04-02', '04-03', '04-04', '04-05'])
      await stage.redate('5.0', `2026-${day}`);
    await stage.cancel('5.0');
    const kinds = ['PLANNED', ...Array<string>(4).fill('REDATED'), 'CANCELLED'];
    for (const backward of [false, true]) {
      const steps = await walked('5.0', 'steps:kind plannedOn', stage.admin, backward);
      expect(steps.map(({ kind }) => kind)).toEqual(kinds);
      expect(steps[4]).toMatchObject({ plannedOn: '2026-04-05' });
    }
    for (const viewer of outsiders()) expect(await walked('4.2', 'steps:kind', viewer)).toEqual([]);
  });
});

describe('[S4.24] a recorded decision to support a version further', () => {
  async function extend(organizationId: string | null, amount: string | null, through: string) {
    await stage.exceptions.record(stage.admin, {
      ...{ productVersionId: await idOf('4.1'), organizationId, reason: 'migration' },
      ...{ supportedThrough: date(through), idempotencyKey: newId() },
      price: amount === null ? null : { amount, currency: 'CAD' },
    });
    stage.now = stage.now.add({ minutes: 1 });
  }

  /** One for Agro, one for Boréale, one for everybody, and one that costs nothing. */
  async function extendForAll(): Promise<void> {
    await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
    await extend(encodeId('organization', agro), '1200.00', '2026-12-31');
    await extend(encodeId('organization', boreale), '900.00', '2026-12-31');
    await extend(null, '50.00', '2027-03-31');
    await extend(null, null, '2026-09-30');
  }

  const pricesFor = async (viewer: Viewer) =>
    (await walked('4.1', 'exceptions:forEverybody price { amount }', viewer)).map(
      ({ forEverybody, price }) => `${forEverybody ? 'all' : 'one'} ${price?.amount ?? '-'}`,
    );

  it('shows its price to staff and to those whom it was granted; of one for everybody to staff alone', async () => {
    await extendForAll();
    const who = viewersOf(stage.providerId, stage.now);
    const reseller = stage.memberOf(await stage.reseller('Distrib', agro));
    const staff = ['all -', 'all 50.00', 'one 900.00', 'one 1200.00'];
    for (const role of ['agent', 'manager', 'admin'] as const)
      expect(await pricesFor(who.staff(role))).toEqual(staff);
    for (const viewer of [who.administrativeUser(agro), who.user(agro), reseller])
      expect(await pricesFor(viewer)).toEqual(['all -', 'all -', 'one 1200.00']);
    const stranger = await stage.customer('Cidre');
    const stranded = stage.memberOf(await stage.reseller('Nord'));
    for (const viewer of [who.administrativeUser(stranger), stranded])
      expect(await pricesFor(viewer)).toEqual(['all -', 'all -']);
  });

  it('shows it alike wherever it is told: beside the support that rests on it, and in the list of all', async () => {
    await extendForAll();
    stage.now = instant('2026-06-01T10:00');
    const question = `query ($id: ID!) { productVersion(id: $id) {
      support { exception { forEverybody price { amount } } }
      supportExceptions { price { amount } } } }`;
    const asked = { id: await idOf('4.1') };
    const told = async (viewer: Viewer) => {
      const { support, supportExceptions } = (await graph.ask(question, viewer, asked))
        .productVersion;
      return [support.exception, ...supportExceptions].map(({ price }) => price?.amount ?? null);
    };
    expect(await told(stage.admin)).toEqual(['50.00', null, '50.00', '900.00', '1200.00']);
    expect(await told(stage.administratorOf(boreale))).toEqual([null, null, null, '900.00']);
  });
});

it('shows the histories and decisions of any number of versions with the same statements', async () => {
  const productId = await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
  await stage.extend('4.1', '2026-12-31', agro);
  const asked = () =>
    graph.ask(`{ productVersions { nodes { steps { nodes { kind } totalCount { value } }
      exceptions { nodes { until } totalCount { value } } } } }`);
  const few = await statements(asked);
  await stage.import(productId, ...Array.from({ length: 15 }, (_, n) => `4.1.${n + 1} 2025-01-10`));
  await stage.extend('4.1.3', '2026-11-30');
  expect(await statements(asked)).toBe(few);
});

function outsiders(): Viewer[] {
  const who = viewersOf(stage.providerId, stage.now);
  return [who.administrativeUser(agro), who.user(agro)];
}
