import { encodeId, newId, type Viewer } from '@charter/database';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStage, type GraphStage } from '../testing/graph-stage.js';

let graph: GraphStage;
let techtra: string;
let agent: string;
let plain: string;
let version: string;
const customers: string[] = [];

const page = `query ($filter: RefusalFilter, $after: String) {
  refusals(filter: $filter, first: 2, after: $after) {
    totalCount { value } nodes { code channelKey at clause { id } organization { id } }
    pageInfo { hasNextPage endCursor } } }`;
const counted = `query ($by: RefusalGrouping!, $filter: RefusalFilter) {
  refusalCounts(groupBy: $by, filter: $filter) { asOf groups { key count } } }`;

beforeAll(async () => {
  graph = await openGraphStage(testDatabase);
  const { stage } = graph;
  techtra = await stage.provider('techtra');
  agent = await graph.person(techtra, techtra, 'AGENT');
  customers.push(await stage.organization(techtra), await stage.organization(techtra));
  plain = await graph.person(techtra, customers[0]!, 'ADMINISTRATIVE_USER');
  version = encodeId('version', await stage.productVersion(techtra));
  const obsolete = encodeId(
    'version',
    await stage.productVersion(techtra, {
      withdrawnAt: Temporal.Instant.from('2025-08-01T12:00:00Z'),
      supportedUntil: Temporal.Instant.from('2026-02-01T05:00:00Z'),
    }),
  );
  const told = { answers: [{ key: 'documentation-consulted', value: 'NO' }] };
  await refused('2026-02-27T15:00:00Z', 0, { channel: 'phone' });
  await refused('2026-03-01T02:00:00Z', 0, { channel: 'phone' }); // still February in Toronto
  await refused('2026-03-02T15:00:00Z', 1, { channel: 'email', ...told });
  await refused('2026-03-02T15:00:01Z', 1, { productVersionId: obsolete });
  await refused('2026-03-03T15:00:00Z', 0, { channel: 'phone' });
});
afterAll(() => graph.close());

async function refused(at: string, customer: number, changes: object) {
  const { stage } = graph;
  stage.at(at);
  const viewer: Viewer = { ...stage.agent(techtra), now: at };
  const input = {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customers[customer]!),
    subject: 'Imprimante',
    description: 'Muette.',
    productVersionId: version,
    ...changes,
  };
  const first = await stage.openings.open(viewer, input);
  const again = await stage.openings.open(viewer, input);
  expect(again.refusal?.id).toBe(first.refusal!.id);
}

async function walked(filter: object | null): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await graph.ask(agent, page, { filter, after });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, totalCount } = data.refusals;
    found.push(...nodes.map(({ at, code }: { at: string; code: string }) => `${at} ${code}`));
    if (!pageInfo.hasNextPage) {
      expect(totalCount.value).toBe(found.length);
      return found;
    }
    after = pageInfo.endCursor;
  }
}

async function counts(by: string, filter: object | null = null) {
  const { data, errors } = await graph.ask(agent, counted, { by, filter });
  expect(errors).toBeUndefined();
  expect(data.refusalCounts.asOf).toBeTruthy();
  return data.refusalCounts.groups.map(({ key, count }: { key: string; count: number }) => [
    key,
    count,
  ]);
}

describe('refused openings', () => {
  it('are listed newest first, page by page, each once whatever was repeated', async () => {
    expect(await walked(null)).toEqual([
      '2026-03-03T15:00:00Z CHANNEL_NOT_IN_PLAN',
      '2026-03-02T15:00:01Z VERSION_DISCONTINUED',
      '2026-03-02T15:00:00Z ANSWER_EXCLUDES',
      '2026-03-01T02:00:00Z CHANNEL_NOT_IN_PLAN',
      '2026-02-27T15:00:00Z CHANNEL_NOT_IN_PLAN',
    ]);
  });

  it.each([
    ['codes', { codes: ['VERSION_DISCONTINUED', 'ANSWER_EXCLUDES'] }, 2],
    ['clauses', { clauses: ['S4.9'] }, 3],
    ['channels', { channels: ['email'] }, 1],
    ['a period', { at: { gte: '2026-03-02T15:00:00Z', lt: '2026-03-03T15:00:00Z' } }, 2],
    ['all at once', { codes: ['CHANNEL_NOT_IN_PLAN'], channels: ['email'] }, 0],
  ])('are found by %s', async (_, filter, found) => {
    expect(await walked(filter)).toHaveLength(found);
  });

  it('are counted alike in the compliance report, which shows customers their own', async () => {
    const report = `query ($period: DateTimeRange!, $filter: ComplianceFilter) {
      complianceReport(period: $period, filter: $filter) { refusals { code count } } }`;
    const period = { gte: '2026-03-01T00:00:00Z' };
    const reported = async (by: string, filter: object | null = null) => {
      const { data, errors } = await graph.ask(by, report, { period, filter });
      expect(errors).toBeUndefined();
      const { refusals } = data.complianceReport;
      return refusals.map(({ code, count }: { code: string; count: number }) => [code, count]);
    };
    expect(await reported(agent)).toEqual(await counts('CODE', { at: period }));
    const customerIds = [encodeId('organization', customers[0]!)];
    const own = [['CHANNEL_NOT_IN_PLAN', 2]];
    expect(await reported(agent, { customerIds })).toEqual(own);
    expect(await reported(plain)).toEqual(own);
  });

  it('are found by customer', async () => {
    const customerIds = [encodeId('organization', customers[1]!)];
    expect(await walked({ customerIds })).toHaveLength(2);
  });

  it('[S4.9] [S4.13] [S4.20] are counted by what refused them, where, whom and when', async () => {
    expect(await counts('CLAUSE')).toEqual([
      ['S4.9', 3],
      ['S4.13', 1],
      ['S4.20', 1],
    ]);
    expect(await counts('CODE', { clauses: ['S4.9'] })).toEqual([['CHANNEL_NOT_IN_PLAN', 3]]);
    expect(await counts('CHANNEL')).toEqual([
      ['phone', 3],
      ['email', 1],
      ['portal', 1],
    ]);
    expect(await counts('CUSTOMER')).toEqual([
      [encodeId('organization', customers[0]!), 3],
      [encodeId('organization', customers[1]!), 2],
    ]);
    expect(await counts('MONTH')).toEqual([
      ['2026-02', 2],
      ['2026-03', 3],
    ]);
  });

  it('are told to staff alone', async () => {
    const { data } = await graph.ask(plain, page, {});
    expect(data.refusals).toBeNull();
    const other = await graph.ask(plain, counted, { by: 'CODE' });
    expect(other.data.refusalCounts).toBeNull();
  });
});
