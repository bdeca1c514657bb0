import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TestGraph } from '../testing/graph.js';
import type { Stage } from '../testing/stage.js';

let graph: TestGraph;
let stage: Stage;
let productId: string;
let productVersionId: string;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await stage.begin('2026-03-02T10:00');
  productId = await stage.product('4.2 2025-11-04');
  productVersionId = encodeId('version', (await stage.version('4.2')).id);
});

const clientId = newId();
/** A program with the rights of somebody. */
const programAs = (viewer: Viewer): Viewer => ({
  ...viewer,
  ...{ personId: null, clientId, scopes: ['versions:write'] },
});

async function act(viewer: Viewer, name: string, input: object, answer: string) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} errors { code } } }`;
  const variables = { input: { idempotencyKey: newId(), ...input } };
  const { [name]: done } = await graph.ask(mutation, viewer, variables);
  expect(done.errors).toEqual([]);
  return done;
}

it('a download is on record with the program or the person that asked', async () => {
  const url = 'https://downloads.example/4.2.zip';
  await act(stage.admin, 'setDownloadAddress', { productVersionId, url }, '');
  const customerId = await stage.customer('Agro');
  await stage.maintain(customerId, '2025-01-01T00:00', '2027-01-01T00:00');
  const person = stage.administratorOf(customerId);
  const asked = async (viewer: Viewer) => {
    const input = { productVersionId, organizationId: encodeId('organization', customerId) };
    const answer = 'download { requestedBy { id } requestedByClientId }';
    return (await act(viewer, 'requestDownload', input, answer)).download;
  };
  expect(await asked(programAs(person))).toEqual({
    ...{ requestedBy: null, requestedByClientId: encodeId('apiClient', clientId) },
  });
  expect(await asked(person)).toEqual({
    ...{ requestedBy: { id: encodeId('person', person.personId!) }, requestedByClientId: null },
  });
});

it('a step of a release, an extension and an edit of a problem are on record with the program', async () => {
  const program = programAs(stage.admin);
  const recorded = { kind: 'MALFUNCTION', productId, title: 'Slow' };
  const edits = 'problem { id history { nodes { kind person { id } clientId } } }';
  const entered = await act(program, 'recordProblem', recorded, edits);
  const reworded = { problemId: entered.problem.id, title: 'Slow and wrong' };
  const { problem } = await act(program, 'describeProblem', reworded, edits);
  const steps = 'productVersion { steps { nodes { kind recordedBy { id } recordedByClientId } } }';
  const released = await act(program, 'publishRelease', { productId, label: '5.0' }, steps);
  const extension = { productVersionId, supportedThrough: '2027-03-01', reason: 'Migration' };
  await act(program, 'recordSupportException', extension, '');
  const query = `query ($id: ID!) { productVersion(id: $id) {
    exceptions { nodes { decidedBy { id } decidedByClientId } } } }`;
  const { productVersion } = await graph.ask(query, stage.admin, { id: productVersionId });
  const id = encodeId('apiClient', clientId);
  expect(problem.history.nodes).toEqual(
    ['DESCRIBED', 'ENTERED'].map((kind) => ({ kind, person: null, clientId: id })),
  );
  expect(released.productVersion.steps.nodes).toEqual([
    { kind: 'PUBLISHED', recordedBy: null, recordedByClientId: id },
  ]);
  expect(productVersion.exceptions.nodes).toEqual([{ decidedBy: null, decidedByClientId: id }]);
});
