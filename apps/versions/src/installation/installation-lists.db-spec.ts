import { encodeId, newId, type Viewer } from '@charter/database';
import type { GraphContext, PageArguments } from '@charter/subgraph';
import { testDatabase, viewersOf, type TestDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstallationFilter, InstallationSort } from '../generated/graphql.js';
import { migrations } from '../migrations/index.js';
import { ImportStage } from '../testing/import-stage.js';
import { openStage, type Stage } from '../testing/stage.js';
import { InstallationEntity } from './installation.entity.js';
import {
  affectedOrganizations,
  installations,
  installationsOfVersion,
} from './installation.lists.js';

type Labelled = InstallationEntity & { label: string; state: string };

const STATE: Readonly<Record<string, string>> = {
  '4.1': 'OBSOLETE',
  '4.2': 'WITHDRAWN',
  '5.0': 'CURRENT',
};

let database: TestDatabase;
let stage: Stage;
let imports: ImportStage;
let all: Labelled[];
let versionIds: Map<string, string>;
const customers: string[] = [];
const viewers: Record<string, { viewer: Viewer; sees: (row: InstallationEntity) => boolean }> = {};

beforeAll(async () => {
  database = await testDatabase('versions', migrations);
  stage = await openStage(database);
  imports = new ImportStage(stage, database.worker);
  await stage.begin('2026-03-02T10:00');
  for (const name of ['Agro', 'Boréale', 'Cidre', 'Dune'])
    customers.push(await stage.customer(name));
  await stage.product('4.1 2025-01-01', '4.2 2025-02-01', '5.0 2026-01-15');
  versionIds = new Map();
  for (const label of Object.keys(STATE)) versionIds.set(label, (await stage.version(label)).id);
  await install(48);
  const reseller = await aReseller(customers.slice(0, 2));
  const who = viewersOf(stage.providerId, stage.now);
  const of =
    (...ids: string[]) =>
    (row: InstallationEntity) =>
      ids.includes(row.customerId);
  Object.assign(viewers, {
    agent: { viewer: who.staff('agent'), sees: () => true },
    administrator: { viewer: who.administrativeUser(customers[1]!), sees: of(customers[1]!) },
    user: { viewer: who.user(customers[2]!), sees: of(customers[2]!) },
    reseller: { viewer: reseller, sees: of(...customers.slice(0, 2)) },
    stranger: { viewer: who.stranger(), sees: () => false },
  });
});
afterAll(async () => {
  await imports?.close();
  await stage?.close();
  await database?.drop();
});

async function aReseller(ofCustomers: readonly string[]) {
  const { organizationId, viewer } = await imports.reseller();
  for (const customerId of ofCustomers) await imports.delegate(organizationId, customerId);
  return viewer;
}

/** Installations of all customers, versions and environments, some of them over. */
async function install(count: number): Promise<void> {
  const labels = Object.keys(STATE);
  all = [];
  for (let n = 0; n < count; n++) {
    const label = labels[n % 3]!;
    const version = await stage.version(label);
    const row = await stage.unitOfWork.run(stage.system, (tx) =>
      tx.insert(InstallationEntity, {
        id: newId(),
        providerId: stage.providerId,
        customerId: customers[n % 4]!,
        productId: version.productId,
        productVersionId: version.id,
        environment: n % 5 === 0 ? 'test' : 'production',
        acquisition: 'PURCHASE',
        attestation: n % 8 === 0 ? 'DECLARED' : 'PROVIDER',
        // Several on a day, so that the order within it counts.
        since: Temporal.PlainDate.from('2026-01-20').add({ days: n % 7 }),
        until: n % 6 === 0 ? Temporal.PlainDate.from('2026-02-10') : null,
        recordedAt: stage.now,
      }),
    );
    all.push(Object.assign(row, { label, state: STATE[label]! }));
  }
}

const contextOf = (viewer: Viewer) =>
  ({
    viewer,
    now: stage.now,
    memo: new Map(),
    read: (work) => stage.unitOfWork.read(viewer, work),
  }) satisfies Partial<GraphContext> as unknown as GraphContext;

/** All rows of a list, page by page. */
async function walked(
  list: (args: PageArguments) => ReturnType<typeof installations>,
): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await list({ first: 5, after });
    found.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

function inOrder(rows: readonly InstallationEntity[], sort: InstallationSort): string[] {
  const sorted = rows.toSorted(
    (a, b) => Temporal.PlainDate.compare(a.since, b.since) || (a.id < b.id ? -1 : 1),
  );
  return (sort === 'SINCE_ASC' ? sorted : sorted.toReversed()).map(({ id }) => id);
}

const filters: [string, () => InstallationFilter, (row: Labelled) => boolean][] = [
  ['nothing', () => ({}), () => true],
  [
    'customers',
    () => ({ organizationIds: customers.slice(1, 3).map((id) => encodeId('organization', id)) }),
    (row) => customers.slice(1, 3).includes(row.customerId),
  ],
  [
    'versions',
    () => ({
      productVersionIds: ['4.2', '5.0'].map((label) => encodeId('version', versionIds.get(label)!)),
    }),
    ({ label }) => label !== '4.1',
  ],
  ['another product', () => ({ productIds: [encodeId('product', newId())] }), () => false],
  ['a product', () => ({ productIds: [encodeId('product', all[0]!.productId)] }), () => true],
  [
    'states',
    () => ({ versionStates: ['OBSOLETE', 'CURRENT'] }),
    ({ state }) => state !== 'WITHDRAWN',
  ],
  ['an environment', () => ({ environments: ['test'] }), (row) => row.environment === 'test'],
  [
    'who stands for them',
    () => ({ attestations: ['DECLARED', 'RESELLER'] }),
    ({ attestation }) => attestation === 'DECLARED',
  ],
  ['what is run', () => ({ retired: false }), ({ until }) => until === null],
  [
    'several of them',
    () => ({ versionStates: ['WITHDRAWN'], environments: ['production'], retired: true }),
    ({ state, environment, until }) =>
      state === 'WITHDRAWN' && environment === 'production' && until !== null,
  ],
];

describe.each(['agent', 'administrator', 'user', 'reseller', 'stranger'])(
  'installations that a viewer sees: %s',
  (name) => {
    it.each(filters)('by %s, page by page in both orders', async (_, filterOf, isMeant) => {
      const { viewer, sees } = viewers[name]!;
      const expected = all.filter((row) => sees(row) && isMeant(row));
      for (const sort of ['SINCE_ASC', 'SINCE_DESC'] as const) {
        const filter = filterOf();
        const list = (args: PageArguments) =>
          installations(contextOf(viewer), { ...args, filter, sort });
        expect(await walked(list)).toEqual(inOrder(expected, sort));
        const { totalCount } = await list({ first: 1 });
        expect(await totalCount({ upTo: 100 })).toMatchObject({ value: expected.length });
      }
    });

    it('of one version', async () => {
      const { viewer, sees } = viewers[name]!;
      const versionId = versionIds.get('4.2')!;
      const list = (args: PageArguments) =>
        installationsOfVersion(contextOf(viewer), versionId, { ...args, sort: 'SINCE_ASC' });
      const expected = all.filter((row) => sees(row) && row.label === '4.2');
      expect(await walked(list)).toEqual(inOrder(expected, 'SINCE_ASC'));
    });

    it('by who runs a version', async () => {
      const { viewer, sees } = viewers[name]!;
      const running = all.filter((row) => sees(row) && row.label === '5.0' && row.until === null);
      const list = (args: PageArguments) =>
        affectedOrganizations(contextOf(viewer), args, versionIds.get('5.0')!);
      const { nodes } = await list({ first: 10 });
      const found = nodes.map(({ customerId, installations: count }) => [customerId, count]);
      const counts = [...Map.groupBy(running, ({ customerId }) => customerId)];
      expect(found).toEqual(counts.map(([id, rows]) => [id, rows.length]).sort());
      const { totalCount } = await list({ first: 1 });
      expect(await totalCount({ upTo: 100 })).toMatchObject({ value: counts.length });
    });
  },
);
