import { encodeId, newId, type Viewer } from '@charter/database';
import { viewersOf } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestGraph } from '../testing/graph.js';
import type { Stage } from '../testing/stage.js';
import { StagedTickets } from '../testing/tickets.js';
import { ProblemEditService } from './problem-edit.service.js';
import { ProblemService } from './problem.service.js';

let graph: TestGraph;
let stage: Stage;
let productId: string;
let agro: string;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  productId = await stage.product('4.2 2025-11-04');
  agro = await stage.customer('Agro');
});

/** Typed id of a new problem, with a ticket of Agro behind it if told so. */
async function record(title: string, more: { workaround?: string; ticketIds?: string[] } = {}) {
  const input = {
    kind: 'MALFUNCTION' as const,
    productId,
    title,
    idempotencyKey: newId(),
    ...more,
  };
  const row = await new ProblemService(stage.unitOfWork).record(stage.admin, input);
  return encodeId('problem', row!.id);
}

const ofAgro = async () => [encodeId('ticket', await new StagedTickets(stage).open(agro, '4.2'))];

async function found(search: string, viewer: Viewer = stage.admin): Promise<string[]> {
  const query = `query ($search: String) { problems(filter: { search: $search }) {
    nodes { title } totalCount { value } } }`;
  const { problems } = await graph.ask(query, viewer, { search });
  expect(problems.totalCount.value).toBe(problems.nodes.length);
  return problems.nodes.map(({ title }: { title: string }) => title);
}

describe('problems are found by words', () => {
  it.each([
    ['echec', ['Échec de l’export']],
    ['ÉCHEC', ['Échec de l’export']],
    ['export éch', ['Échec de l’export']],
    ['export', ['Export to Excel stops', 'Échec de l’export']],
    ['imprimante', ['Les imprimantes se taisent']],
    ['csv', ['Export to Excel stops']],
    ['PRB-000002', ['Les imprimantes se taisent']],
    ['port', []],
    ['export imprimante', []],
  ])('%j finds %j', async (search, titles) => {
    await record('Échec de l’export');
    await record('Les imprimantes se taisent');
    await record('Export to Excel stops', { workaround: 'Use CSV.' });
    expect(await found(search)).toEqual(titles);
  });

  it.each(['%', ' ', 'a b c d e f g h i j k'])(
    'of which there are 1 to 10, not in %j',
    async (search) => {
      const refused = { message: expect.stringMatching('^A search takes 1 to 10 different words') };
      await expect(found(search)).rejects.toHaveProperty('actual', [
        expect.objectContaining({ ...refused, extensions: { code: 'BAD_USER_INPUT' } }),
      ]);
    },
  );

  it('that they have now, and not by those that they had', async () => {
    const problemId = await record('Export fails', { workaround: 'Use CSV.' });
    const edits = new ProblemEditService(stage.unitOfWork);
    const words = { problemId, title: 'Import fails', workaround: null, idempotencyKey: newId() };
    await edits.describe(stage.admin, words);
    for (const gone of ['export', 'csv']) expect(await found(gone)).toEqual([]);
    for (const has of ['import', 'fails', 'prb'])
      expect(await found(has)).toEqual(['Import fails']);
  });

  it('beside other filters, page by page', async () => {
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push(await record(`Export ${n}`));
    const query = `query ($ids: [ID!], $after: String) { problems(first: 1, after: $after,
      filter: { search: "export", ids: $ids }) { nodes { title } pageInfo { hasNextPage endCursor } } }`;
    const asked = { ids: ids.slice(1) };
    const { problems: first } = await graph.ask(query, stage.admin, asked);
    const after = { ...asked, after: first.pageInfo.endCursor };
    const { problems: second } = await graph.ask(query, stage.admin, after);
    expect([first, second].map(({ nodes }) => nodes[0].title)).toEqual(['Export 3', 'Export 2']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

it('[S0.11] finds for each viewer what the viewer sees, and no more', async () => {
  await record('Export of invoices');
  await record('Export of quotes', { ticketIds: await ofAgro() });
  const noted = await record('Export of stock');
  const release = { productId, label: '5.0', fixedProblemIds: [noted], idempotencyKey: newId() };
  await stage.releases.publish(stage.admin, release);
  await stage.letTimeActUntil('2026-03-02T12:00');
  const boreale = await stage.customer('Boréale');
  const [distrib, nord] = [await stage.reseller('Distrib', agro), await stage.reseller('Nord')];
  const who = viewersOf(stage.providerId, stage.now);
  const [all, own, notes] = [['stock', 'quotes', 'invoices'], ['stock', 'quotes'], ['stock']];
  const sees: [Viewer, string[]][] = [
    [who.staff('admin'), all],
    [who.staff('manager'), all],
    [who.staff('agent'), all],
    [who.administrativeUser(agro), own],
    [who.reseller(distrib), own],
    [who.user(agro), notes],
    [who.administrativeUser(boreale), notes],
    [who.reseller(nord), notes],
    [who.stranger(), []],
    [{ ...who.staff('admin'), providerId: newId() }, []],
  ];
  for (const [viewer, subjects] of sees)
    expect(await found('export', viewer)).toEqual(subjects.map((it) => `Export of ${it}`));
});
