import { encodeId, newId } from '@charter/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statements, TestGraph } from '../testing/graph.js';
import { instant, type Stage } from '../testing/stage.js';
import { StagedTickets } from '../testing/tickets.js';

let graph: TestGraph;
let stage: Stage;
let tickets: StagedTickets;
const ask: TestGraph['ask'] = (...asked) => graph.ask(...asked);

beforeAll(async () => {
  graph = await TestGraph.open();
  stage = graph.stage;
  tickets = new StagedTickets(stage);
});
afterAll(() => graph?.close());
beforeEach(() => stage.begin('2026-03-02T10:00'));

const organization = (id: string) => encodeId('organization', id);
/** Counts by key, of a dashboard. */
const counted = ({ groups }: { groups: { key: string | null; count: number }[] }) =>
  Object.fromEntries(groups.map(({ key, count }) => [key, count]));

/** 4.2 ended on 2026-05-04, 5.0 is current; Agro runs both, Boréale 4.2, Cidre 5.0. */
async function threeCustomers() {
  await stage.product('4.2 2025-06-10', '5.0 2025-11-04');
  const [agro, boreale, cidre] = [
    await stage.customer('Agro'),
    await stage.customer('Boréale'),
    await stage.customer('Cidre'),
  ];
  await stage.install(agro, '4.2', stage.admin, 'EXISTING_RIGHT');
  await stage.install(agro, '5.0');
  await stage.install(boreale, '4.2', stage.admin, 'EXISTING_RIGHT');
  await stage.install(cidre, '5.0');
  return { agro, boreale, cidre };
}

describe('counts of installations', () => {
  const count = async (groupBy: string, viewer = stage.admin, filter = '{ retired: false }') =>
    counted(
      (
        await ask(
          `{ installationCounts(groupBy: ${groupBy}, filter: ${filter}) { groups { key count } asOf } }`,
          viewer,
        )
      ).installationCounts,
    );

  it('are by state of the version, environment and what a filter leaves', async () => {
    await threeCustomers();
    expect(await count('VERSION_STATE')).toEqual({ WITHDRAWN: 2, CURRENT: 2 });
    expect(await count('ENVIRONMENT')).toEqual({ production: 4 });
    const version = encodeId('version', (await stage.version('4.2')).id);
    expect(
      await count('ACQUISITION', stage.admin, `{ productVersionIds: ["${version}"] }`),
    ).toEqual({
      EXISTING_RIGHT: 2,
    });
  });

  it('are by each reseller of today, and show nobody what is another’s', async () => {
    const { agro, boreale } = await threeCustomers();
    const first = await stage.reseller('Distrib', agro, boreale);
    const second = await stage.reseller('Partner', agro);
    expect(await count('RESELLER')).toEqual({
      [organization(first)]: 3,
      [organization(second)]: 2,
      null: 1,
    });
    expect(await count('RESELLER', stage.memberOf(second))).toEqual({ [organization(second)]: 2 });
    expect(await count('VERSION_STATE', stage.administratorOf(boreale))).toEqual({ WITHDRAWN: 1 });
    expect(await count('VERSION_STATE', { ...stage.admin, staffRoles: [] })).toEqual({});
  });
});

describe('counts of open tickets', () => {
  const count = async (groupBy: string, viewer = stage.admin, filter = '{}') =>
    counted(
      (
        await ask(
          `{ versionTicketCounts(groupBy: ${groupBy}, filter: ${filter}) { groups { key count } asOf } }`,
          viewer,
        )
      ).versionTicketCounts,
    );

  it('are by state of the version, until the ticket is resolved or cancelled', async () => {
    const { agro, boreale } = await threeCustomers();
    await tickets.open(agro, '4.2');
    const waiting = await tickets.open(boreale, '4.2', 'IN_PROGRESS', 'WAITING_CUSTOMER');
    const resolved = await tickets.open(agro, '5.0', 'IN_PROGRESS', 'RESOLVED');
    await tickets.open(agro, null);
    await tickets.open(agro, '5.0', 'CANCELLED');
    expect(await count('VERSION_STATE')).toEqual({ WITHDRAWN: 2, null: 1 });
    await tickets.move(waiting, 'RESOLVED');
    await tickets.move(resolved, 'IN_PROGRESS');
    expect(await count('VERSION_STATE')).toEqual({ WITHDRAWN: 1, CURRENT: 1, null: 1 });
    expect(await count('CUSTOMER', stage.admin, '{ versionStates: [CURRENT] }')).toEqual({
      [organization(agro)]: 1,
    });
    expect(await count('VERSION_STATE', stage.administratorOf(boreale))).toEqual({});
  });
});

describe('what becomes obsolete', () => {
  const query = `{ obsolescence { from to timeZone
    impact { installations organizations openTickets asOf
      revenue { yearly { amount currency } contracts }
      contracts(first: 2) { reference name yearly { amount currency } } }
    versions { totalCount { value } nodes { productVersion { label } obsoleteFrom supportedThrough
      impact { installations organizations openTickets revenue { yearly { amount currency } contracts } } } } } }`;

  it('is told of the next quarter, with the yearly fees in force of those who run it', async () => {
    const { agro, boreale, cidre } = await threeCustomers();
    await tickets.open(agro, '4.2');
    const cad = (minor: bigint) => ({ minor, currency: 'CAD' });
    const productIds = [(await stage.version('4.2')).productId];
    const year = { fee: cad(120_000n), feePeriod: 'YEAR' as const };
    await stage.contract(agro, { reference: 'A', fee: cad(99_99n), feePeriod: 'MONTH' });
    await stage.contract(boreale, { reference: 'B', ...year, kind: 'MAINTENANCE', productIds });
    await stage.contract(boreale, {
      reference: 'E',
      fee: { minor: 5_000n, currency: 'EUR' },
      feePeriod: 'YEAR',
    });
    await stage.contract(cidre, { reference: 'runs 5.0', ...year });
    await stage.contract(agro, { reference: 'other product', ...year, productIds: [agro] });
    await stage.contract(agro, { reference: 'over', ...year, endsAt: stage.now });
    await stage.contract(agro, {
      reference: 'to come',
      ...year,
      startsAt: instant('2026-03-02T10:01'),
    });
    await stage.contract(agro, { reference: 'draft', ...year, state: 'DRAFT' });
    await stage.contract(agro, { reference: 'without fee' });
    const revenue = [
      { yearly: { amount: '2399.88', currency: 'CAD' }, contracts: 2 },
      { yearly: { amount: '50.00', currency: 'EUR' }, contracts: 1 },
    ];
    const figures = { installations: 2, organizations: 2, openTickets: 1, revenue };
    expect((await ask(query)).obsolescence).toEqual({
      from: '2026-04-01T04:00:00Z',
      to: '2026-07-01T04:00:00Z',
      timeZone: 'America/Toronto',
      impact: {
        ...figures,
        asOf: '2026-03-02T15:00:00Z',
        contracts: [
          { reference: 'B', name: 'Boréale', yearly: { amount: '1200.00', currency: 'CAD' } },
          { reference: 'A', name: 'Agro', yearly: { amount: '1199.88', currency: 'CAD' } },
        ],
      },
      versions: {
        totalCount: { value: 1 },
        nodes: [
          {
            productVersion: { label: '4.2' },
            obsoleteFrom: '2026-05-04T04:00:00Z',
            supportedThrough: '2026-05-03',
            impact: figures,
          },
        ],
      },
    });
  });

  it('counts once what hangs on versions of several products, and reads nine in sixteen statements', async () => {
    const days = ['20', '21', '22', '23', '24', '25', '26', '27'];
    await stage.product('4.0 2025-03-04', ...days.map((day) => `4.${day} 2025-11-${day}`));
    const named = { key: 'paie', name: 'Paie', idempotencyKey: newId() };
    const other = await stage.products.create(stage.admin, named);
    await stage.import(encodeId('product', other!.id), '7.0 2025-11-04', '7.1 2025-11-20');
    const customer = await stage.customer('Agro');
    for (const label of ['4.0', '4.20', '7.0'])
      await stage.install(customer, label, stage.admin, 'EXISTING_RIGHT');
    const fee = { minor: 100n, currency: 'CAD' };
    await stage.contract(customer, { fee, feePeriod: 'YEAR' });
    const { impact, versions } = (await ask(query)).obsolescence;
    expect(versions.nodes).toHaveLength(9);
    expect(impact).toMatchObject({
      installations: 3,
      organizations: 1,
      revenue: [{ yearly: { amount: '1.00' }, contracts: 1 }],
    });
    expect(await statements(() => ask(query))).toBeLessThanOrEqual(16);
  });

  it('is expected of versions whose successor is planned, which counts for nothing yet', async () => {
    const productId = await stage.product('4.2 2025-11-04');
    const customer = await stage.customer('Agro');
    await stage.install(customer, '4.2');
    await stage.plan(productId, '5.0', '2026-04-15');
    const span = 'from: "2026-10-01T04:00:00Z", to: "2027-01-01T05:00:00Z"';
    const { obsolescence } = await ask(`{ obsolescence(${span}) { impact { installations }
      versions { nodes { productVersion { label } } }
      expected { productVersion { label } supportedThrough impact { installations } } } }`);
    expect(obsolescence).toEqual({
      impact: { installations: 0 },
      versions: { nodes: [] },
      expected: [
        {
          productVersion: { label: '4.2' },
          supportedThrough: '2026-10-14',
          impact: { installations: 1 },
        },
      ],
    });
  });

  it('is for staff alone', async () => {
    const { agro } = await threeCustomers();
    await stage.contract(agro, { fee: { minor: 1n, currency: 'CAD' }, feePeriod: 'YEAR' });
    const reseller = stage.memberOf(await stage.reseller('Distrib', agro));
    const operator = { ...stage.admin, staffRoles: [], operator: true };
    for (const viewer of [stage.administratorOf(agro), reseller, operator])
      expect((await ask(query, viewer)).obsolescence).toBeNull();
    const agent = { ...stage.admin, staffRoles: ['agent' as const] };
    expect((await ask(query, agent)).obsolescence).not.toBeNull();
  });
});
