import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { BulkRefused, results, type Outcome } from '../bulk.js';
import type { MutationUpsertInstallationsArgs } from '../generated/graphql.js';
import { InstallationBulkService } from './installation-bulk.service.js';
import type { InstallationEntity } from './installation.entity.js';

@Resolver('UpsertInstallationsPayload')
export class InstallationBulkResolver {
  constructor(private readonly service: InstallationBulkService) {}

  @Mutation('upsertInstallations')
  async upsertInstallations(
    @Args() { input }: MutationUpsertInstallationsArgs,
    @Context() context: GraphContext,
  ) {
    let outcomes: readonly Outcome<InstallationEntity>[] = [];
    const { errors } = await answer(context, 'outcomes', async () => {
      outcomes = await this.service.upsert(context.viewer, input).catch((error: unknown) => {
        if (error instanceof BulkRefused) outcomes = error.outcomes;
        throw error;
      });
      return outcomes;
    });
    return { errors, results: results(outcomes, 'installation', context) };
  }
}
