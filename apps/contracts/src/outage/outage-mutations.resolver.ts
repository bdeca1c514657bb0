import { decodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type {
  AnnounceInterruptionInput,
  CancelInterruptionInput,
  CorrectOutageInput,
  EndOutageInput,
  RecordOutageInput,
  RescheduleInterruptionInput,
} from '../generated/graphql.js';
import { OutageEntity } from './outage.entity.js';
import { OutageService } from './outage.service.js';

@Resolver()
export class OutageMutations {
  constructor(private readonly outages: OutageService) {}

  @Mutation('announceInterruption')
  announce(@Args('input') input: AnnounceInterruptionInput, @Context() context: GraphContext) {
    return answer(context, 'outage', () => this.outages.announce(context.viewer, input));
  }

  @Mutation('rescheduleInterruption')
  reschedule(@Args('input') input: RescheduleInterruptionInput, @Context() context: GraphContext) {
    return answer(context, 'outage', () => this.outages.reschedule(context.viewer, input));
  }

  @Mutation('cancelInterruption')
  cancel(@Args('input') input: CancelInterruptionInput, @Context() context: GraphContext) {
    return answer(context, 'outage', () => this.outages.cancel(context.viewer, input));
  }

  @Mutation('recordOutage')
  record(@Args('input') input: RecordOutageInput, @Context() context: GraphContext) {
    return answer(context, 'outage', () => this.outages.record(context.viewer, input));
  }

  @Mutation('endOutage')
  end(@Args('input') input: EndOutageInput, @Context() context: GraphContext) {
    return answer(context, 'outage', () => this.outages.end(context.viewer, input));
  }

  @Mutation('correctOutage')
  correct(@Args('input') input: CorrectOutageInput, @Context() context: GraphContext) {
    const current = () =>
      context.read((tx) => tx.find(OutageEntity, decodeId('outage', input.outageId)));
    return answer(context, 'outage', () => this.outages.correct(context.viewer, input), current);
  }
}
