import { encodeId, newId, type Viewer } from '@charter/database';
import { viewersOf } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import { StagedTickets } from '../testing/tickets.js';
import type { Stage } from '../testing/stage.js';
import { ProblemService } from './problem.service.js';

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
  productId = await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
});

const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);

interface Links {
  affected?: string[];
  fixed?: string[];
  ticketIds?: string[];
}

async function record(title: string, { affected = [], fixed = [], ticketIds = [] }: Links) {
  const row = await new ProblemService(stage.unitOfWork).record(stage.admin, {
    ...{ kind: 'MALFUNCTION', productId, title, ticketIds, idempotencyKey: newId() },
    affectedVersionIds: await Promise.all(affected.map(idOf)),
    fixedInVersionIds: await Promise.all(fixed.map(idOf)),
  });
  return encodeId('problem', row!.id);
}

/** All of a list, by pages of two. */
async function walked(root: string, list: string, viewer: Viewer = stage.admin): Promise<any[]> {
  const [field = '', selection = ''] = list.split(': ');
  const found: any[] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($after: String) { at: ${root} { ${field}(first: 2, after: $after) {
      nodes { ${selection} } totalCount { value } pageInfo { hasNextPage endCursor } } } }`;
    const page: any = (await graph.ask(query, viewer, { after })).at[field];
    found.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (page.pageInfo.hasNextPage) continue;
    expect(page.totalCount.value).toBe(found.length);
    return found;
  }
}

it('lists what affects a version and what it corrects, the last entered first, page by page', async () => {
  const titles = ['A', 'B', 'C', 'D', 'E'];
  for (const title of titles) await record(title, { affected: ['4.2'], fixed: ['5.0'] });
  await record('Elsewhere', { affected: ['5.0'] });
  await stage.letTimeActUntil('2026-03-02T11:00');
  const of = async (label: string, field: string, viewer?: Viewer) =>
    (await walked(`productVersion(id: "${await idOf(label)}")`, `${field}: title`, viewer)).map(
      ({ title }) => title,
    );
  expect(await of('4.2', 'knownProblems')).toEqual(titles.toReversed());
  expect(await of('5.0', 'knownProblems')).toEqual(['Elsewhere']);
  expect(await of('5.0', 'fixedProblems')).toEqual(titles.toReversed());
  expect(await of('4.2', 'fixedProblems')).toEqual([]);
  const customer = stage.administratorOf(await stage.customer('Agro'));
  expect(await of('4.2', 'knownProblems', customer)).toEqual(titles.toReversed());
  expect(await of('5.0', 'knownProblems', customer)).toEqual([]);
});

it('[S0.11] lists the tickets behind a problem page by page, to each viewer the own', async () => {
  const tickets = new StagedTickets(stage);
  const [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
  const ofAgro = [await tickets.open(agro, '4.2'), await tickets.open(agro, '4.2')];
  const ofBoreale = await tickets.open(boreale, '4.2');
  const ticketIds = [...ofAgro, ofBoreale].map((id) => encodeId('ticket', id));
  const problem = await record('Export fails', { affected: ['4.2'], ticketIds });
  const reseller = stage.memberOf(await stage.reseller('Distrib', agro));
  const who = viewersOf(stage.providerId, stage.now);
  const seenBy = async (viewer: Viewer) =>
    (await walked(`problem(id: "${problem}")`, 'ticketsBehind: ticket { id }', viewer)).map(
      ({ ticket }) => ticket.id,
    );
  expect(await seenBy(who.staff('agent'))).toEqual(ticketIds);
  expect(await seenBy(who.administrativeUser(agro))).toEqual(ticketIds.slice(0, 2));
  expect(await seenBy(reseller)).toEqual(ticketIds.slice(0, 2));
  expect(await seenBy(who.administrativeUser(boreale))).toEqual(ticketIds.slice(2));
});

it('lists below any number of versions and problems with the same statements', async () => {
  const agro = await stage.customer('Agro');
  const ticket = async () => encodeId('ticket', await new StagedTickets(stage).open(agro, '4.2'));
  await record('First', { affected: ['4.2'], fixed: ['5.0'], ticketIds: [await ticket()] });
  const asked = () =>
    graph.ask(`{ productVersions { nodes {
      knownProblems { nodes { title ticketsBehind { nodes { ticket { id } } } } totalCount { value } }
      fixedProblems { nodes { title } } } } }`);
  const few = await statements(asked);
  for (const title of ['B', 'C', 'D'])
    await record(title, { affected: ['4.2'], fixed: ['5.0'], ticketIds: [await ticket()] });
  await stage.import(productId, '4.2.1 2025-12-01', '4.2.2 2025-12-02');
  await record('E', { affected: ['4.2.1'], fixed: ['4.2.2'] });
  expect(await statements(asked)).toBe(few);
});
