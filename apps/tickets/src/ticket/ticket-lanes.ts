import { decodeId, type IdType, type ReadTransaction } from '@charter/database';
import type { Lane } from '@charter/subgraph';
import type { TicketFilter, TicketSort } from '../generated/graphql.js';
import { sightOf, type Sight } from '../sight.js';
import { openStates, ticketStates, type TicketState } from './domain/ticket-lifecycle.js';

/**
 * How a list of tickets is walked so that its cost does not grow with the number of tickets. Each index
 * of `ticket` begins with one field of the filter and goes on with the state and the order: the first
 * such field is walked value by value, whatever else is asked is looked at on the way. By queue and by
 * deadline there are indexes for the open states alone.
 */
export function ticketLanes(
  { viewer }: Pick<ReadTransaction, 'viewer'>,
  filter: TicketFilter,
  sort: TicketSort,
): readonly Lane[] {
  if (filter.ids) return [];
  const byOpening = sort === 'NEWEST' || sort === 'OLDEST';
  const isOpenWork = filter.states?.every((state) => isOpenState.has(state)) ?? false;
  if (!byOpening && !isOpenWork) return [];
  const sight = sightOf(viewer);
  const first = firstLane(sight, filter, byOpening);
  const withoutState = byOpening && stateless.has(first?.column);
  const states = filter.states ?? (withoutState || !isNarrow(first, filter) ? null : ticketStates);
  return [...(first ? [first] : []), ...(states ? [stateLane(states, byOpening)] : [])];
}

/** The same within one customer or version, which an index begins with. */
export function lanesWithin(
  parent: 'customer_id' | 'product_version_id',
  filter: TicketFilter,
  sort: TicketSort,
): readonly Lane[] {
  const ofCustomer = parent === 'customer_id';
  if (sort === 'NEWEST' || sort === 'OLDEST') {
    const states = filter.states ?? (ofCustomer ? null : ticketStates);
    return states ? [stateLane(states, true)] : [];
  }
  const isOpenWork = filter.states?.every((state) => isOpenState.has(state));
  return ofCustomer && filter.states && isOpenWork ? [stateLane(filter.states, false)] : [];
}

/** What an index begins with that goes on with the opening alone, so that many values need no more lanes. */
const stateless: ReadonlySet<string | undefined> = new Set([
  'ticket.customer_id',
  'ticket.contract_id',
]);

const isOpenState: ReadonlySet<TicketState> = new Set(openStates);

function firstLane(sight: Sight, filter: TicketFilter, byOpening: boolean): Lane | null {
  const { customerIds, contractIds, assigneeIds, teamIds } = filter;
  const { productVersionIds, priorities, queueRanks } = filter;
  if (sight.of === 'requester')
    return byOpening ? lane('requester_id', 'uuid', [sight.personId]) : null;
  if (sight.of === 'customers') return customersOf(sight, customerIds);
  if (customerIds) return lane('customer_id', 'uuid', plain('organization', customerIds));
  if (assigneeIds) return lane('assignee_id', 'uuid', plain('person', assigneeIds));
  if (teamIds) return lane('team_id', 'uuid', plain('team', teamIds));
  if (filter.unassigned || !byOpening) return null;
  if (contractIds) return lane('contract_id', 'uuid', plain('contract', contractIds));
  if (productVersionIds)
    return lane('product_version_id', 'uuid', plain('version', productVersionIds));
  if (filter.breached || filter.coverageChanged) return null;
  if (priorities) return lane('priority_key', 'text', priorities);
  return queueRanks ? lane('queue_rank_key', 'text', queueRanks) : null;
}

/** Whether an index holds little more than what is asked: one of a lane, or one of flagged tickets. */
function isNarrow(first: Lane | null, filter: TicketFilter): boolean {
  const { unassigned, breached, coverageChanged } = filter;
  return first !== null || [unassigned, breached, coverageChanged].includes(true);
}

function customersOf(
  sight: Extract<Sight, { of: 'customers' }>,
  asked: readonly string[] | null | undefined,
): Lane {
  const column = 'ticket.customer_id';
  if (!asked) return { column, values: sight.ids, parameters: sight.parameters };
  const values = `(${sight.ids}) INTERSECT SELECT unnest(CAST(:askedCustomers AS uuid[]))`;
  const parameters = { ...sight.parameters, askedCustomers: plain('organization', asked) };
  return { column, values, parameters };
}

/** The indexes by opening hold all states; the others hold the open ones. */
function stateLane(states: readonly TicketState[], byOpening: boolean): Lane {
  return { ...lane('state', 'text', states), partial: !byOpening };
}

function lane(name: string, type: 'uuid' | 'text', values: readonly string[]): Lane {
  return {
    column: `ticket.${name}`,
    values: `SELECT unnest(CAST(:lane_${name} AS ${type}[]))`,
    parameters: { [`lane_${name}`]: values },
  };
}

function plain(type: IdType, ids: readonly string[]): string[] {
  return ids.map((id) => decodeId(type, id));
}
