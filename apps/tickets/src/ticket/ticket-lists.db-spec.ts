import { encodeId, newId, type Viewer } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketFilter, TicketSort } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { openStates } from './domain/ticket-lifecycle.js';
import { TicketEntity } from './ticket.entity.js';
import { TicketQueriesResolver } from './ticket-queries.resolver.js';

const TICKETS = 36;

let stage: TicketStage;
let provider: string;
let all: TicketEntity[];
const customers: string[] = [];
const agents = [newId(), newId()];
const versions = [newId(), newId()];
const viewers: Record<string, { viewer: Viewer; sees: (ticket: TicketEntity) => boolean }> = {};

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  provider = await stage.provider('techtra');
  for (let n = 0; n < 3; n++) customers.push(await stage.organization(provider));
  const requesters = [newId(), newId()];
  const model = await opened(customers[0]!);
  await stage.admin.query(varied, [model, customers, agents, versions, requesters, TICKETS]);
  all = await stage.system(provider, (tx) => tx.manager.find(TicketEntity));
  const reseller = await stage.organization(provider, 'RESELLER');
  await stage.admin.query(
    `INSERT INTO delegation (id, provider_id, reseller_id, customer_id, starts_at, version)
     SELECT uuidv7(), $1, $2, id, '2020-01-01Z', 1 FROM unnest($3::uuid[]) AS id`,
    [provider, reseller, customers.slice(1)],
  );
  const agent = stage.agent(provider);
  const [first, second, third] = customers as [string, string, string];
  Object.assign(viewers, {
    agent: { viewer: agent, sees: () => true },
    administrator: {
      viewer: stage.administrator(provider, first),
      sees: ({ customerId }: TicketEntity) => customerId === first,
    },
    user: {
      viewer: stage.user(provider, first, requesters[0]),
      sees: ({ customerId, requesterId }: TicketEntity) =>
        customerId === first && requesterId === requesters[0],
    },
    reseller: {
      viewer: { ...agent, staffRoles: [], resellerIds: [reseller] },
      sees: ({ customerId }: TicketEntity) => customerId === second || customerId === third,
    },
    'user here and administrator there': {
      viewer: { ...stage.user(provider, first, requesters[1]), administers: [second] },
      sees: ({ customerId, requesterId }: TicketEntity) =>
        customerId === second || (customerId === first && requesterId === requesters[1]),
    },
    nobody: { viewer: { ...agent, staffRoles: [] }, sees: () => false },
  });
});
afterAll(() => stage.close());

async function opened(customerId: string): Promise<string> {
  const { ticket } = await stage.openings.open(stage.agent(provider), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customerId),
    subject: 'Imprimante muette',
    description: 'Rien ne sort.',
    productVersionId: encodeId('version', await stage.productVersion(provider)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  return ticket!.id;
}

/** Copies of one ticket with every mixture of what lists ask about. */
const varied = `
  INSERT INTO ticket SELECT (jsonb_populate_record(ticket, jsonb_build_object(
    'id', uuidv7(), 'reference', 'T-' || n, 'customer_id', ($2::uuid[])[1 + n % 3],
    'state', (ARRAY['NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'CANCELLED'])[1 + n / 2 % 4],
    'assignee_id', ($3::uuid[])[1 + n % 5], 'product_version_id', ($4::uuid[])[1 + n % 4 / 2],
    'requester_id', ($5::uuid[])[1 + n / 3 % 2], 'priority_key', 'p' || n % 4,
    'queue_rank_key', 'r' || n % 3, 'queue_rank', n % 3, 'breached', n % 6 = 0,
    'coverage_changed', n % 7 = 0, 'opened_at', opened_at + (n % 20) * interval '1 hour',
    'next_due_at', CASE WHEN n % 3 > 0 THEN opened_at + (n % 11) * interval '1 day' END,
    'queue_due_at', CASE WHEN n % 4 > 0 THEN opened_at + (n % 7) * interval '1 day' END))).*
  FROM ticket, generate_series(1, $6::int) AS n WHERE id = $1`;

const instant = (text: string) => Temporal.Instant.from(text);

const filters: Record<string, () => [TicketFilter, (ticket: TicketEntity) => boolean]> = {
  nothing: () => [{}, () => true],
  'open states': () => [
    { states: [...openStates] },
    ({ state }) => (openStates as readonly string[]).includes(state),
  ],
  'a state twice': () => [{ states: ['NEW', 'NEW'] }, ({ state }) => state === 'NEW'],
  customers: () => [
    { customerIds: customers.slice(0, 2).map((id) => encodeId('organization', id)) },
    ({ customerId }) => customerId !== customers[2],
  ],
  'customers and open states': () => [
    {
      customerIds: customers.slice(1).map((id) => encodeId('organization', id)),
      states: ['NEW', 'IN_PROGRESS'],
    },
    ({ customerId, state }) =>
      customerId !== customers[0] && (state === 'NEW' || state === 'IN_PROGRESS'),
  ],
  'agents and breached': () => [
    { assigneeIds: agents.map((id) => encodeId('person', id)), breached: true },
    ({ assigneeId, breached }) => assigneeId !== null && breached,
  ],
  'nobody in open states': () => [
    { unassigned: true, states: ['NEW', 'WAITING_CUSTOMER'] },
    ({ assigneeId, state }) =>
      assigneeId === null && (state === 'NEW' || state === 'WAITING_CUSTOMER'),
  ],
  'somebody, not breached': () => [
    { unassigned: false, breached: false },
    ({ assigneeId, breached }) => assigneeId !== null && !breached,
  ],
  versions: () => [
    { productVersionIds: [encodeId('version', versions[0]!)] },
    ({ productVersionId }) => productVersionId === versions[0],
  ],
  'priorities and ranks': () => [
    { priorities: ['p1', 'p2'], queueRanks: ['r1'] },
    ({ priorityKey, queueRankKey }) =>
      (priorityKey === 'p1' || priorityKey === 'p2') && queueRankKey === 'r1',
  ],
  'changed coverage': () => [{ coverageChanged: true }, ({ coverageChanged }) => coverageChanged],
  'due before and opened in': () => [
    {
      dueBefore: instant('2026-03-09T00:00:00Z'),
      openedAt: { gte: instant('2026-03-03T18:00:00Z'), lt: instant('2026-03-04T09:00:00Z') },
    },
    ({ nextDueAt, openedAt }) =>
      nextDueAt !== null &&
      nextDueAt.epochMilliseconds < Date.parse('2026-03-09T00:00:00Z') &&
      openedAt.epochMilliseconds >= Date.parse('2026-03-03T18:00:00Z') &&
      openedAt.epochMilliseconds < Date.parse('2026-03-04T09:00:00Z'),
  ],
};

const places: Record<TicketSort, (ticket: TicketEntity) => (number | string)[]> = {
  NEWEST: ({ openedAt, id }) => [openedAt.epochMilliseconds, id],
  OLDEST: ({ openedAt, id }) => [openedAt.epochMilliseconds, id],
  QUEUE: ({ queueRank, queueDueAt, openedAt, id }) => [
    queueRank,
    queueDueAt?.epochMilliseconds ?? Infinity,
    openedAt.epochMilliseconds,
    id,
  ],
  DUE_AT: ({ nextDueAt, id }) => [nextDueAt?.epochMilliseconds ?? Infinity, id],
};

function expected(viewer: string, filter: string, sort: TicketSort): string[] {
  const [, matches] = filters[filter]!();
  const place = places[sort];
  const inOrder = all
    .filter((ticket) => viewers[viewer]!.sees(ticket) && matches(ticket))
    .toSorted((one, other) => {
      const [a, b] = [place(one), place(other)];
      const index = a.findIndex((value, i) => value !== b[i]);
      return index < 0 ? 0 : a[index]! < b[index]! ? -1 : 1;
    });
  return (sort === 'NEWEST' ? inOrder.toReversed() : inOrder).map(({ id }) => id);
}

async function walked(viewer: Viewer, filter: TicketFilter, sort: TicketSort) {
  const now = stage.now;
  const read: GraphContext['read'] = (work) => stage.unitOfWork.read(viewer, work);
  const context = { viewer, now, read, memo: new Map() } as unknown as GraphContext;
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await new TicketQueriesResolver().tickets(
      { filter, sort, first: 10, after },
      context,
    );
    found.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) {
      expect(await page.totalCount({ upTo: 1000 })).toMatchObject({ value: found.length });
      return found;
    }
    after = page.pageInfo.endCursor;
  }
}

describe('lists of tickets', () => {
  const cases = Object.keys(filters).flatMap((filter) =>
    (['NEWEST', 'OLDEST', 'QUEUE', 'DUE_AT'] as const).map((sort) => [filter, sort] as const),
  );
  it.each(cases)('by %s, %s: each viewer gets what it sees, page by page', async (filter, sort) => {
    for (const [name, { viewer }] of Object.entries(viewers)) {
      const [given] = filters[filter]!();
      expect([name, await walked(viewer, given, sort)]).toEqual([
        name,
        expected(name, filter, sort),
      ]);
    }
  });
});
