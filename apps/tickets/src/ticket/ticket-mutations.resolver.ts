import { answer, toMutationError, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AddInternalNoteInput,
  LogTimeInput,
  OpenTicketInput,
  ReplyToTicketInput,
} from '../generated/graphql.js';
import { refusedOpening } from '../refusal/refused-opening.js';
import { ConversationService } from './conversation.service.js';
import { OpeningService } from './opening.service.js';
import { TimeService } from './time.service.js';
import { charterOf } from './ticket.loaders.js';

/** Mutations that add something: a ticket, a message, an entry. */
@Resolver('Mutation')
export class TicketMutationsResolver {
  constructor(
    private readonly openings: OpeningService,
    private readonly conversations: ConversationService,
    private readonly times: TimeService,
  ) {}

  @Mutation('openTicket')
  async openTicket(@Args('input') input: OpenTicketInput, @Context() context: GraphContext) {
    const { opened, errors } = await answer(context, 'opened', () =>
      this.openings.open(context.viewer, input),
    );
    const refusal = opened?.refusal ?? null;
    if (!refusal) return { ticket: opened?.ticket ?? null, refusal, errors };
    const refused = refusedOpening(await charterOf(context, refusal), refusal);
    return { ticket: null, refusal, errors: [toMutationError(refused, context.language)] };
  }

  @Mutation('replyToTicket')
  async replyToTicket(@Args('input') input: ReplyToTicketInput, @Context() context: GraphContext) {
    const { said, errors } = await answer(context, 'said', () =>
      this.conversations.reply(context.viewer, input),
    );
    return { ticket: said?.ticket ?? null, message: said?.message ?? null, errors };
  }

  @Mutation('addInternalNote')
  async addNote(@Args('input') input: AddInternalNoteInput, @Context() context: GraphContext) {
    const { said, errors } = await answer(context, 'said', () =>
      this.conversations.note(context.viewer, input),
    );
    return { ticket: said?.ticket ?? null, message: said?.message ?? null, errors };
  }

  @Mutation('logTime')
  async logTime(@Args('input') input: LogTimeInput, @Context() context: GraphContext) {
    const { logged, errors } = await answer(context, 'logged', () =>
      this.times.log(context.viewer, input),
    );
    return { ticket: logged?.ticket ?? null, timeEntry: logged?.timeEntry ?? null, errors };
  }
}
