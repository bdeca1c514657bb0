import { encodeId } from '@charter/database';
import { connection, type Connection, type GraphContext, groupedCounts } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  ClockFilter,
  ClockGrouping,
  ClockSort,
  QueryClockCountsArgs,
  QueryClocksArgs,
} from '../generated/graphql.js';
import { ticketLoader } from '../ticket/ticket.loaders.js';
import { clockLanes, clockOrders, selectClocks } from './clock-lists.js';
import { clocksOf } from './clock.loaders.js';
import type { ShownClock } from './shown-clock.js';
import type { TicketClockEntity } from './ticket-clock.entity.js';

const columns: Record<ClockGrouping, string> = {
  KIND: 'kind',
  LEVEL: 'level',
  STATE: 'state',
  CUSTOMER: 'customer_id',
  CONTRACT: 'contract_id',
  PLAN: 'plan_key',
  PRIORITY: 'priority_key',
};

type PageOfClocks = Pick<QueryClocksArgs, 'first' | 'after' | 'last' | 'before'>;

@Resolver('TicketClock')
export class ClockQueriesResolver {
  @Query('clocks')
  clocks(@Args() { filter, sort, ...args }: QueryClocksArgs, @Context() context: GraphContext) {
    return clocksPage(context, filter ?? {}, sort ?? 'DUE_AT', args);
  }

  @Query('clockCounts')
  async counts(
    @Args() { groupBy, filter }: QueryClockCountsArgs,
    @Context() context: GraphContext,
  ) {
    return groupedCounts(context, {
      query: (tx) => selectClocks(tx, filter ?? {}),
      by: `clock.${columns[groupBy]}`,
      shown: (key) => typed(groupBy, key),
    });
  }

  @ResolveField('ticket')
  ticket(@Parent() { ticketId }: ShownClock, @Context() context: GraphContext) {
    return ticketId === undefined ? null : ticketLoader(context).load(ticketId);
  }
}

/** A page of clocks, each as its ticket shows it: their histories are read together. */
export async function clocksPage(
  context: GraphContext,
  filter: ClockFilter,
  sort: ClockSort,
  args: PageOfClocks,
  defaultSize?: number,
): Promise<Connection<ShownClock>> {
  const page = await connection(context, {
    query: (tx, lanes) => selectClocks(tx, filter, sort, lanes),
    order: clockOrders[sort],
    lanes: clockLanes(context, filter, sort),
    args,
    filter,
    ...(defaultSize && { defaultSize }),
  });
  const nodes = await Promise.all(page.nodes.map((row) => shown(context, row)));
  return { ...page, nodes, edges: page.edges.map((edge, i) => ({ ...edge, node: nodes[i]! })) };
}

async function shown(context: GraphContext, row: TicketClockEntity): Promise<ShownClock> {
  const ticket = await ticketLoader(context).load(row.ticketId);
  const clocks = ticket ? await clocksOf(context, ticket) : [];
  const clock = clocks.find(({ key }) => key === row.key);
  if (!clock) throw new Error(`clock ${row.key} of ticket ${row.ticketId} does not follow from it`);
  return clock;
}

function typed(groupBy: ClockGrouping, key: string): string {
  if (groupBy === 'CUSTOMER') return encodeId('organization', key);
  return groupBy === 'CONTRACT' ? encodeId('contract', key) : key;
}
