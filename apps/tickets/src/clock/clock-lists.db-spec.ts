import { encodeId, newId, type Viewer } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClockFilter, ClockSort } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { ClockQueriesResolver } from './clock-queries.resolver.js';
import { TicketClockEntity } from './ticket-clock.entity.js';

type Row = TicketClockEntity & { readonly assigneeId: string | null };

let stage: TicketStage;
let provider: string;
let rows: Row[];
const customers: string[] = [];
const requester = newId();
let agent: Viewer;
const viewers: Record<string, { viewer: Viewer; sees: (row: Row) => boolean }> = {};

const now = (viewer: Viewer): Viewer => ({ ...viewer, now: stage.now.toString() });

/** How far tickets are taken; the late ones first, for then everything that is due is done. */
const ways = [
  ...['late', 'late take reply', 'late', 'late take reply'],
  ...['', 'take', 'take reply', 'take wait', '', 'take wait', 'take reply resolve', 'take', 'take'],
];

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  provider = await stage.provider('techtra');
  agent = stage.agent(provider);
  for (let n = 0; n < 3; n++) {
    customers.push(await stage.organization(provider));
    await stage.contract(provider, customers[n]!, 'support');
  }
  for (const [index, way] of ways.entries()) await handled(index, way);
  rows = await stage.system(provider, async (tx) => {
    const tickets = await tx.manager.find(TicketEntity);
    const clocks = await tx.manager.find(TicketClockEntity);
    const of = (id: string) => tickets.find((ticket) => ticket.id === id);
    return clocks.map((row) => ({ ...row, assigneeId: of(row.ticketId)?.assigneeId ?? null }));
  });
  const reseller = await stage.organization(provider, 'RESELLER');
  await stage.admin.query(
    `INSERT INTO delegation (id, provider_id, reseller_id, customer_id, starts_at, version)
     SELECT uuidv7(), $1, $2, id, '2020-01-01Z', 1 FROM unnest($3::uuid[]) AS id`,
    [provider, reseller, customers.slice(1)],
  );
  Object.assign(viewers, {
    agent: { viewer: agent, sees: () => true },
    administrator: {
      viewer: stage.administrator(provider, customers[0]!),
      sees: ({ customerId }: Row) => customerId === customers[0],
    },
    user: {
      viewer: stage.user(provider, customers[1]!, requester),
      sees: ({ requesterId }: Row) => requesterId === requester,
    },
    reseller: {
      viewer: { ...agent, staffRoles: [], resellerIds: [reseller] },
      sees: ({ customerId }: Row) => customerId !== customers[0],
    },
    nobody: { viewer: { ...agent, staffRoles: [] }, sees: () => false },
  });
});
afterAll(() => stage.close());

async function handled(index: number, way: string): Promise<void> {
  stage.at('2026-03-03T14:00:00Z');
  stage.now = stage.now.add({ minutes: index * 7 });
  const customer = customers[index % 3]!;
  const opener =
    index % 3 === 1
      ? stage.user(provider, customer, requester)
      : stage.administrator(provider, customer);
  const { ticket } = await stage.openings.open(now(opener), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', customer),
    subject: 'Rapport vide',
    description: 'Le rapport mensuel est vide.',
    productVersionId: encodeId('version', await stage.productVersion(provider)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  const on = { ticketId: encodeId('ticket', ticket!.id) };
  const steps: Record<string, () => Promise<unknown>> = {
    take: () => stage.handling.takeOver(now(agent), on),
    reply: () =>
      stage.conversations.reply(now(agent), {
        ...on,
        idempotencyKey: newId(),
        body: 'Je regarde.',
      }),
    wait: () => stage.handling.waitFor(now(agent), 'WAITING_CUSTOMER', on),
    late: async () => {
      stage.now = stage.now.add({ hours: 30 });
      await stage.work();
    },
    resolve: () =>
      stage.closing.resolve(now(agent), { ...on, outcome: 'resolved', message: 'Réparé.' }),
  };
  for (const step of way.split(' ').filter(Boolean)) {
    stage.now = stage.now.add({ minutes: 5 });
    await steps[step]!();
  }
}

const instant = (text: string) => Temporal.Instant.from(text);
const before = (one: Temporal.Instant | null, text: string) =>
  one !== null && Temporal.Instant.compare(one, instant(text)) < 0;

const filters: Record<string, () => [ClockFilter, (row: Row) => boolean]> = {
  nothing: () => [{}, () => true],
  'due before': () => [
    { dueBefore: instant('2026-03-03T22:00:00Z') },
    ({ dueAt }) => before(dueAt, '2026-03-03T22:00:00Z'),
  ],
  'due in between, guaranteed': () => [
    {
      dueAfter: instant('2026-03-03T16:30:00Z'),
      dueBefore: instant('2026-03-04T22:00:00Z'),
      levels: ['GUARANTEE'],
    },
    ({ dueAt, level }) =>
      level === 'GUARANTEE' &&
      before(dueAt, '2026-03-04T22:00:00Z') &&
      !before(dueAt, '2026-03-03T16:30:00Z'),
  ],
  'customers, states': () => [
    {
      customerIds: customers.slice(0, 2).map((id) => encodeId('organization', id)),
      states: ['RUNNING', 'BREACHED', 'MET'],
    },
    ({ customerId, state }) => customerId !== customers[2] && state !== 'PAUSED',
  ],
  'an agent, breached': () => [
    { assigneeIds: [encodeId('person', agent.personId!)], breached: true },
    ({ assigneeId, state }) => assigneeId !== null && state === 'BREACHED',
  ],
  'an agent': () => [
    { assigneeIds: [encodeId('person', agent.personId!)] },
    ({ assigneeId }) => assigneeId !== null,
  ],
  'nobody, not excused': () => [
    { unassigned: true, excused: false, plans: ['support'], kinds: ['FIRST_RESPONSE'] },
    ({ assigneeId }) => assigneeId === null,
  ],
  started: () => [
    { startedAt: { gte: instant('2026-03-03T14:20:00Z'), lt: instant('2026-03-03T15:10:00Z') } },
    ({ startedAt }) =>
      !before(startedAt, '2026-03-03T14:20:00Z') && before(startedAt, '2026-03-03T15:10:00Z'),
  ],
};

const orders: Record<ClockSort, { of: (row: Row) => boolean; place: (row: Row) => number }> = {
  DUE_AT: {
    of: ({ state }) => state === 'RUNNING' || state === 'PAUSED',
    place: ({ dueAt }) => dueAt?.epochMilliseconds ?? Infinity,
  },
  BREACHED_AT: {
    of: ({ state }) => state === 'BREACHED',
    place: ({ breachedAt }) => -breachedAt!.epochMilliseconds,
  },
  STARTED_AT: { of: () => true, place: ({ startedAt }) => -startedAt.epochMilliseconds },
};

function contextOf(viewer: Viewer): GraphContext {
  const read: GraphContext['read'] = (work) => stage.unitOfWork.read(viewer, work);
  return { viewer, now: stage.now, read, memo: new Map() } as unknown as GraphContext;
}

async function walked(viewer: Viewer, filter: ClockFilter, sort: ClockSort) {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await new ClockQueriesResolver().clocks(
      { filter, sort, first: 5, after },
      contextOf(viewer),
    );
    found.push(...page.nodes.map(({ ticketId, key }) => `${ticketId} ${key}`));
    if (!page.pageInfo.hasNextPage) {
      expect(await page.totalCount({ upTo: 1000 })).toMatchObject({ value: found.length });
      return found;
    }
    after = page.pageInfo.endCursor;
  }
}

it('is tried with clocks in every state but cancelled', () => {
  const states = new Set(rows.map(({ state }) => state));
  expect([...states].toSorted()).toEqual(['BREACHED', 'MET', 'PAUSED', 'RUNNING']);
});

describe('lists of clocks', () => {
  const cases = Object.keys(filters).flatMap((filter) =>
    (['DUE_AT', 'BREACHED_AT', 'STARTED_AT'] as const).map((sort) => [filter, sort] as const),
  );
  it.each(cases)('by %s, %s: each viewer gets what it sees, page by page', async (name, sort) => {
    const [filter, matches] = filters[name]!();
    const { of, place } = orders[sort];
    for (const [who, { viewer, sees }] of Object.entries(viewers)) {
      const wanted = rows.filter((row) => sees(row) && matches(row) && of(row));
      const found = await walked(viewer, filter, sort);
      const names = wanted.map(({ ticketId, key }) => `${ticketId} ${key}`);
      expect([who, found.toSorted()]).toEqual([who, names.toSorted()]);
      const placeOf = new Map(wanted.map((row) => [`${row.ticketId} ${row.key}`, place(row)]));
      const places = found.map((each) => placeOf.get(each)!);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

describe('counts of clocks', () => {
  it.each(['KIND', 'LEVEL', 'STATE', 'CUSTOMER', 'PLAN'] as const)(
    'by %s are those of the rows that each viewer sees',
    async (groupBy) => {
      const keyOf = {
        KIND: ({ kind }: Row) => kind,
        LEVEL: ({ level }: Row) => level,
        STATE: ({ state }: Row) => state,
        CUSTOMER: ({ customerId }: Row) => encodeId('organization', customerId),
        PLAN: ({ planKey }: Row) => planKey,
      }[groupBy];
      for (const { viewer, sees } of Object.values(viewers)) {
        const { groups, asOf } = await new ClockQueriesResolver().counts(
          { groupBy, filter: { states: ['RUNNING', 'PAUSED', 'BREACHED'] } },
          contextOf(viewer),
        );
        const counted = rows.filter((row) => sees(row) && row.state !== 'MET');
        const wanted = [...Map.groupBy(counted, keyOf)].map(([key, of]) => [key, of.length]);
        expect(Object.fromEntries(groups.map(({ key, count }) => [key, count]))).toEqual(
          Object.fromEntries(wanted),
        );
        expect(asOf).toEqual(stage.now);
      }
    },
  );
});
