import { defineChosenConnection } from '@charter/subgraph';
import type { TicketFilter, TicketSort } from '../generated/graphql.js';
import { lanesWithin } from './ticket-lanes.js';
import { selectTickets, ticketOrders } from './ticket-lists.js';

interface Asked {
  readonly filter: TicketFilter;
  readonly sort: TicketSort;
}

const ticketsWithin = (parent: 'customer_id' | 'product_version_id') =>
  defineChosenConnection(({ filter, sort }: Asked) => ({
    query: (tx, lanes) => selectTickets(tx, filter, lanes),
    within: `ticket.${parent} = parent.id`,
    order: ticketOrders[sort],
    lanes: lanesWithin(parent, filter, sort),
    filter,
  }));

/** Tickets below customers: all customers of a request that ask alike share their statements. */
export const ticketsOfCustomer = ticketsWithin('customer_id');

/** The same below versions of products. */
export const ticketsOfVersion = ticketsWithin('product_version_id');
