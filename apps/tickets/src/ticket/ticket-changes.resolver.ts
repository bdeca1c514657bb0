import type { GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AssignTicketInput,
  CancelTicketInput,
  EscalateTicketInput,
  ReopenTicketInput,
  ResolveTicketInput,
  SetTicketPriorityInput,
  TransferTicketInput,
} from '../generated/graphql.js';
import { answerChange } from './answer-change.js';
import type { OnTicket } from './begin-act.js';
import { ClosingService } from './closing.service.js';
import { HandlingService } from './handling.service.js';
import { TransferService } from './transfer.service.js';

/** Mutations that change a ticket; after a CONFLICT the payload holds its current state. */
@Resolver('Mutation')
export class TicketChangesResolver {
  constructor(
    private readonly handling: HandlingService,
    private readonly closing: ClosingService,
    private readonly transfers: TransferService,
  ) {}

  @Mutation('takeOverTicket')
  takeOver(@Args('input') input: OnTicket, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.handling.takeOver(context.viewer, input));
  }

  @Mutation('assignTicket')
  assign(@Args('input') input: AssignTicketInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.handling.assign(context.viewer, input));
  }

  @Mutation('transferTicket')
  transfer(@Args('input') input: TransferTicketInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.transfers.transfer(context.viewer, input));
  }

  @Mutation('waitForCustomer')
  waitForCustomer(@Args('input') input: OnTicket, @Context() context: GraphContext) {
    return answerChange(context, input, () =>
      this.handling.waitFor(context.viewer, 'WAITING_CUSTOMER', input),
    );
  }

  @Mutation('waitForThirdParty')
  waitForThirdParty(@Args('input') input: OnTicket, @Context() context: GraphContext) {
    return answerChange(context, input, () =>
      this.handling.waitFor(context.viewer, 'WAITING_THIRD_PARTY', input),
    );
  }

  @Mutation('resumeTicket')
  resume(@Args('input') input: OnTicket, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.handling.resume(context.viewer, input));
  }

  @Mutation('setTicketPriority')
  setPriority(@Args('input') input: SetTicketPriorityInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.handling.setPriority(context.viewer, input));
  }

  @Mutation('escalateTicket')
  escalate(@Args('input') input: EscalateTicketInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.handling.escalate(context.viewer, input));
  }

  @Mutation('resolveTicket')
  resolve(@Args('input') input: ResolveTicketInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.closing.resolve(context.viewer, input));
  }

  @Mutation('reopenTicket')
  reopen(@Args('input') input: ReopenTicketInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.closing.reopen(context.viewer, input));
  }

  @Mutation('validateTicket')
  validate(@Args('input') input: OnTicket, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.closing.validate(context.viewer, input));
  }

  @Mutation('archiveTicket')
  archive(@Args('input') input: OnTicket, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.closing.archive(context.viewer, input));
  }

  @Mutation('cancelTicket')
  cancel(@Args('input') input: CancelTicketInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.closing.cancel(context.viewer, input));
  }
}
