import { decodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { MergeTicketsInput, MoveTicketToCustomerInput } from '../generated/graphql.js';
import { ticketLoader } from '../ticket/ticket.loaders.js';
import { MergeService } from './merge.service.js';
import { MoveService } from './move.service.js';

/** Mutations that put right what was done to a ticket. */
@Resolver('Mutation')
export class CorrectionResolver {
  constructor(
    private readonly merges: MergeService,
    private readonly moves: MoveService,
  ) {}

  @Mutation('mergeTickets')
  async mergeTickets(@Args('input') input: MergeTicketsInput, @Context() context: GraphContext) {
    const { merged, errors } = await answer(context, 'merged', () =>
      this.merges.merge(context.viewer, input),
    );
    return { ticket: merged?.ticket ?? null, duplicate: merged?.duplicate ?? null, errors };
  }

  @Mutation('moveTicketToCustomer')
  moveTicket(@Args('input') input: MoveTicketToCustomerInput, @Context() context: GraphContext) {
    return answer(
      context,
      'ticket',
      () => this.moves.move(context.viewer, input),
      () => ticketLoader(context).load(decodeId('ticket', input.ticketId)),
    );
  }
}
