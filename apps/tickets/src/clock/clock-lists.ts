import { decodeId, type IdType, type ReadTransaction } from '@charter/database';
import { type Lane, type Order, walkedColumns } from '@charter/subgraph';
import type { ClockFilter, ClockSort } from '../generated/graphql.js';
import { seenIn, sightOf } from '../sight.js';
import { TicketClockEntity } from './ticket-clock.entity.js';

const ticket = {
  sql: 'clock.ticket_id',
  type: 'uuid',
  value: (row) => row.ticketId,
} as const satisfies Part;
const key = { sql: 'clock.key', type: 'text', value: (row) => row.key } as const satisfies Part;
type Part = Order<TicketClockEntity>['by'][number];

const orNever = (instant: Temporal.Instant | null) => instant?.toString() ?? 'infinity';

/** When a running clock is due; a paused one, whose deadline moves, comes last. As its indexes have it. */
const due = `CASE WHEN clock.due_at IS NULL THEN CAST('infinity' AS timestamptz) ELSE clock.due_at END`;

/** Orders that have an index. */
export const clockOrders: Record<ClockSort, Order<TicketClockEntity>> = {
  DUE_AT: {
    key: 'DUE_AT',
    direction: 'ASC',
    by: [{ sql: due, type: 'timestamptz', value: ({ dueAt }) => orNever(dueAt) }, ticket, key],
  },
  BREACHED_AT: {
    key: 'BREACHED_AT',
    direction: 'DESC',
    by: [
      {
        sql: 'clock.breached_at',
        type: 'timestamptz',
        value: ({ breachedAt }) => orNever(breachedAt),
      },
      ticket,
      key,
    ],
  },
  STARTED_AT: {
    key: 'STARTED_AT',
    direction: 'DESC',
    by: [
      { sql: 'clock.started_at', type: 'timestamptz', value: (row) => row.startedAt.toString() },
      ticket,
      key,
    ],
  },
};

/**
 * Clocks that the viewer sees; fields of the filter are ANDed, lists mean one of. What lanes say is left
 * to them.
 */
export function selectClocks(
  tx: ReadTransaction,
  filter: ClockFilter,
  sort?: ClockSort,
  lanes: readonly Lane[] = [],
) {
  const walked = walkedColumns(lanes);
  const query = tx.manager
    .createQueryBuilder(TicketClockEntity, 'clock')
    .where('clock.providerId = :providerId', { providerId: tx.viewer.providerId });
  const seen = seenIn('clock', sightOf(tx.viewer), walked);
  if (seen) query.andWhere(...seen);
  for (const [condition, parameters] of [...conditionsOf(filter, sort, walked), ...ofOrder(sort)])
    query.andWhere(condition, parameters);
  return query;
}

type Condition = [string, Record<string, unknown>];

/** An order by deadline has the clocks that have one to come, one by breach those breached. */
function ofOrder(sort: ClockSort | undefined): Condition[] {
  if (sort === 'DUE_AT') return [[`clock.state IN ('RUNNING', 'PAUSED')`, {}]];
  return sort === 'BREACHED_AT' ? [[`clock.state = 'BREACHED'`, {}]] : [];
}

function conditionsOf(
  filter: ClockFilter,
  sort: ClockSort | undefined,
  walked: ReadonlySet<string>,
): Condition[] {
  const conditions: Condition[] = [];
  const add = (condition: string, name: string, value: unknown) => {
    if (value != null) conditions.push([condition, { [name]: value }]);
  };
  add('clock.kind = ANY (:kinds)', 'kinds', filter.kinds);
  add('clock.level = ANY (:levels)', 'levels', filter.levels);
  add('clock.state = ANY (:clockStates)', 'clockStates', filter.states);
  add('clock.planKey = ANY (:plans)', 'plans', filter.plans);
  add('clock.priorityKey = ANY (:priorities)', 'priorities', filter.priorities);
  if (!walked.has('clock.customer_id'))
    add(
      'clock.customerId = ANY (:customers)',
      'customers',
      plain('organization', filter.customerIds),
    );
  if (!walked.has('clock.contract_id'))
    add('clock.contractId = ANY (:contracts)', 'contracts', plain('contract', filter.contractIds));
  add(`${due} < :dueBefore`, 'dueBefore', filter.dueBefore?.toString());
  add(`${due} >= :dueAfter`, 'dueAfter', filter.dueAfter?.toString());
  add('clock.startedAt >= :startedFrom', 'startedFrom', filter.startedAt?.gte?.toString());
  add('clock.startedAt < :startedBefore', 'startedBefore', filter.startedAt?.lt?.toString());
  add(ofAgents(sort), 'assignees', plain('person', filter.assigneeIds));
  const flag = (given: boolean | null | undefined, yes: string, no: string) => {
    if (given != null) conditions.push([given ? yes : no, {}]);
  };
  flag(filter.unassigned, ofTicket('t.assignee_id IS NULL'), ofTicket('t.assignee_id IS NOT NULL'));
  flag(filter.breached, `clock.state = 'BREACHED'`, `clock.state <> 'BREACHED'`);
  flag(filter.excused, 'clock.excusedAt IS NOT NULL', 'clock.excusedAt IS NULL');
  return conditions;
}

/**
 * Agents have few tickets among all: these are found first, and their clocks then. Deadlines come only to
 * tickets that are not over.
 */
const ofAgents = (sort: ClockSort | undefined) => `clock.ticket_id = ANY (ARRAY(
  SELECT t.id FROM ticket t WHERE t.provider_id = :providerId AND t.assignee_id = ANY (:assignees)
    ${sort === 'DUE_AT' ? `AND t.state NOT IN ('VALIDATED', 'ARCHIVED', 'CANCELLED')` : ''}))`;

const ofTicket = (condition: string) => `EXISTS (SELECT FROM ticket t
  WHERE t.provider_id = clock.provider_id AND t.id = clock.ticket_id AND ${condition})`;

function plain(type: IdType, ids: readonly string[] | null | undefined) {
  return ids?.map((id) => decodeId(type, id)) ?? null;
}

/** How a list of clocks is walked: indexes begin with the customer, contract or requester, or with none. */
export function clockLanes(
  { viewer }: Pick<ReadTransaction, 'viewer'>,
  filter: ClockFilter,
  sort: ClockSort,
): readonly Lane[] {
  const sight = sightOf(viewer);
  if (sight.of === 'requester')
    return [{ column: 'clock.requester_id', ...values('uuid', 'laneOf', [sight.personId]) }];
  const contracts = plain('contract', filter.contractIds);
  if (contracts && sort === 'STARTED_AT')
    return [{ column: 'clock.contract_id', ...values('uuid', 'laneOf', contracts) }];
  const customers = plain('organization', filter.customerIds);
  const asked = values('uuid', 'laneOf', customers ?? []);
  const column = 'clock.customer_id';
  if (sight.of === 'everything') return customers ? [{ column, ...asked }] : [];
  const both = { ...sight.parameters, ...asked.parameters };
  if (!customers) return [{ column, values: sight.ids, parameters: sight.parameters }];
  return [{ column, values: `(${sight.ids}) INTERSECT ${asked.values}`, parameters: both }];
}

function values(type: 'uuid' | 'text', name: string, given: readonly string[]) {
  return {
    values: `SELECT unnest(CAST(:${name} AS ${type}[]))`,
    parameters: { [name]: given },
  };
}
