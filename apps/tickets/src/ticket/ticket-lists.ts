import { decodeId, type ReadTransaction } from '@charter/database';
import { type Lane, type Order, walkedColumns } from '@charter/subgraph';
import type { TicketFilter, TicketSort } from '../generated/graphql.js';
import { seenIn, sightOf } from '../sight.js';
import { TicketEntity } from './ticket.entity.js';

const opened = {
  sql: 'ticket.opened_at',
  type: 'timestamptz',
  value: ({ openedAt }: TicketEntity) => openedAt.toString(),
} as const;
const unique = { sql: 'ticket.id', type: 'uuid', value: ({ id }: TicketEntity) => id } as const;

/**
 * The next deadline, those without one last, as its indexes have it. COALESCE would do, but under row
 * security PostgreSQL takes it for something that might leak, and looks at every row for a later page.
 */
const orLast = (column: 'next_due_at' | 'queue_due_at') =>
  `CASE WHEN ticket.${column} IS NULL THEN CAST('infinity' AS timestamptz)
  ELSE ticket.${column} END`;
const nextDue = orLast('next_due_at');

/** By the queue what is late and still unanswered comes before all that may yet be in time. */
const owed = {
  sql: orLast('queue_due_at'),
  type: 'timestamptz',
  value: ({ queueDueAt }: TicketEntity) => queueDueAt?.toString() ?? 'infinity',
} as const;

/** Orders that have an index. */
export const ticketOrders: Record<TicketSort, Order<TicketEntity>> = {
  NEWEST: { key: 'NEWEST', direction: 'DESC', by: [opened, unique] },
  OLDEST: { key: 'OLDEST', direction: 'ASC', by: [opened, unique] },
  QUEUE: {
    key: 'QUEUE',
    direction: 'ASC',
    by: [
      { sql: 'ticket.queue_rank', type: 'integer', value: (row) => String(row.queueRank) },
      owed,
      opened,
      unique,
    ],
  },
  DUE_AT: {
    key: 'DUE_AT',
    direction: 'ASC',
    by: [
      {
        sql: nextDue,
        type: 'timestamptz',
        value: ({ nextDueAt }) => nextDueAt?.toString() ?? 'infinity',
      },
      unique,
    ],
  },
};

/**
 * Tickets that the viewer sees; fields of the filter are ANDed, lists mean one of. What lanes say is left
 * to them.
 */
export function selectTickets(
  tx: ReadTransaction,
  filter: TicketFilter | null | undefined,
  lanes: readonly Lane[] = [],
) {
  const walked = walkedColumns(lanes);
  const query = tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId });
  const seen = seenIn('ticket', sightOf(tx.viewer), walked);
  if (seen) query.andWhere(...seen);
  // Teams are the provider's own affair.
  if (filter?.teamIds && tx.viewer.staffRoles.length === 0) query.andWhere('false');
  for (const [condition, parameters] of conditionsOf(filter ?? {}, walked)) {
    query.andWhere(condition, parameters);
  }
  return query;
}

/** Conditions of a filter as SQL with named parameters. */
function conditionsOf(
  filter: TicketFilter,
  walked: ReadonlySet<string>,
): [string, Record<string, unknown>][] {
  const conditions: [string, Record<string, unknown>][] = [];
  const list = (column: string, name: string, values: readonly unknown[] | null | undefined) => {
    if (values && !walked.has(`ticket.${column}`))
      conditions.push([`ticket.${column} = ANY (:${name})`, { [name]: values }]);
  };
  const flag = (given: boolean | null | undefined, yes: string, no: string) => {
    if (given != null) conditions.push([given ? yes : no, {}]);
  };
  const ids = (
    type: Parameters<typeof decodeId>[0],
    values: readonly string[] | null | undefined,
  ) => values?.map((id) => decodeId(type, id));
  list('id', 'ids', ids('ticket', filter.ids));
  list('state', 'states', filter.states);
  list('customer_id', 'customerIds', ids('organization', filter.customerIds));
  list('contract_id', 'contractIds', ids('contract', filter.contractIds));
  list('product_version_id', 'versionIds', ids('version', filter.productVersionIds));
  list('assignee_id', 'assigneeIds', ids('person', filter.assigneeIds));
  list('team_id', 'teamIds', ids('team', filter.teamIds));
  list('priority_key', 'priorities', filter.priorities);
  list('queue_rank_key', 'queueRanks', filter.queueRanks);
  flag(filter.unassigned, 'ticket.assigneeId IS NULL', 'ticket.assigneeId IS NOT NULL');
  flag(filter.breached, 'ticket.breached', 'NOT ticket.breached');
  flag(filter.coverageChanged, 'ticket.coverageChanged', 'NOT ticket.coverageChanged');
  const { dueBefore, openedAt } = filter;
  if (dueBefore) conditions.push([`${nextDue} < :due`, { due: dueBefore.toString() }]);
  if (openedAt?.gte) conditions.push(['ticket.openedAt >= :gte', { gte: openedAt.gte.toString() }]);
  if (openedAt?.lt) conditions.push(['ticket.openedAt < :lt', { lt: openedAt.lt.toString() }]);
  return conditions;
}
