import { encodeId } from '@charter/database';
import { Refused, type GraphContext } from '@charter/subgraph';
import { testDatabase, type TestDatabase } from '@charter/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { changesOf } from '../product-version/release-changes.js';
import type { ReleaseAct } from '../product-version/release-plan.service.js';
import type { LifeChange } from '../product/domain/life-change.js';
import { openStage, type Stage } from '../testing/stage.js';
import { previewRecall, previewRelease, type ActPreview } from './release-preview.js';

let database: TestDatabase;
let stage: Stage;

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
});
afterAll(async () => {
  await stage?.close();
  await database?.drop();
});

type Act =
  | { kind: 'publish'; label: string }
  | { kind: 'plan'; label: string; inDays: number }
  | { kind: 'recall'; label: string };

const labels = fc.constantFrom('4.2', '4.2.1', '4.3', '5.0', '5.0.1', '5.1', '6.0');
const acts = fc.oneof(
  fc.record({ kind: fc.constant('publish' as const), label: labels }),
  fc.record({
    kind: fc.constant('plan' as const),
    label: labels,
    inDays: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({ kind: fc.constant('recall' as const), label: labels }),
);
const steps = fc.record({ act: acts, afterDays: fc.integer({ min: 0, max: 120 }) });

/** What it came to, or the code of what stood against it. */
async function outcome<T>(work: Promise<T>): Promise<T | string> {
  return work.catch((error: unknown) => {
    if (error instanceof Refused) return error.code;
    throw error;
  });
}

async function preview(productId: string, act: Act): Promise<ActPreview> {
  const { label } = act;
  if (act.kind === 'recall') {
    const id = encodeId('version', (await stage.version(label)).id);
    return stage.unitOfWork.read(stage.admin, (tx) => previewRecall(tx, id));
  }
  const releasedOn = act.kind === 'plan' ? dayAfter(act.inDays) : null;
  return stage.unitOfWork.read(stage.admin, (tx) =>
    previewRelease(tx, { productId, label, releasedOn }),
  );
}

async function perform(productId: string, act: Act): Promise<ReleaseAct> {
  const { label } = act;
  if (act.kind === 'recall') return stage.recall(label);
  if (act.kind === 'publish') return stage.publish(productId, label);
  const known = await stage.version(label).catch(() => null);
  const day = dayAfter(act.inDays).toString();
  return known?.plannedOn ? stage.redate(label, day) : stage.plan(productId, label, day);
}

function dayAfter(days: number): Temporal.PlainDate {
  return stage.now.toZonedDateTimeISO('America/Toronto').toPlainDate().add({ days });
}

/** What an act told that it changed, without the ids of what it recorded. */
async function told({ step }: ReleaseAct): Promise<unknown[]> {
  const read: GraphContext['read'] = (work) => stage.unitOfWork.read(stage.admin, work);
  const context = { read, now: stage.now, memo: new Map() } as unknown as GraphContext;
  return shown(await changesOf(context, step!));
}

function shown(changes: readonly LifeChange[]): unknown[] {
  return changes.map(({ before, after }) => JSON.parse(JSON.stringify({ before, after })));
}

/** Windows in the database by label. */
async function windows(): Promise<Map<string, string>> {
  const rows = await stage.unitOfWork.read(stage.admin, (tx) =>
    tx.manager.findBy(ProductVersionEntity, { providerId: stage.providerId }),
  );
  return new Map(
    rows.map(({ label, withdrawnAt, obsoleteFrom, supportedThrough }) => [
      label,
      JSON.stringify({ withdrawnAt, obsoleteFrom, supportedThrough }),
    ]),
  );
}

it('a preview refuses what the act refuses, and shows the very windows that it leaves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 8 }), async (walk) => {
      await stage.begin('2026-03-02T10:00');
      const productId = await stage.product('4.1 2025-03-04');
      for (const { act, afterDays } of walk) {
        stage.now = stage.now.add({ hours: 24 * afterDays });
        if (act.kind === 'recall' && !(await windows()).has(act.label)) continue;
        const before = await windows();
        const expected = await outcome(preview(productId, act));
        expect(await windows()).toEqual(before);
        const done = await outcome(perform(productId, act));
        if (typeof done === 'string' || typeof expected === 'string') {
          expect(expected).toBe(done);
          continue;
        }
        expect(shown(expected.changes)).toEqual(await told(done));
        if (act.kind === 'plan') continue;
        for (const { label, after } of expected.changes) {
          const { withdrawnAt, obsoleteFrom, supportedThrough } = after;
          before.set(label, JSON.stringify({ withdrawnAt, obsoleteFrom, supportedThrough }));
        }
        expect(await windows()).toEqual(before);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
