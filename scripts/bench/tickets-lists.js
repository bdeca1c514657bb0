import { median, percentile } from './statistics.js';

const OPEN = ['NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'];
const WARM = 5;
const CALLS = 100;

/**
 * The lists that are said to cost the same however many tickets there are: who asks, with which filter
 * and order. `n` runs through the people of the world, so that no list is asked twice in a row.
 */
const lists = {
  'agent: all, NEWEST': { filter: () => ({}) },
  'agent: all, OLDEST': { sort: 'OLDEST', filter: () => ({}) },
  'agent: all, QUEUE': { sort: 'QUEUE', filter: () => ({}) },
  'agent: all, DUE_AT': { sort: 'DUE_AT', filter: () => ({}) },
  'agent: open, NEWEST': { filter: () => ({ states: OPEN }) },
  'agent: open, QUEUE': { sort: 'QUEUE', filter: () => ({ states: OPEN }) },
  'agent: open, DUE_AT': { sort: 'DUE_AT', filter: () => ({ states: OPEN }) },
  'agent: a customer, NEWEST': { filter: ({ customer }) => ({ customerIds: [customer] }) },
  'agent: a customer’s open, QUEUE': {
    sort: 'QUEUE',
    filter: ({ customer }) => ({ customerIds: [customer], states: OPEN }),
  },
  'agent: an agent, NEWEST': { filter: ({ agent }) => ({ assigneeIds: [agent] }) },
  'agent: an agent’s open, DUE_AT': {
    sort: 'DUE_AT',
    filter: ({ agent }) => ({ assigneeIds: [agent], states: OPEN }),
  },
  'agent: nobody’s open, QUEUE': {
    sort: 'QUEUE',
    filter: () => ({ unassigned: true, states: OPEN }),
  },
  'agent: a version, NEWEST': { filter: ({ version }) => ({ productVersionIds: [version] }) },
  'agent: a priority, open, NEWEST': { filter: () => ({ priorities: ['p1'], states: OPEN }) },
  'agent: a rank, OLDEST': { sort: 'OLDEST', filter: () => ({ queueRanks: ['r2'] }) },
  'agent: breached, NEWEST': { filter: () => ({ breached: true }) },
  'agent: coverage changed, NEWEST': { filter: () => ({ coverageChanged: true }) },
  'agent: due before, open, DUE_AT': {
    sort: 'DUE_AT',
    filter: () => ({ states: OPEN, dueBefore: Temporal.Instant.from('2026-03-02T15:00:00Z') }),
  },
  'agent: opened in an hour, NEWEST': {
    filter: () => ({
      openedAt: {
        gte: Temporal.Instant.from('2026-03-02T09:00:00Z'),
        lt: Temporal.Instant.from('2026-03-02T10:00:00Z'),
      },
    }),
  },
  'administrator: all, NEWEST': { as: 'administrator', filter: () => ({}) },
  'administrator: open, DUE_AT': {
    ...{ as: 'administrator', sort: 'DUE_AT' },
    filter: () => ({ states: OPEN }),
  },
  'user: all, NEWEST': { as: 'user', filter: () => ({}) },
  'reseller of 30: all, NEWEST': { as: 'reseller', filter: () => ({}) },
  'reseller of 30: open, QUEUE': {
    ...{ as: 'reseller', sort: 'QUEUE' },
    filter: () => ({ states: OPEN }),
  },
};

/** The same of clocks, a page of which derives each clock from its ticket's history. */
const clocks = {
  'clocks, agent: due next': { filter: () => ({}) },
  'clocks, agent: due before': {
    filter: () => ({ dueBefore: Temporal.Instant.from('2026-03-02T15:00:00Z') }),
  },
  'clocks, agent: breached last': { sort: 'BREACHED_AT', filter: () => ({}) },
  'clocks, agent: a customer, due next': {
    filter: ({ customer }) => ({ customerIds: [customer] }),
  },
  'clocks, administrator: due next': { as: 'administrator', filter: () => ({}) },
  'clocks, user: due next': { as: 'user', filter: () => ({}) },
  'clocks, reseller of 30: due next': { as: 'reseller', filter: () => ({}) },
};

/** Median and 95th percentile of each list's first and third page at each size, and their ratio. */
export async function measureLists(worlds, service) {
  const { encodeId, TicketQueriesResolver, ClockQueriesResolver } = service;
  const tickets = new TicketQueriesResolver();
  const radar = new ClockQueriesResolver();
  const all = [
    ...Object.entries(lists).map(([name, list]) => [name, { sort: 'NEWEST', ...list, tickets }]),
    ...Object.entries(clocks).map(([name, list]) => [name, { sort: 'DUE_AT', ...list, radar }]),
  ];
  const rows = [];
  for (const [name, list] of all) {
    const times = worlds.map(() => []);
    // In turns, so that what else the machine does falls on every size alike.
    for (let call = -WARM; call < CALLS; call++)
      for (const [index, world] of worlds.entries()) {
        const spent = await timesOf(world, list, call + WARM, encodeId);
        if (call >= 0) times[index].push(...spent);
      }
    rows.push({ list: name, ...summary(worlds, times) });
    console.log(shown(rows.at(-1)));
  }
  return rows;
}

async function timesOf({ stage, people, provider }, list, n, encodeId) {
  const pick = (some) => some[n % some.length];
  const customer = pick(people.customers);
  const viewers = {
    agent: () => stage.agent(provider),
    administrator: () => stage.administrator(provider, customer.id),
    user: () => stage.user(provider, customer.id, customer.requester),
    reseller: () => ({
      ...{ ...stage.agent(provider), staffRoles: [] },
      resellerIds: [people.reseller],
    }),
  };
  const viewer = viewers[list.as ?? 'agent']();
  const filter = list.filter({
    customer: encodeId('organization', customer.id),
    agent: encodeId('person', pick(people.agents)),
    version: encodeId('version', pick(people.versions)),
  });
  const context = {
    ...{ viewer, now: stage.now, memo: new Map() },
    read: (work) => stage.unitOfWork.read(viewer, work),
  };
  const times = [];
  for (let after = null, page = 0; page < 3; page++) {
    const began = performance.now();
    const args = { filter, sort: list.sort, first: 20, after };
    const found = await (list.tickets?.tickets(args, context) ?? list.radar.clocks(args, context));
    times.push(performance.now() - began);
    if (!found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor;
  }
  return times;
}

export function summary(worlds, times) {
  const sizes = Object.fromEntries(
    worlds.map(({ tickets }, index) => [
      tickets,
      { p50: rounded(median(times[index])), p95: rounded(percentile(times[index], 0.95)) },
    ]),
  );
  const [first, last] = [worlds[0], worlds.at(-1)].map(({ tickets }) => sizes[tickets]);
  return {
    sizes,
    p50Ratio: rounded(last.p50 / first.p50),
    p95Ratio: rounded(last.p95 / first.p95),
  };
}

export function shown({ list, sizes, p50Ratio, p95Ratio }) {
  const cells = Object.entries(sizes).map(([tickets, { p50, p95 }]) =>
    `${tickets}: ${p50} / ${p95} ms`.padEnd(28),
  );
  return `${list.padEnd(36)}${cells.join('')}p50 × ${p50Ratio}, p95 × ${p95Ratio}`;
}

const rounded = (number) => Number(number.toFixed(2));
