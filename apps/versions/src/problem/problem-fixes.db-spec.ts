import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { ReleasePlanService } from '../product-version/release-plan.service.js';
import { ReleaseRecallService } from '../product-version/release-recall.service.js';
import { date, openStage, refusals, type Stage } from '../testing/stage.js';
import { ProblemEditService } from './problem-edit.service.js';
import { settleFixes } from './problem-fixes.js';
import { ProblemService } from './problem.service.js';

let database: TestDatabase;
let stage: Stage;
let productId: string;

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
  productId = await stage.product('4.2 2025-11-04');
});

const idOf = async (label: string) => encodeId('version', (await stage.version(label)).id);
const edits = () => new ProblemEditService(stage.unitOfWork);

async function recorded(changes: object = {}): Promise<string> {
  const row = await new ProblemService(stage.unitOfWork).record(stage.admin, {
    ...{ kind: 'MALFUNCTION', productId, title: 'Export fails', idempotencyKey: newId() },
    affectedVersionIds: [await idOf('4.2')],
    ...changes,
  });
  return encodeId('problem', row!.id);
}

const publish = (label: string, fixedProblemIds: string[] = []) =>
  stage.releases.publish(stage.admin, {
    productId,
    label,
    fixedProblemIds,
    idempotencyKey: newId(),
  });

async function recall(label: string): Promise<void> {
  const recalls = new ReleaseRecallService(stage.unitOfWork, stage.life);
  const input = { reason: 'Loses data.', idempotencyKey: newId() };
  await recalls.recall(stage.admin, { ...input, productVersionId: await idOf(label) });
}

async function plan(label: string): Promise<string> {
  const input = { productId, label, plannedOn: date('2026-03-20'), idempotencyKey: newId() };
  await new ReleasePlanService(stage.unitOfWork).plan(stage.admin, input);
  return idOf(label);
}

const markFixed = async (problemId: string, ...fixedInVersionIds: string[]) =>
  edits().markFixed(stage.admin, { problemId, fixedInVersionIds, idempotencyKey: newId() });

/** Labels of the corrections, as they were told each time. */
const fixesTold = async () =>
  (await stage.told('problem.changed')).map(({ fixes }) =>
    (fixes as { label: string }[]).map(({ label }) => label),
  );

const stepsKept = async () => {
  const rows = await stage.unitOfWork.read(stage.admin, (tx) =>
    tx.manager.query<{ kind: string }[]>(
      'SELECT kind FROM problem_step WHERE provider_id = $1 ORDER BY at, id',
      [stage.providerId],
    ),
  );
  return rows.map(({ kind }) => kind);
};

const problemRow = async () => {
  const [row] = await stage.unitOfWork.read(stage.admin, (tx) =>
    tx.manager.query<{ fixed_at: Date }[]>('SELECT fixed_at FROM problem WHERE provider_id = $1', [
      stage.providerId,
    ]),
  );
  return row!;
};

it('[S4.17] a release tells of what it corrects, once, and its recall takes that back', async () => {
  const problem = await recorded();
  await publish('5.0', [problem, problem]);
  await stage.letTimeActUntil('2026-03-02T11:00');
  await stage.letTimeActUntil('2026-03-03T11:00');
  expect(await fixesTold()).toEqual([[], ['5.0']]);
  await recall('5.0');
  await stage.letTimeActUntil('2026-03-04T11:00');
  expect(await fixesTold()).toEqual([[], ['5.0'], []]);
  expect(await stepsKept()).toEqual(['ENTERED', 'FIX_MARKED', 'FIX_RELEASED', 'FIX_RECALLED']);
});

it('[S4.17] a correction that is planned counts from its publication on, not from a plan taken back', async () => {
  const problem = await recorded();
  await markFixed(problem, await plan('5.0'));
  await stage.letTimeActUntil('2026-03-05T11:00');
  expect((await fixesTold()).flat()).toEqual([]);
  await publish('5.0');
  await stage.letTimeActUntil('2026-03-05T12:00');
  expect((await fixesTold()).at(-1)).toEqual(['5.0']);
  expect((await stage.told('problem.changed')).at(-1)).toMatchObject({
    fixedInVersionIds: [(await stage.version('5.0')).id],
  });
  const planned = await plan('6.0');
  await new ReleasePlanService(stage.unitOfWork).cancel(stage.admin, {
    ...{ productVersionId: planned, reason: 'Not worth it.', idempotencyKey: newId() },
  });
  expect(await refusals(markFixed(problem, planned))).toEqual(['VERSION_CORRECTS_NOTHING']);
});

it('[S4.17] stays corrected while another version that corrects it is out', async () => {
  const problem = await recorded();
  await publish('4.3', [problem]);
  await publish('5.0', [problem]);
  await stage.letTimeActUntil('2026-03-02T11:00');
  await recall('5.0');
  await stage.letTimeActUntil('2026-03-02T12:00');
  expect((await fixesTold()).at(-1)).toEqual(['4.3']);
});

it('[S4.17] goes by how versions stand, in whatever order their work is done', async () => {
  const problem = await recorded();
  const publishedAt = stage.now;
  await publish('5.0', [problem]);
  stage.now = stage.now.add({ hours: 1 });
  await publish('6.0', [problem]);
  const settle = async (label: string, dueAt: Temporal.Instant) => {
    const { id } = await stage.version(label);
    await stage.unitOfWork.run(stage.system, (tx) => settleFixes(id, dueAt, tx));
  };
  await settle('6.0', stage.now);
  await settle('5.0', publishedAt);
  expect(await fixesTold()).toEqual([[], ['6.0'], ['5.0', '6.0']]);
  await recall('6.0');
  await settle('6.0', publishedAt);
  expect((await fixesTold()).at(-1)).toEqual(['5.0']);
  const { fixed_at: fixedAt } = await problemRow();
  expect(fixedAt.getTime()).toBe(publishedAt.epochMilliseconds);
});

it('a release of many corrections is told of in batches, each once', async () => {
  const problems: string[] = [];
  for (let index = 0; index < 60; index += 1) problems.push(await recorded());
  await publish('5.0', problems);
  await stage.letTimeActUntil('2026-03-02T11:00');
  const told = (await stage.told('problem.changed')).filter(({ fixes }) => `${fixes}` !== '');
  expect(told).toHaveLength(60);
  expect(new Set(told.map(({ problemId }) => problemId)).size).toBe(60);
});

it('a release is refused whole with what it does not correct', async () => {
  const [own, withdrawn] = [await recorded(), newId()];
  const other = await stage.products.create(stage.admin, {
    ...{ key: 'paie', name: 'Paie', idempotencyKey: newId() },
  });
  const foreign = await recorded({
    ...{ productId: encodeId('product', other!.id), affectedVersionIds: [] },
  });
  expect(await refusals(publish('5.0', [own, foreign]))).toEqual(['PROBLEM_OF_OTHER_PRODUCT']);
  const unknown = encodeId('problem', withdrawn);
  expect(await refusals(publish('5.0', [own, unknown]))).toEqual(['NOT_FOUND']);
  const [kept, merged] = [await recorded(), await recorded()];
  const merging = { problemId: kept, duplicateId: merged, idempotencyKey: newId() };
  await edits().merge(stage.admin, merging);
  expect(await refusals(publish('5.0', [own, merged]))).toEqual(['PROBLEM_WITHDRAWN']);
  await expect(stage.version('5.0')).rejects.toThrow();
  const affected = await plan('5.0');
  const affecting = await recorded({ affectedVersionIds: [affected] });
  expect(await refusals(publish('5.0', [affecting]))).toEqual(['VERSION_AFFECTED']);
});
