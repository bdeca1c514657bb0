import { encodeId, newId, type ReadTransaction } from '@charter/database';
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

/** How many rows each page of a list looks at, from the first page to the last. */
async function walk(filter: TicketFilter, sort: TicketSort): Promise<number[]> {
  const viewer = stage.agent(provider);
  const rows: number[] = [];
  const read: GraphContext['read'] = (work) =>
    stage.unitOfWork.read(viewer, async (tx) => {
      const before = await looked(tx);
      const found = await work(tx);
      rows.push((await looked(tx)) - before);
      return found;
    });
  const context = { viewer, now: stage.now, memo: new Map(), read } as unknown as GraphContext;
  for (let after: string | null = null; ;) {
    const { pageInfo } = await new TicketQueriesResolver().tickets(
      { filter, sort, first: PAGE, after },
      context,
    );
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

const filters: Record<string, () => TicketFilter> = {
  'a customer': () => ({ customerIds: [encodeId('organization', customers[7]!)] }),
  'two customers': () => ({
    customerIds: customers.slice(7, 9).map((id) => encodeId('organization', id)),
  }),
  'an agent': () => ({ assigneeIds: [encodeId('person', agents[7]!)] }),
};
const lists = Object.keys(filters).flatMap((of) =>
  (['NEWEST', 'QUEUE', 'DUE_AT'] as const).map((sort) => [of, sort] as const),
);

it.each(lists)(
  'each page of what is open of %s, %s, looks at no more than its lanes',
  async (of, sort) => {
    const filter = { ...filters[of]!(), states: [...openStates] };
    const pages = await walk(filter, sort);
    const lanes = openStates.length * (filter.customerIds?.length ?? 1);
    // A page and one more of each lane, with the row of the cursor; then those of the page whole.
    const most = lanes * (PAGE + 2) + PAGE + 1;
    expect(pages.length).toBeGreaterThan(3);
    expect(Math.max(...pages)).toBeLessThanOrEqual(most);
  },
);
