import { decodeId, encodeId, newId, type ReadTransaction } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import { testDatabase } from '@charter/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TicketFilter, TicketSort } from '../generated/graphql.js';
import { openTicketStage, type TicketStage } from '../testing/ticket-stage.js';
import { openStates } from './domain/ticket-lifecycle.js';
import { TicketQueriesResolver } from './ticket-queries.resolver.js';

const TICKETS = 3000;
const PAGE = 20;

let stage: TicketStage;
let provider: string;
const customers = Array.from({ length: 25 }, () => newId());
const agents = Array.from({ length: 20 }, () => newId());

beforeAll(async () => {
  stage = await openTicketStage(testDatabase);
  provider = await stage.provider('techtra');
  const { ticket } = await stage.openings.open(stage.agent(provider), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', await stage.organization(provider)),
    subject: 'Imprimante muette',
    description: 'Rien ne sort.',
    productVersionId: encodeId('version', await stage.productVersion(provider)),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
  });
  await stage.admin.query(copies, [ticket!.id, customers, agents, TICKETS]);
  await stage.admin.query('ANALYZE ticket');
});
afterAll(() => stage.close());

const copies = `
  INSERT INTO ticket SELECT (jsonb_populate_record(ticket, jsonb_build_object(
    'id', uuidv7(), 'reference', 'T-' || n, 'customer_id', ($2::uuid[])[1 + n % 25],
    'state', (ARRAY['NEW', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'CANCELLED'])[1 + n / 25 % 4],
    'assignee_id', ($3::uuid[])[1 + n / 7 % 25], 'queue_rank', 1 + n / 3 % 4,
    'opened_at', opened_at + n * interval '1 minute',
    'next_due_at', CASE WHEN n % 3 > 0 THEN opened_at + (n % 11) * interval '1 day' END,
    'queue_due_at', CASE WHEN n % 3 > 0 THEN opened_at + (n % 7) * interval '1 day' END))).*
  FROM ticket, generate_series(1, $4::int) AS n WHERE id = $1`;

/** Rows of tickets that a connection has looked at, those of its last transactions among them. */
async function looked(tx: ReadTransaction): Promise<number> {
  const [ticket] = await tx.manager.query<{ rows: string }[]>(
    `SELECT seq_tup_read + idx_tup_fetch AS rows FROM pg_stat_xact_user_tables WHERE relname = 'ticket'`,
  );
  return Number(ticket?.rows);
}

/** How many rows each page of a list looks at, from its first page to the last or back, and all that they show. */
async function walk(filter: TicketFilter, sort: TicketSort, back = false) {
  const viewer = stage.agent(provider);
  const rows: number[] = [];
  const shown: string[] = [];
  const read: GraphContext['read'] = (work) =>
    stage.unitOfWork.read(viewer, async (tx) => {
      const before = await looked(tx);
      const found = await work(tx);
      rows.push((await looked(tx)) - before);
      return found;
    });
  const context = { viewer, now: stage.now, memo: new Map(), read } as unknown as GraphContext;
  for (let place: string | null = null; ;) {
    const page = back ? { last: PAGE, before: place } : { first: PAGE, after: place };
    const { nodes, pageInfo } = await new TicketQueriesResolver().tickets(
      { filter, sort, ...page },
      context,
    );
    const ids = nodes.map(({ id }) => id);
    shown.push(...(back ? ids.toReversed() : ids));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
    if (!(back ? hasPreviousPage : hasNextPage)) return { rows, shown };
    place = back ? startCursor : endCursor;
  }
}

const filters: Record<string, () => TicketFilter> = {
  'a customer': () => ({ customerIds: [encodeId('organization', customers[7]!)] }),
  'two customers': () => ({
    customerIds: customers.slice(7, 9).map((id) => encodeId('organization', id)),
  }),
  'an agent': () => ({ assigneeIds: [encodeId('person', agents[7]!)] }),
};
/** All that is asked for, in order, by a query of its own. */
async function allOf(
  { customerIds, assigneeIds }: TicketFilter,
  sort: 'NEWEST' | 'QUEUE' | 'DUE_AT',
) {
  const orders = {
    NEWEST: 'opened_at DESC, id DESC',
    QUEUE: `queue_rank, coalesce(queue_due_at, 'infinity'), opened_at, id`,
    DUE_AT: `coalesce(next_due_at, 'infinity'), id`,
  };
  const { rows } = await stage.admin.query<{ id: string }>(
    `SELECT id FROM ticket WHERE state = ANY ($1)
       AND ($2::uuid[] IS NULL OR customer_id = ANY ($2)) AND ($3::uuid[] IS NULL OR assignee_id = ANY ($3))
     ORDER BY ${orders[sort]}`,
    [
      openStates,
      customerIds?.map((id) => decodeId('organization', id)),
      assigneeIds?.map((id) => decodeId('person', id)),
    ],
  );
  return rows.map(({ id }) => id);
}

const lists = Object.keys(filters).flatMap((of) =>
  (['NEWEST', 'QUEUE', 'DUE_AT'] as const).map((sort) => [of, sort] as const),
);

it.each(lists)(
  'each page of what is open of %s, %s, shows what comes next, and looks at no more than its lanes',
  async (of, sort) => {
    const filter = { ...filters[of]!(), states: [...openStates] };
    const { rows: pages, shown } = await walk(filter, sort);
    expect(shown).toEqual(await allOf(filter, sort));
    expect((await walk(filter, sort, true)).shown).toEqual(shown.toReversed());
    const lanes = openStates.length * (filter.customerIds?.length ?? 1);
    // A page and one more of each lane, with the row of the cursor; then those of the page whole.
    const most = lanes * (PAGE + 2) + PAGE + 1;
    expect(pages.length).toBeGreaterThan(3);
    expect(Math.max(...pages)).toBeLessThanOrEqual(most);
  },
);
