import { decodeId } from '@charter/database';
import { answer, type GraphContext, notFound } from '@charter/subgraph';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { charterOfTicket } from '../charter/charters.js';
import { decisions } from '../decisions.js';
import type { ExcuseBreachInput, PreviewTicketChangeInput } from '../generated/graphql.js';
import { answerChange } from '../ticket/answer-change.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { ExcuseService } from './excuse.service.js';
import { previewChange } from './preview-change.js';

/** What staff does about clocks themselves. */
@Resolver()
export class ClockChangesResolver {
  constructor(private readonly excuses: ExcuseService) {}

  @Mutation('excuseBreach')
  excuse(@Args('input') input: ExcuseBreachInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.excuses.excuse(context.viewer, input));
  }

  @Query('previewTicketChange')
  preview(@Args('input') input: PreviewTicketChangeInput, @Context() context: GraphContext) {
    return answer(context, 'preview', () =>
      context.read(async (tx) => {
        const ticket = await tx.find(TicketEntity, decodeId('ticket', input.ticketId));
        if (!ticket) throw notFound('ticket', 'ticketId');
        await decisions.authorize(tx, 'previewTicketChange', ticket.customerId);
        return previewChange(tx, await charterOfTicket(tx, ticket), ticket, input);
      }),
    );
  }
}
