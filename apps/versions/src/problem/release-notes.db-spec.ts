import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ReleasePlanService } from '../product-version/release-plan.service.js';
import { ReleaseRecallService } from '../product-version/release-recall.service.js';
import { TestGraph } from '../testing/graph.js';
import { date, type Stage } from '../testing/stage.js';
import { TicketEvents } from '../ticket/ticket-events.consumer.js';
import { ProblemEditService } from './problem-edit.service.js';
import { ProblemService } from './problem.service.js';

let graph: TestGraph;
let stage: Stage;
let productId: string;
let agro: string;
let boreale: string;
let reporter: Viewer;
let other: Viewer;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  productId = await stage.product('4.2 2025-11-04');
  [agro, boreale] = [await stage.customer('Agro'), await stage.customer('Boréale')];
  [reporter, other] = [stage.administratorOf(agro), stage.administratorOf(boreale)];
});

const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);

/** A malfunction that a ticket of Agro brought to light; worded by staff unless told. */
async function reported(worded = true): Promise<string> {
  const { id: versionId, productId: product } = await stage.version('4.2');
  const ticketId = newId();
  const opened = {
    ...{ ticketId, customerId: agro, reference: `TEC-${ticketId}`, openedBy: null },
    ...{ productId: product, versionId, openedAt: stage.now },
    price: { charterVersion: stage.charterVersion },
  };
  const closed = { ticketId, to: 'RESOLVED', outcomeKey: 'malfunction' };
  const told = (data: object) => ({ data, providerId: stage.providerId, time: stage.now }) as never;
  const events = new TicketEvents();
  await stage.unitOfWork.run(stage.system, (tx) => events.onOpened(told(opened), tx));
  await stage.unitOfWork.run(stage.system, (tx) => events.onStateChanged(told(closed), tx));
  const { problems } = await graph.ask('{ problems(first: 1) { nodes { id } } }');
  const problemId = problems.nodes[0].id as string;
  if (!worded) return problemId;
  const edits = new ProblemEditService(stage.unitOfWork);
  await edits.describe(stage.admin, {
    ...{ problemId, title: 'Export fails', workaround: 'Use CSV.', idempotencyKey: newId() },
  });
  return problemId;
}

const publish = async (label: string, ...fixedProblemIds: string[]) => {
  const input = { productId, label, fixedProblemIds, idempotencyKey: newId() };
  await stage.releases.publish(stage.admin, input);
  await stage.letTimeActUntil('2026-03-02T12:00');
};

async function recall(label: string): Promise<void> {
  const recalls = new ReleaseRecallService(stage.unitOfWork, stage.life);
  await recalls.recall(stage.admin, {
    ...{ productVersionId: await idOf(label), reason: 'Loses data.', idempotencyKey: newId() },
  });
  await stage.letTimeActUntil('2026-03-02T13:00');
}

async function plan(label: string, problemId: string): Promise<void> {
  const input = { productId, label, plannedOn: date('2026-03-20'), idempotencyKey: newId() };
  await new ReleasePlanService(stage.unitOfWork).plan(stage.admin, input);
  const fixedInVersionIds = [await idOf(label)];
  const edits = new ProblemEditService(stage.unitOfWork);
  await edits.markFixed(stage.admin, { problemId, fixedInVersionIds, idempotencyKey: newId() });
}

const shown = `{ reference title workaround ticketsBehind { nodes { ticket { id } } } affectedVersions { label }
  fixedInVersions { label } plannedFor { label } history { nodes { kind } } }`;
const seenBy = async (viewer: Viewer, id: string) =>
  (await graph.ask(`query ($id: ID!) { problem(id: $id) ${shown} }`, viewer, { id })).problem;
const notesFor = async (viewer: Viewer, label: string) => {
  const query = `query ($id: ID!) { productVersion(id: $id) { fixedProblems { nodes { title } } } }`;
  const { productVersion } = await graph.ask(query, viewer, { id: await idOf(label) });
  return productVersion?.fixedProblems.nodes.map(({ title }: { title: string }) => title) ?? null;
};

it('[S4.17] shows everybody what a published version corrects, and nobody else’s tickets', async () => {
  const problem = await reported();
  expect(await seenBy(other, problem)).toBeNull();
  await publish('5.0', problem);
  expect(await seenBy(other, problem)).toEqual({
    ...{ reference: 'PRB-000001', title: 'Export fails', workaround: 'Use CSV.' },
    ...{ ticketsBehind: { nodes: [] }, affectedVersions: [{ label: '4.2' }] },
    ...{ fixedInVersions: [{ label: '5.0' }] },
    ...{ plannedFor: [], history: { nodes: [] } },
  });
  expect((await seenBy(reporter, problem)).ticketsBehind.nodes).toHaveLength(1);
  expect(await notesFor(other, '5.0')).toEqual(['Export fails']);
  const kinds = (await seenBy(stage.admin, problem)).history.nodes.map(
    ({ kind }: { kind: string }) => kind,
  );
  expect(kinds).toEqual(['FIX_RELEASED', 'FIX_MARKED', 'DESCRIBED', 'ENTERED']);
});

it('[S0.11] keeps from all but staff what is planned, and what nobody worded', async () => {
  const problem = await reported();
  await plan('6.0', problem);
  expect(await seenBy(other, problem)).toBeNull();
  expect(await seenBy(reporter, problem)).toMatchObject({ fixedInVersions: [], plannedFor: [] });
  expect(await notesFor(other, '6.0')).toBeNull();
  expect((await seenBy(stage.admin, problem)).plannedFor).toEqual([{ label: '6.0' }]);
  expect(await notesFor(stage.admin, '6.0')).toEqual(['Export fails']);
  const unworded = await reported(false);
  await publish('5.0', unworded);
  expect(await seenBy(other, unworded)).toBeNull();
  expect(await notesFor(other, '5.0')).toEqual([]);
});

it('[S0.11] keeps it from whose ticket was taken from it, which had nothing to do with it', async () => {
  const problem = await reported();
  const { ticketsBehind } = await seenBy(reporter, problem);
  const edits = new ProblemEditService(stage.unitOfWork);
  const ticketId = ticketsBehind.nodes[0].ticket.id as string;
  await edits.unlinkTicket(stage.admin, { problemId: problem, ticketId, idempotencyKey: newId() });
  expect(await seenBy(reporter, problem)).toBeNull();
  expect(await seenBy(stage.admin, problem)).toMatchObject({ ticketsBehind: { nodes: [] } });
});

it('[S0.11] shows it to nobody of another provider, and to nobody without a part in this one', async () => {
  const problem = await reported();
  await publish('5.0', problem);
  const foreign = { ...stage.admin, providerId: newId() };
  const nobody = { ...stage.admin, staffRoles: [] };
  const reseller = { ...nobody, resellerIds: [await stage.reseller('Nord')] };
  expect(await seenBy(foreign, problem)).toBeNull();
  expect(await seenBy(nobody, problem)).toBeNull();
  expect(await seenBy(reseller, problem)).toMatchObject({ ticketsBehind: { nodes: [] } });
});

it('leaves the note of a recalled version to staff, while another version corrects it still', async () => {
  const problem = await reported();
  await publish('4.3', problem);
  await publish('5.0', problem);
  await recall('5.0');
  expect(await notesFor(other, '4.3')).toEqual(['Export fails']);
  expect(await notesFor(other, '5.0')).toEqual([]);
  expect(await notesFor(stage.admin, '5.0')).toEqual(['Export fails']);
  expect(await seenBy(other, problem)).toMatchObject({ fixedInVersions: [{ label: '4.3' }] });
});

it('answers an edit of what changed meanwhile with how it stands', async () => {
  const problem = await reported();
  const text = `mutation ($input: DescribeProblemInput!) { describeProblem(input: $input) {
    problem { title workaround } errors { code } } }`;
  const describe = async (changes: object, viewer: Viewer = stage.admin) => {
    const input = { problemId: problem, idempotencyKey: newId(), ...changes };
    return (await graph.ask(text, viewer, { input })).describeProblem;
  };
  const stands = { title: 'Export fails', workaround: 'Use CSV.' };
  expect(await describe({ expectedVersion: 1, title: 'Mine' })).toEqual({
    ...{ problem: stands, errors: [{ code: 'CONFLICT' }] },
  });
  expect(await describe({ workaround: null })).toEqual({
    ...{ problem: { ...stands, workaround: null }, errors: [] },
  });
  expect(await describe({ title: 'Mine' }, reporter)).toEqual({
    ...{ problem: null, errors: [{ code: 'FORBIDDEN' }] },
  });
});

it('takes the note back with the version, and lists what is open and what is corrected', async () => {
  const problem = await reported();
  await new ProblemService(stage.unitOfWork).record(stage.admin, {
    ...{ kind: 'FEATURE_REQUEST', productId, title: 'Dark mode', idempotencyKey: newId() },
  });
  await publish('5.0', problem);
  const listed = async (fixed: boolean) => {
    const query = `query ($fixed: Boolean) { problems(filter: { fixed: $fixed }) { nodes { title } } }`;
    const { problems } = await graph.ask(query, stage.admin, { fixed });
    return problems.nodes.map(({ title }: { title: string }) => title);
  };
  expect([await listed(true), await listed(false)]).toEqual([['Export fails'], ['Dark mode']]);
  await recall('5.0');
  expect(await seenBy(other, problem)).toBeNull();
  expect(await seenBy(reporter, problem)).toMatchObject({ fixedInVersions: [] });
  expect(await listed(true)).toEqual([]);
});
