import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationDescribeProblemArgs,
  MutationLinkTicketToProblemArgs,
  MutationMarkProblemFixedArgs,
  MutationMergeProblemsArgs,
  MutationSetAffectedVersionsArgs,
  MutationUnlinkTicketFromProblemArgs,
  MutationUnmarkProblemFixedArgs,
} from '../generated/graphql.js';
import { ProblemEditService } from './problem-edit.service.js';
import type { ProblemEntity } from './problem.entity.js';
import { shownProblem } from './problem.loaders.js';

@Resolver('Problem')
export class ProblemEditsResolver {
  constructor(private readonly edits: ProblemEditService) {}

  @Mutation('describeProblem')
  describe(@Args() { input }: MutationDescribeProblemArgs, @Context() context: GraphContext) {
    return changed(context, input, () => this.edits.describe(context.viewer, input));
  }

  @Mutation('setAffectedVersions')
  setAffected(
    @Args() { input }: MutationSetAffectedVersionsArgs,
    @Context() context: GraphContext,
  ) {
    return changed(context, input, () => this.edits.setAffectedVersions(context.viewer, input));
  }

  @Mutation('markProblemFixed')
  markFixed(@Args() { input }: MutationMarkProblemFixedArgs, @Context() context: GraphContext) {
    return changed(context, input, () => this.edits.markFixed(context.viewer, input));
  }

  @Mutation('unmarkProblemFixed')
  unmarkFixed(@Args() { input }: MutationUnmarkProblemFixedArgs, @Context() context: GraphContext) {
    return changed(context, input, () => this.edits.unmarkFixed(context.viewer, input));
  }

  @Mutation('mergeProblems')
  merge(@Args() { input }: MutationMergeProblemsArgs, @Context() context: GraphContext) {
    return changed(context, input, () => this.edits.merge(context.viewer, input));
  }

  @Mutation('linkTicketToProblem')
  linkTicket(@Args() { input }: MutationLinkTicketToProblemArgs, @Context() context: GraphContext) {
    return changed(context, input, () => this.edits.linkTicket(context.viewer, input));
  }

  @Mutation('unlinkTicketFromProblem')
  unlinkTicket(
    @Args() { input }: MutationUnlinkTicketFromProblemArgs,
    @Context() context: GraphContext,
  ) {
    return changed(context, input, () => this.edits.unlinkTicket(context.viewer, input));
  }
}

/** The problem as it is now, also after a conflict. */
function changed(
  context: GraphContext,
  { problemId }: { problemId: string },
  work: () => Promise<ProblemEntity | null>,
) {
  return answer(context, 'problem', work, () => shownProblem(context, problemId));
}
