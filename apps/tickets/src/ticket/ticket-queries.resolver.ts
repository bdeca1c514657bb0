import { decodeId, encodeId, type IdType } from '@charter/database';
import { connection, exactlyOne, type GraphContext, groupedCounts } from '@charter/subgraph';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryTicketArgs,
  QueryTicketCountsArgs,
  QueryTicketsArgs,
  TicketGrouping,
} from '../generated/graphql.js';
import { ticketLanes } from './ticket-lanes.js';
import { selectTickets, ticketOrders } from './ticket-lists.js';
import { ticketLoader } from './ticket.loaders.js';

const columns: Record<TicketGrouping, string> = {
  STATE: 'state',
  PRIORITY: 'priority_key',
  QUEUE_RANK: 'queue_rank_key',
  CUSTOMER: 'customer_id',
  ASSIGNEE: 'assignee_id',
  PRODUCT_VERSION: 'product_version_id',
  VERSION_STATE: `coverage_live ->> 'versionState'`,
  CHANNEL: 'channel_key',
  PLAN: 'plan_key',
};

@Resolver()
export class TicketQueriesResolver {
  @Query('ticket')
  ticket(@Args() args: QueryTicketArgs, @Context() context: GraphContext) {
    const { name, value } = exactlyOne(args);
    if (name === 'id') return ticketLoader(context).load(decodeId('ticket', value));
    return context.read((tx) => {
      const query = selectTickets(tx, null);
      if (name === 'reference')
        return query.andWhere('ticket.reference = :value', { value }).getOne();
      const owner = tx.viewer.clientId ?? tx.viewer.personId;
      return query
        .andWhere('ticket.externalOwner = :owner AND ticket.externalId = :value', { owner, value })
        .getOne();
    });
  }

  @Query('tickets')
  tickets(@Args() { filter, sort, ...args }: QueryTicketsArgs, @Context() context: GraphContext) {
    return connection(context, {
      query: (tx, lanes) => selectTickets(tx, filter, lanes),
      order: ticketOrders[sort ?? 'NEWEST'],
      lanes: ticketLanes(context, filter ?? {}, sort ?? 'NEWEST'),
      args,
      filter,
    });
  }

  @Query('ticketCounts')
  async counts(
    @Args() { groupBy, filter }: QueryTicketCountsArgs,
    @Context() context: GraphContext,
  ) {
    return groupedCounts(context, {
      query: (tx) => selectTickets(tx, filter),
      by: `ticket.${columns[groupBy]}`,
      shown: (key) => typed(groupBy, key),
    });
  }
}

const idTypes: Partial<Record<TicketGrouping, IdType>> = {
  CUSTOMER: 'organization',
  ASSIGNEE: 'person',
  PRODUCT_VERSION: 'version',
};

function typed(groupBy: TicketGrouping, key: string): string {
  const type = idTypes[groupBy];
  return type ? encodeId(type, key) : key;
}
