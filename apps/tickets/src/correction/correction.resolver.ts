import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  SetTicketVersionInput,
  CorrectOutcomeInput,
  MergeTicketsInput,
  MoveTicketToCustomerInput,
} from '../generated/graphql.js';
import { answerChange } from '../ticket/answer-change.js';
import { MergeService } from './merge.service.js';
import { MoveService } from './move.service.js';
import { OutcomeService } from './outcome.service.js';
import { VersionService } from './version.service.js';

/** Mutations that put right what was done to a ticket. */
@Resolver('Mutation')
export class CorrectionResolver {
  constructor(
    private readonly merges: MergeService,
    private readonly moves: MoveService,
    private readonly outcomes: OutcomeService,
    private readonly versions: VersionService,
  ) {}

  @Mutation('mergeTickets')
  async mergeTickets(@Args('input') input: MergeTicketsInput, @Context() context: GraphContext) {
    const { merged, errors } = await answer(context, 'merged', () =>
      this.merges.merge(context.viewer, input),
    );
    return { ticket: merged?.ticket ?? null, duplicate: merged?.duplicate ?? null, errors };
  }

  @Mutation('correctOutcome')
  correctOutcome(@Args('input') input: CorrectOutcomeInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.outcomes.correct(context.viewer, input));
  }

  @Mutation('setTicketVersion')
  changeVersion(@Args('input') input: SetTicketVersionInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.versions.change(context.viewer, input));
  }

  @Mutation('moveTicketToCustomer')
  moveTicket(@Args('input') input: MoveTicketToCustomerInput, @Context() context: GraphContext) {
    return answerChange(context, input, () => this.moves.move(context.viewer, input));
  }
}
