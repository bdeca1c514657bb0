import { encodeId, newId, type Viewer } from '@charter/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TestGraph } from '../testing/graph.js';
import { insertLines } from './import-lines.js';
import { InstallationImportEntity } from './installation-import.entity.js';

let graph: TestGraph;
let customerId: string;

beforeAll(async () => {
  graph = await TestGraph.open();
});
afterAll(() => graph?.close());
beforeEach(async () => {
  await graph.stage.begin('2026-03-02T10:00');
  customerId = await graph.stage.customer('Agro');
});

it('an import that is cancelled tells which lines are not done, and who ended it', async () => {
  const { stage } = graph;
  const own = stage.administratorOf(customerId);
  const cancel = `mutation ($input: CancelInstallationImportInput!) { cancelInstallationImport(input: $input) {
    errors { code } installationImport { upload { url } cancelledAt cancelledBy { id }
      job { state total done reason } counts { created notDone }
      pending: lines(filter: { outcomes: [PENDING] }) { nodes { line } }
      left: lines(filter: { outcomes: [NOT_DONE, REFUSED] }) { nodes { line outcome } totalCount { value } } } } }`;
  const id = await halfDone(own);
  const input = { installationImportId: encodeId('job', id) };
  const { cancelInstallationImport: cancelled } = await graph.ask(cancel, own, { input });
  expect(cancelled).toEqual({
    errors: [],
    installationImport: {
      ...{ upload: null, cancelledAt: expect.stringMatching(/Z$/) },
      cancelledBy: { id: encodeId('person', own.personId!) },
      job: {
        ...{ state: 'CANCELLED', total: 3, done: 1 },
        reason: 'It was cancelled: what was done by then stays, the rest is not done.',
      },
      counts: { created: 1, notDone: 2 },
      pending: { nodes: [] },
      left: {
        nodes: [3, 4].map((line) => ({ line, outcome: 'NOT_DONE' })),
        totalCount: { value: 2 },
      },
    },
  });
});

/** An import of three lines, one of which is done; gives its row id. */
async function halfDone({ personId }: Viewer): Promise<string> {
  const { stage } = graph;
  const id = newId();
  await stage.unitOfWork.run(stage.system, async (tx) => {
    const counts = { done: 1, lastLine: 2, created: 1, changed: 0, unchanged: 0, refused: 0 };
    const file = { mode: 'VALID_ITEMS', dryRun: false, bytes: 100, total: 3 } as const;
    const of = { providerId: stage.providerId, createdBy: personId, clientId: null };
    const at = { createdAt: stage.now, uploadUntil: stage.now };
    const job = { ...of, ...at, ...file, ...counts, id, state: 'RUNNING' } as const;
    await tx.insert(InstallationImportEntity, job);
    await insertLines(
      tx,
      id,
      [2, 3, 4].map((line) => ({ line, cells: [`n${line}`], problem: null })),
    );
    await tx.manager.query(
      `UPDATE installation_import_line SET outcome = 'CREATED' WHERE import_id = $1 AND line = 2`,
      [id],
    );
  });
  return id;
}
