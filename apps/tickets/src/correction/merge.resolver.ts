import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { MergeTicketsInput } from '../generated/graphql.js';
import { MergeService } from './merge.service.js';

@Resolver('Mutation')
export class MergeResolver {
  constructor(private readonly service: MergeService) {}

  @Mutation('mergeTickets')
  async mergeTickets(@Args('input') input: MergeTicketsInput, @Context() context: GraphContext) {
    const { merged, errors } = await answer(context, 'merged', () =>
      this.service.merge(context.viewer, input),
    );
    return { ticket: merged?.ticket ?? null, duplicate: merged?.duplicate ?? null, errors };
  }
}
