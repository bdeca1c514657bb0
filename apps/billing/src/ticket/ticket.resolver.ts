import { type GraphContext, rowId } from '@charter/subgraph';
import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { chargesOfTicketLoader } from '../charge/charge.loaders.js';
import { quoteOfTicketLoader } from '../quote/quote.loaders.js';

interface Reference {
  id: string;
}

/** What billing adds to a ticket. */
@Resolver('Ticket')
export class TicketResolver {
  @ResolveReference()
  resolveReference({ id }: Reference): Reference {
    return { id };
  }

  @ResolveField('id')
  id(@Parent() { id }: Reference) {
    return id;
  }

  @ResolveField('quote')
  quote(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const ticketId = rowId('ticket', id);
    return ticketId && quoteOfTicketLoader(context).load(ticketId);
  }

  @ResolveField('charges')
  async charges(@Parent() { id }: Reference, @Context() context: GraphContext) {
    const ticketId = rowId('ticket', id);
    return ticketId && ((await chargesOfTicketLoader(context).load(ticketId)) ?? []);
  }
}
