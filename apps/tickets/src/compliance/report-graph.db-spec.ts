import { encodeId, newId } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

const figures = `kind level running paused met breached excused cancelled
  priority { key label } share { part whole percent } shareWithoutExcused { percent } p50 p90 p95`;

const report = `query ($of: [_Any!]!, $period: DateTimeRange!, $filter: ComplianceFilter) {
  complianceReport(filter: $filter, period: $period) {
    opened charterVersion asOf refusals { code count }
    tickets { nodes { reference } totalCount { value } }
    clocks { ${figures} byPriority { ${figures} }
      clocks(states: [RUNNING], first: 50) { nodes { key ticket { reference } } } }
    indicators { measures minutes usualPercent clause { id } share { percent }
      tickets(asHoped: true) { nodes { reference } } } }
  _entities(representations: $of) { ... on Contract { complianceReport(period: $period) { opened
    clocks { running clocks { totalCount { value } } } } } } }`;

const radar = `{ clocks(first: 50) {
    nodes { key kind level state dueAt remaining ticket { reference organization { name } } }
    pageInfo { hasNextPage } totalCount { value } }
  clockCounts(groupBy: PRIORITY, filter: { states: [RUNNING] }) { asOf groups { key count } }
  ticketCounts(groupBy: CHANNEL) { groups { key count } } }`;

let graph: GraphStage;
let provider: string;
let customer: string;
let contract: string;
let version: string;
let agent: string;
let administrator: string;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  provider = await graph.stage.provider('metacompliance');
  customer = await graph.stage.organization(provider);
  contract = await graph.stage.contract(provider, customer, 'enhanced');
  version = await graph.stage.productVersion(provider);
  agent = await graph.person(provider, provider, 'AGENT');
  administrator = await graph.person(provider, customer, 'ADMINISTRATIVE_USER');
  await open(3);
});
afterAll(() => graph.close());

const answers = [
  { key: 'tried', value: 'The Administrator Academy' },
  { key: 'nature', value: 'Nothing opens' },
  { key: 'reproducible', value: 'YES' },
];

async function open(count: number): Promise<void> {
  const { stage } = graph;
  for (let n = 0; n < count; n++)
    await stage.openings.open(stage.administrator(provider, customer), {
      idempotencyKey: newId(),
      customerId: encodeId('organization', customer),
      subject: 'Rapport vide',
      description: 'Le rapport mensuel est vide.',
      productVersionId: encodeId('version', version),
      ...{ impact: 'moderate', affectedUsers: 'many', answers },
    });
}

async function asked(by: string) {
  const period = { gte: graph.stage.now.subtract({ hours: 24 }).toString() };
  const filter = { customerIds: [encodeId('organization', customer)] };
  const of = [{ __typename: 'Contract', id: encodeId('contract', contract) }];
  const found = await graph.ask(by, report, { of, period, filter });
  expect(found.errors).toBeUndefined();
  return found.data;
}

it('[S0.15] the graph answers every part of a report, and leads to the clocks behind it', async () => {
  for (const by of [agent, administrator]) {
    const { complianceReport, _entities } = await asked(by);
    const [all] = complianceReport.clocks;
    expect(complianceReport).toMatchObject({ opened: 3, tickets: { totalCount: { value: 3 } } });
    expect(all).toMatchObject({ running: 3, met: 0, share: null, p50: null, priority: null });
    expect(all.byPriority).toMatchObject([{ running: 3, priority: { key: expect.any(String) } }]);
    expect(all.clocks.nodes.map(({ ticket }: { ticket: object }) => ticket)).toHaveLength(3);
    expect(_entities[0].complianceReport).toMatchObject({
      opened: 3,
      clocks: [{ running: 3, clocks: { totalCount: { value: 3 } } }],
    });
  }
});

it('the radar shows each clock with its ticket, in as many statements for many as for few', async () => {
  const statementsOf = async () => {
    const before = graph.statements;
    const { data, errors } = await graph.ask(agent, radar);
    expect(errors).toBeUndefined();
    await asked(agent);
    return { data, statements: graph.statements - before };
  };
  const few = await statementsOf();
  expect(few.data.clocks.nodes).toHaveLength(few.data.clocks.totalCount.value);
  expect(few.data.clocks.nodes[0]).toMatchObject({
    state: 'RUNNING',
    ticket: { organization: {} },
  });
  expect(few.data.ticketCounts.groups).toEqual([{ key: 'portal', count: 3 }]);
  await open(4);
  const many = await statementsOf();
  expect(many.data.clocks.nodes.length).toBeGreaterThan(few.data.clocks.nodes.length);
  expect(many.statements).toBe(few.statements);
});
