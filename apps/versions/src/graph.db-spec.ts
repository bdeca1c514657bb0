import { encodeId, newId } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statements, TestGraph } from './testing/graph.js';
import { instant, type Stage } from './testing/stage.js';

let graph: TestGraph;
let stage: Stage;
const ask: TestGraph['ask'] = (...asked) => graph.ask(...asked);

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
});
afterAll(() => graph?.close());
beforeEach(() => stage.begin('2026-03-02T10:00'));

describe('the graph of versions', () => {
  it('[S4.19] [S4.22] tells of a release, of what it withdraws, and why', async () => {
    const productId = await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
    const input = { productId, label: '5.0', idempotencyKey: newId() };
    const { publishRelease } = await ask(
      `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) {
         productVersion { label state product { currentVersion { label } } }
         withdrawn { label state withdrawnAt supportedThrough obsoleteFrom timeZone
           support { state clause { id charterVersion text(language: FR) } explanation(language: EN) } }
         errors { code } } }`,
      stage.admin,
      { input },
    );
    expect(publishRelease).toEqual({
      productVersion: {
        label: '5.0',
        state: 'CURRENT',
        product: { currentVersion: { label: '5.0' } },
      },
      withdrawn: [
        {
          label: '4.2',
          state: 'WITHDRAWN',
          withdrawnAt: '2026-03-02T15:00:00Z',
          supportedThrough: '2026-09-01',
          obsoleteFrom: '2026-09-02T04:00:00Z',
          timeZone: 'America/Toronto',
          support: {
            state: 'GRACE',
            clause: {
              id: 'S4.19',
              charterVersion: expect.stringMatching(/^1\./),
              text: expect.stringMatching(/./),
            },
            explanation:
              'Gestion 4.2 has a successor and is withdrawn from sale; it stays supported through 1 September 2026.',
          },
        },
      ],
      errors: [],
    });
  });

  it('[S4.24] [S4.25] shows the support of each customer, and lists who is affected', async () => {
    const customers = [await stage.customer('Agro'), await stage.customer('Boréale')];
    await stage.product('4.2 2025-03-04', '5.0 2025-06-10');
    const [agro, boreale] = customers as [string, string];
    for (const customer of customers) {
      await stage.installations.register(stage.admin, {
        organizationId: encodeId('organization', customer),
        productVersionId: encodeId('version', (await stage.version('4.2')).id),
        acquisition: 'PURCHASE',
        since: Temporal.PlainDate.from('2025-04-01'),
        idempotencyKey: newId(),
      });
    }
    await stage.extend('4.2', '2026-12-31', agro);
    const query = `{ productVersion(label: { productKey: "gestion", label: "v4.2" }) {
      state affectedOrganizations { nodes { name installations } totalCount { value capped } }
      installations(sort: SINCE_ASC) { nodes { organization { id } support { state explanation } } } } }`;
    const { productVersion } = await ask(query);
    expect(productVersion.state).toBe('OBSOLETE');
    const { nodes, totalCount } = productVersion.affectedOrganizations;
    expect(nodes.map(({ name }: { name: string }) => name).sort()).toEqual(['Agro', 'Boréale']);
    expect(totalCount).toEqual({ value: 2, capped: false });
    const states = productVersion.installations.nodes.map((node: any) => [
      node.organization.id,
      node.support.state,
    ]);
    expect(new Map(states)).toEqual(
      new Map([
        [encodeId('organization', agro), 'GRACE'],
        [encodeId('organization', boreale), 'DISCONTINUED'],
      ]),
    );
    const own = await ask(query, stage.administratorOf(boreale));
    expect(own.productVersion.installations.nodes).toHaveLength(1);
  });

  it('lists what happens to versions in a time, page by page', async () => {
    await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
    const page = (after: string) =>
      ask(`{ lifecycle(from: "2024-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z", first: 3${after}) {
        nodes { at state productVersion { label } clause { id } } pageInfo { endCursor hasNextPage } } }`);
    const first = (await page('')).lifecycle;
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).lifecycle;
    const turns = [...first.nodes, ...second.nodes].map((turn: any) =>
      [turn.at, turn.state, turn.productVersion.label, turn.clause?.id].join(' ').trim(),
    );
    expect(turns).toEqual(
      [
        '2024-09-17T04:00:00Z CURRENT 4.1',
        '2025-11-04T05:00:00Z CURRENT 4.2',
        '2025-11-04T05:00:00Z WITHDRAWN 4.1 S4.22',
        '2026-05-04T04:00:00Z OBSOLETE 4.1 S4.23',
      ].sort((a, b) => turns.indexOf(a) - turns.indexOf(b)),
    );
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('reads a list of ten with as many statements as a list of two', async () => {
    await stage.product('4.1 2024-09-17', '4.2 2025-11-04');
    const install = async (count: number) => {
      for (let index = 0; index < count; index++)
        await stage.install(await stage.customer(`Customer ${index}`), '4.2');
    };
    const query = `{ installations { nodes { organization { id } support { state explanation }
      productVersion { label state product { name } successor { label } } } } }`;
    await install(2);
    const ofTwo = await statements(() => ask(query));
    await install(8);
    const ofTen = await statements(() => ask(query));
    expect(ofTen).toBe(ofTwo);
    expect(ofTen).toBeLessThanOrEqual(6);
  });

  it('reads what many customers run with as many statements as for one', async () => {
    await stage.product('4.2 2025-11-04');
    const customers = [await stage.customer('Agro'), await stage.customer('Boréale')];
    for (const customer of customers) await stage.install(customer, '4.2');
    const ids = customers.map((id) => encodeId('organization', id));
    const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
      installations(filter: { retired: false, versionStates: [CURRENT] }, first: 1) {
        nodes { organization { id } } totalCount { value } } } } }`;
    const run = (...some: string[]) =>
      ask(source, stage.admin, { of: some.map((id) => ({ __typename: 'Organization', id })) });
    expect(await run(...ids)).toMatchObject({
      _entities: ids.map((id) => ({
        installations: { nodes: [{ organization: { id } }], totalCount: { value: 1 } },
      })),
    });
    const ofOne = await statements(() => run(ids[0]!));
    expect(await statements(() => run(...ids))).toBe(ofOne);
  });

  it('says PENDING of a ticket that has not arrived, and nothing of what is not the viewer’s', async () => {
    const id = encodeId('ticket', newId());
    const source = `query ($id: ID!) { _entities(representations: [{ __typename: "Ticket", id: $id }]) {
      ... on Ticket { versionSupport { state explanation } problem { reference } } } }`;
    const { _entities } = await ask(source, stage.admin, { id });
    expect(_entities).toMatchObject([{ versionSupport: { state: 'PENDING' }, problem: null }]);
    const other = encodeId('version', newId());
    expect(await ask(`{ productVersion(id: "${other}") { label } }`)).toEqual({
      productVersion: null,
    });
  });
});

it('the state of a past instant is what was known then', async () => {
  await stage.product('4.2 2025-11-04', '5.0 2026-01-10');
  stage.now = instant('2026-03-03T10:00');
  const { productVersion } =
    await ask(`{ productVersion(label: { productKey: "gestion", label: "4.2" }) {
    then: support(at: "2026-02-01T12:00:00Z") { state versionState }
    hindsight: support(at: "2026-02-01T12:00:00Z", knownAt: "2026-03-03T12:00:00Z") { state versionState }
    future: support(at: "2027-01-01T00:00:00Z") { state clause { id } supportedThrough } } }`);
  expect(productVersion).toEqual({
    then: { state: 'UNKNOWN', versionState: null },
    hindsight: { state: 'GRACE', versionState: 'WITHDRAWN' },
    future: { state: 'DISCONTINUED', clause: { id: 'S4.23' }, supportedThrough: null },
  });
});
