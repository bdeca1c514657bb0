import { decodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  RequestDeliverableChangesInput,
  ResubmitDeliverableInput,
  SubmitDeliverableInput,
  ValidateDeliverableInput,
  WithdrawDeliverableInput,
} from '../generated/graphql.js';
import { DeliverableEntity } from './deliverable.entity.js';
import { DeliverableService } from './deliverable.service.js';

@Resolver()
export class DeliverableMutations {
  constructor(private readonly deliverables: DeliverableService) {}

  @Mutation('submitDeliverable')
  submit(@Args('input') input: SubmitDeliverableInput, @Context() context: GraphContext) {
    return answer(context, 'deliverable', () => this.deliverables.submit(context.viewer, input));
  }

  @Mutation('resubmitDeliverable')
  resubmit(@Args('input') input: ResubmitDeliverableInput, @Context() context: GraphContext) {
    return act(context, input, () => this.deliverables.resubmit(context.viewer, input));
  }

  @Mutation('withdrawDeliverable')
  withdraw(@Args('input') input: WithdrawDeliverableInput, @Context() context: GraphContext) {
    return act(context, input, () => this.deliverables.withdraw(context.viewer, input));
  }

  @Mutation('validateDeliverable')
  validate(@Args('input') input: ValidateDeliverableInput, @Context() context: GraphContext) {
    return act(context, input, () => this.deliverables.validate(context.viewer, input));
  }

  @Mutation('requestDeliverableChanges')
  requestChanges(
    @Args('input') input: RequestDeliverableChangesInput,
    @Context() context: GraphContext,
  ) {
    return act(context, input, () => this.deliverables.requestChanges(context.viewer, input));
  }
}

/** A conflict is answered with the deliverable as it is by now. */
function act(
  context: GraphContext,
  { deliverableId }: { readonly deliverableId: string },
  work: () => Promise<DeliverableEntity>,
) {
  return answer(context, 'deliverable', work, () =>
    context.read((tx) => tx.find(DeliverableEntity, decodeId('deliverable', deliverableId))),
  );
}
