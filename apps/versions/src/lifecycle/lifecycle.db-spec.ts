import { encodeId, newId, systemViewer, type Viewer } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { testDatabase, type TestDatabase, viewersOf } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { versionsOf } from '../product-version/version.queries.js';
import { instant, openStage, type Stage } from '../testing/stage.js';
import { turnsOf, type Turn, type TurnKind } from './domain/turns.js';
import { lifecycle } from './lifecycle.list.js';

let database: TestDatabase;
let stage: Stage;
const labels = new Map<string, string>();

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  const productId = await stage.product('4.1 2024-09-17', '4.2 2025-11-04', '4.3 2026-01-15');
  await stage.recall('4.3');
  await stage.extend('4.1', '2026-12-31');
  await stage.plan(productId, '5.0', '2026-06-30');
  await remember();
});

function page(viewer: Viewer, args: Record<string, unknown> = {}) {
  const context = {
    viewer,
    read: (work: never) => stage.unitOfWork.read(viewer, work),
  } as unknown as GraphContext;
  const [from, to] = [instant('2024-01-01T00:00'), instant('2028-01-01T00:00')];
  return lifecycle(context, { from, to, ...args } as never);
}

const shown = (turns: readonly Turn[]) =>
  turns.map(({ at, kind, versionId, state, expected }) => {
    const day = at.toZonedDateTimeISO('America/Toronto').toPlainDate().toString();
    return `${day} ${labels.get(versionId)} ${kind} ${state}${expected ? ' expected' : ''}`;
  });

const whole = [
  '2024-09-17 4.1 RELEASE CURRENT',
  '2025-11-04 4.1 WITHDRAWAL WITHDRAWN',
  '2025-11-04 4.2 RELEASE CURRENT',
  '2026-01-15 4.3 RELEASE CURRENT',
  '2026-03-02 4.3 RECALL RECALLED',
  '2026-05-04 4.1 END_OF_SUPPORT OBSOLETE',
  '2026-06-30 4.2 WITHDRAWAL WITHDRAWN expected',
  '2026-06-30 5.0 RELEASE CURRENT expected',
  '2026-12-30 4.2 END_OF_SUPPORT OBSOLETE expected',
  '2026-12-30 4.3 END_OF_SUPPORT RECALLED expected',
  '2027-01-01 4.1 END_OF_EXTENSION OBSOLETE',
];

describe('the list of what happens to versions', () => {
  it('[S4.19] [S4.22] holds all that happened and will, and to staff what plans let expect', async () => {
    expect(shown((await page(stage.admin)).nodes).sort()).toEqual(whole);
    const certain = whole.filter((it) => !it.endsWith('expected'));
    const customer = await stage.customer('Agro');
    const seen = await page(stage.administratorOf(customer));
    expect(shown(seen.nodes).sort()).toEqual(certain);
    expect(await (await page(stage.admin)).totalCount({ upTo: 1000 })).toEqual({
      value: 11,
      capped: false,
    });
    expect(await seen.totalCount({ upTo: 5 })).toEqual({ value: 5, capped: true });
  });

  it.each([1, 2, 3, 7])('pages by %i from both ends to the same order', async (size) => {
    const all = shown((await page(stage.admin)).nodes);
    const forward: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await page(stage.admin, { first: size, after });
      forward.push(...shown(nodes));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(forward).toEqual(all);
    const backward: string[] = [];
    let before: string | null = null;
    do {
      const { nodes, pageInfo } = await page(stage.admin, { last: size, before });
      backward.unshift(...shown(nodes));
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
    } while (before);
    expect(backward).toEqual(all);
  });

  it.each<[TurnKind[], number]>([
    [['RECALL'], 1],
    [['END_OF_SUPPORT', 'END_OF_EXTENSION'], 4],
    [[], 0],
  ])('keeps to the kinds %s', async (kinds, count) => {
    const { nodes } = await page(stage.admin, { kinds });
    expect(nodes).toHaveLength(count);
    expect(nodes.every(({ kind }) => kinds.includes(kind))).toBe(true);
  });

  it('tells of what is certain what the domain does', async () => {
    stage.now = instant('2026-03-20T10:00');
    const { productId } = await stage.version('4.2');
    await stage.publish(encodeId('product', productId), '4.1.1');
    await stage.import(encodeId('product', productId), '4.0 2024-01-15', '4.0.1 2025-12-01');
    await remember('4.0', '4.0.1', '4.1.1');
    const versions = await stage.unitOfWork.read(stage.admin, (tx) => versionsOf(tx, [productId]));
    const kinds: TurnKind[] = ['RELEASE', 'WITHDRAWAL', 'END_OF_SUPPORT', 'RECALL'];
    const { nodes } = await page(stage.admin, { kinds });
    const certain = nodes.filter(({ expected }) => !expected);
    const turns = versions.flatMap((version) => turnsOf(version));
    expect(shown(certain).sort()).toEqual(shown(turns).sort());
    expect(shown(turns)).toContain('2026-03-20 4.1.1 RELEASE WITHDRAWN');
  });

  it('keeps to products, also in what is expected and counted', async () => {
    const input = { key: 'paie', name: 'Paie', idempotencyKey: newId() };
    const other = encodeId('product', (await stage.products.create(stage.admin, input))!.id);
    await stage.import(other, '1.0 2025-01-15');
    await stage.plan(other, '2.0', '2026-06-30');
    await remember('1.0', '2.0');
    const found = await page(stage.admin, { productIds: [other] });
    expect(shown(found.nodes).sort()).toEqual([
      '2025-01-15 1.0 RELEASE CURRENT',
      '2026-06-30 1.0 WITHDRAWAL WITHDRAWN expected',
      '2026-06-30 2.0 RELEASE CURRENT expected',
      '2026-12-30 1.0 END_OF_SUPPORT OBSOLETE expected',
    ]);
    expect(await found.totalCount({ upTo: 10 })).toEqual({ value: 4, capped: false });
  });

  it('begins at its first instant and ends before its last', async () => {
    const { nodes } = await page(stage.admin);
    const recalled = nodes.find(({ kind }) => kind === 'RECALL')!;
    const ended = nodes.find(({ kind, expected }) => kind === 'END_OF_SUPPORT' && !expected)!;
    const between = await page(stage.admin, { from: recalled.at, to: ended.at });
    expect(shown(between.nodes)).toEqual(['2026-03-02 4.3 RECALL RECALLED']);
  });

  it('shows nothing to whoever has no part in the provider, nor to another', async () => {
    const stranger = viewersOf(stage.providerId, stage.now).stranger();
    expect((await page(stranger)).nodes).toEqual([]);
    const other = { ...systemViewer(newId(), stage.now), staffRoles: ['admin' as const] };
    expect((await page({ ...other, kind: 'request', personId: newId() })).nodes).toEqual([]);
  });

  it('tells where a version stands at the end of an extension that a recall has outrun', async () => {
    await stage.extend('4.1', '2027-06-30');
    await stage.recall('4.2');
    expect(shown((await page(stage.admin, { kinds: ['END_OF_EXTENSION'] })).nodes)).toEqual([
      '2027-01-01 4.1 END_OF_EXTENSION CURRENT',
      '2027-07-01 4.1 END_OF_EXTENSION CURRENT',
    ]);
  });

  it('reads extensions of other customers to nobody', async () => {
    const [agro, laval] = [await stage.customer('Agro'), await stage.customer('Laval')];
    await stage.extend('4.1', '2027-06-30', agro);
    const ends = async (viewer: Viewer) =>
      (await page(viewer, { kinds: ['END_OF_EXTENSION'] })).nodes.length;
    expect(await ends(stage.administratorOf(agro))).toBe(2);
    expect(await ends(stage.administratorOf(laval))).toBe(1);
    expect(await ends(stage.admin)).toBe(2);
  });
});

async function remember(...more: string[]): Promise<void> {
  for (const label of ['4.1', '4.2', '4.3', '5.0', ...more])
    labels.set((await stage.version(label)).id, label);
}
