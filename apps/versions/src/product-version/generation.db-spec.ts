import { encodeId, newId } from '@charter/database';
import { testDatabase, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { date, instant, openStage, refusals, type Stage } from '../testing/stage.js';

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
  const input = { key: 'flora', name: 'Flora', scheme: 'NAMED' as const, idempotencyKey: newId() };
  productId = encodeId('product', (await stage.products.create(stage.admin, input))!.id);
});

const publish = (label: string, generation: string | null) =>
  stage.releases.publish(stage.admin, { productId, label, generation, idempotencyKey: newId() });
const at = (day: string) => (stage.now = instant(`${day}T10:00`));

it('[S4.19] several names of one generation share its window; a generation does not come back', async () => {
  await publish('Rose', 'spring');
  at('2026-04-01');
  await publish('Lilac', ' spring ');
  expect(await stage.version('Rose')).toMatchObject({ withdrawnAt: null });
  at('2026-09-10');
  await publish('Aster', 'autumn');
  for (const label of ['Rose', 'Lilac'])
    expect(await stage.version(label)).toMatchObject({
      withdrawnAt: stage.now,
      supportedThrough: date('2027-03-09'),
    });
  at('2026-10-01');
  expect(await refusals(publish('Peony', 'spring'))).toEqual(['GENERATION_ALREADY_SUCCEEDED']);
  await expect(publish('Peony', 'spring')).rejects.toThrow('Aster');
  expect(await refusals(publish('Peony', null))).toEqual([]);
  expect(await stage.version('Aster')).toMatchObject({ withdrawnAt: stage.now });
});

it('names are one however their accents are encoded, and so are generations', async () => {
  const [composed, decomposed] = ['Été'.normalize('NFC'), 'Été'.normalize('NFD')];
  await publish(composed, decomposed);
  expect(await refusals(publish(decomposed, null))).toEqual(['VERSION_ALREADY_RELEASED']);
  at('2026-04-01');
  await publish('Canicule', composed);
  expect(await stage.version(composed)).toMatchObject({ withdrawnAt: null });
});

it('a plan keeps its generation, and is judged by it like a release', async () => {
  await publish('Rose', 'spring');
  const plan = (label: string, generation: string, plannedOn: string) =>
    stage.plans.plan(stage.admin, {
      ...{ productId, label, generation, plannedOn: date(plannedOn), idempotencyKey: newId() },
    });
  await plan('Aster', 'autumn', '2026-09-10');
  expect(await refusals(plan('Peony', 'spring', '2026-10-01'))).toEqual([
    'GENERATION_ALREADY_SUCCEEDED',
  ]);
  expect(await refusals(plan('Peony', 'spring', '2026-05-01'))).toEqual([]);
  await stage.publish(productId, 'Peony');
  expect(await stage.version('Peony')).toMatchObject({ generation: 'spring' });
  expect(await stage.version('Rose')).toMatchObject({ withdrawnAt: null });
});

it('imports are judged as a set: each version that lets a generation come back is refused', async () => {
  const release = (text: string) => {
    const [label, releasedOn, generation] = text.split(' ') as [string, string, string];
    return { label, releasedOn: date(releasedOn), generation };
  };
  const { outcomes } = await stage.releases.import(stage.admin, {
    ...{ productId, reason: 'history', mode: 'VALID_ITEMS', idempotencyKey: newId() },
    releases: [
      ...['Rose 2025-01-01 spring', 'Aster 2025-02-01 autumn', 'Lilac 2025-03-01 spring'],
      'Fir 2025-04-01 winter',
    ].map(release),
  });
  expect(outcomes.map(({ row, refusal }) => row?.label ?? refusal?.code)).toEqual([
    ...Array<string>(3).fill('GENERATION_ALREADY_SUCCEEDED'),
    'Fir',
  ]);
});

it('an import of what was planned is judged by the generation of its plan', async () => {
  await publish('Rose', 'spring');
  await stage.plans.plan(stage.admin, {
    ...{ productId, label: 'Peony', generation: 'spring', plannedOn: date('2026-12-01') },
    idempotencyKey: newId(),
  });
  at('2026-09-10');
  await publish('Aster', 'autumn');
  at('2026-10-01');
  const { outcomes } = await stage.releases.import(stage.admin, {
    ...{ productId, reason: 'was out already', mode: 'VALID_ITEMS', idempotencyKey: newId() },
    releases: [{ label: 'Peony', releasedOn: date('2026-09-20') }],
  });
  expect(outcomes.map(({ refusal }) => refusal?.code)).toEqual(['GENERATION_ALREADY_SUCCEEDED']);
});

it('a name in one line is not the plan of another line whose words run alike', async () => {
  const lines = ['solo', 'solo plus'].map((key) => ({ key, successor: 'ANY' as const }));
  const input = { key: 'fauna', name: 'Fauna', scheme: 'NAMED' as const, lines };
  const product = await stage.products.create(stage.admin, { ...input, idempotencyKey: newId() });
  const named = (line: string, label: string) => ({
    ...{ productId: encodeId('product', product!.id), line, label, idempotencyKey: newId() },
  });
  const plannedOn = date('2026-06-01');
  await stage.plans.plan(stage.admin, { ...named('solo', 'plus Owl'), plannedOn });
  await stage.releases.publish(stage.admin, named('solo plus', 'Owl'));
  expect(await stage.version('plus Owl')).toMatchObject({ line: 'solo', plannedOn });
  expect(await stage.version('Owl')).toMatchObject({ line: 'solo plus', plannedOn: null });
});

it('a number tells its own', async () => {
  const numbered = await stage.product('4.2 2025-11-04');
  const input = { productId: numbered, label: '5.0', generation: 'five', idempotencyKey: newId() };
  expect(await refusals(stage.releases.publish(stage.admin, input))).toEqual(['INVALID_INPUT']);
});
