import { encodeId, newId } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestGraph } from './testing/graph.js';
import type { Stage } from './testing/stage.js';

let graph: TestGraph;
let stage: Stage;

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(() => stage.begin('2026-03-02T10:00'));

/** Calls a mutation; gives what stands against it as code and field. */
async function refused(mutation: string, input: object, viewer = stage.admin): Promise<string[]> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const items = mutation === 'upsertInstallations' ? 'results { errors { code path } }' : '';
  const asked = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${items} errors { code path } } }`;
  const variables = { input: { idempotencyKey: newId(), ...input } };
  const { errors, results = [] } = (await graph.ask(asked, viewer, variables))[mutation];
  const told = [...errors, ...results.flatMap((it: any) => it.errors)];
  return [...new Set(told.map(({ code, path }: any) => `${code} ${path.at(-1)}`))];
}

const change = (statement: string, ...values: unknown[]) =>
  stage.unitOfWork.run(stage.system, (tx) => tx.manager.query(statement, values));

const named = { key: 'saisons', name: 'Saisons', scheme: 'NAMED' } as const;
const namedProduct = async () => {
  const product = await stage.products.create(stage.admin, { ...named, idempotencyKey: newId() });
  return encodeId('product', product!.id);
};

async function installation(more: object = {}) {
  await stage.product('4.2 2025-11-04');
  const organizationId = encodeId('organization', await stage.customer('Agro'));
  const productVersionId = encodeId('version', (await stage.version('4.2')).id);
  return { organizationId, productVersionId, acquisition: 'PURCHASE', ...more };
}

describe('what stands in lists, subjects and reports', () => {
  it.each(['a\nb', 'a\rb', 'a\u2028b', 'a\u0007b'])('is on one line, unlike %j', async (text) => {
    const item = await installation();
    const product = { key: 'paie', name: 'Paie' };
    const productId = await namedProduct();
    const problem = { kind: 'MALFUNCTION', productId, title: text };
    const plan = { productId, label: text, plannedOn: '2026-04-01' };
    expect(await refused('createProduct', { ...product, name: text })).toEqual([
      'INVALID_INPUT name',
    ]);
    expect(await refused('createProduct', { ...product, externalId: text })).toEqual([
      'INVALID_INPUT externalId',
    ]);
    expect(await refused('createLifecycleFeed', { name: text, language: 'FR' })).toEqual([
      'INVALID_INPUT name',
    ]);
    expect(await refused('recordProblem', problem)).toEqual(['INVALID_INPUT title']);
    for (const field of ['environment', 'externalId'])
      expect(await refused('registerInstallation', { ...item, [field]: text })).toEqual([
        `INVALID_INPUT ${field}`,
      ]);
    expect(await refused('planRelease', plan)).toEqual(['LABEL_NOT_IN_SCHEME label']);
    expect(await refused('publishRelease', { productId, label: text })).toEqual([
      'LABEL_NOT_IN_SCHEME label',
    ]);
  });

  it('loses the line break that it ends by, where space around it counts for nothing', async () => {
    const productId = await namedProduct();
    expect(await refused('publishRelease', { productId, label: 'Spring\n' })).toEqual([]);
    expect(await stage.version('Spring')).toMatchObject({ label: 'Spring' });
  });

  it('stays where it was taken before, and what bears it can still be changed', async () => {
    const viewer = stage.admin;
    const upsert = (externalId: string, environment: string) =>
      refused(
        'upsertInstallations',
        { installations: [{ ...item, externalId, environment }] },
        viewer,
      );
    const item = await installation();
    await upsert('a', 'production');
    await change(
      `UPDATE installation SET external_id = E'a\\nb', environment = E'c\\nd' WHERE provider_id = $1`,
      stage.providerId,
    );
    expect(await upsert('a\nb', 'c\nd')).toEqual([]);
    expect(await upsert('a\nb', 'test')).toEqual([]);
    expect(await upsert('a\nb', 'c\nd')).toEqual(['INVALID_INPUT environment']);

    const productId = await namedProduct();
    await stage.plan(productId, 'Spring', '2026-04-01');
    const { id } = await stage.version('Spring');
    await change(`UPDATE product_version SET label = E'Spring\\n2026' WHERE id = $1`, id);
    const productVersionId = encodeId('version', id);
    const redated = { productVersionId, plannedOn: '2026-05-01', reason: 'tests' };
    expect(await refused('redateRelease', redated)).toEqual([]);
    expect(await refused('publishRelease', { productVersionId })).toEqual([]);
  });
});
