import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BulkRefused, results } from '../bulk.js';
import type {
  MutationImportReleasesArgs,
  MutationPublishReleaseArgs,
  MutationRecallReleaseArgs,
  MutationRecordSupportExceptionArgs,
  PublishReleasePayloadChangesArgs,
  RecallReleasePayloadChangesArgs,
} from '../generated/graphql.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { changesOf, someChangesOf } from './release-changes.js';
import { acted } from './release-plan.resolver.js';
import type { ReleaseAct } from './release-plan.service.js';
import { ReleaseRecallService } from './release-recall.service.js';
import { ReleaseService } from './release.service.js';
import { SupportExceptionService } from './support-exception.service.js';
import { versionById } from './version.loaders.js';

@Resolver('PublishReleasePayload')
export class ReleaseResolver {
  constructor(
    private readonly releases: ReleaseService,
    private readonly recalls: ReleaseRecallService,
    private readonly exceptions: SupportExceptionService,
  ) {}

  @Mutation('publishRelease')
  publishRelease(@Args() { input }: MutationPublishReleaseArgs, @Context() context: GraphContext) {
    return acted(context, () => this.releases.publish(context.viewer, input));
  }

  @Mutation('recallRelease')
  recallRelease(@Args() { input }: MutationRecallReleaseArgs, @Context() context: GraphContext) {
    return acted(context, () => this.recalls.recall(context.viewer, input));
  }

  @ResolveField('changes')
  changes(
    @Parent() { step }: ReleaseAct,
    @Args() { first }: PublishReleasePayloadChangesArgs,
    @Context() context: GraphContext,
  ) {
    return someChangesOf(context, step, first);
  }

  @ResolveField('changeCount')
  async changeCount(@Parent() { step }: ReleaseAct, @Context() context: GraphContext) {
    return step && (await changesOf(context, step)).length;
  }

  /** What was not sold any more, such as a recalled version, is not withdrawn again. */
  @ResolveField('withdrawn')
  async withdrawn(@Parent() { step }: ReleaseAct, @Context() context: GraphContext) {
    const sold = (step ? await changesOf(context, step) : []).filter(
      ({ before, after }) => before.state === 'CURRENT' && after.state !== 'CURRENT',
    );
    return versionById(context).loadMany(sold.map(({ versionId }) => versionId));
  }

  @Mutation('importReleases')
  async importReleases(
    @Args() { input }: MutationImportReleasesArgs,
    @Context() context: GraphContext,
  ) {
    let outcomes: Parameters<typeof results<ProductVersionEntity, string>>[0] = [];
    const payload = await answer(context, 'product', async () => {
      const recorded = await this.releases.import(context.viewer, input).catch((error: unknown) => {
        if (error instanceof BulkRefused) outcomes = error.outcomes;
        throw error;
      });
      outcomes = recorded.outcomes;
      return recorded.product;
    });
    return { ...payload, results: results(outcomes, 'productVersion', context) };
  }

  @Mutation('recordSupportException')
  async recordSupportException(
    @Args() { input }: MutationRecordSupportExceptionArgs,
    @Context() context: GraphContext,
  ) {
    const payload = await answer(context, 'recorded', () =>
      this.exceptions.record(context.viewer, input),
    );
    return { ...payload.recorded, errors: payload.errors };
  }
}

@Resolver('RecallReleasePayload')
export class RecalledReleaseResolver {
  @ResolveField('changes')
  changes(
    @Parent() { step }: ReleaseAct,
    @Args() { first }: RecallReleasePayloadChangesArgs,
    @Context() context: GraphContext,
  ) {
    return someChangesOf(context, step, first);
  }

  @ResolveField('changeCount')
  async changeCount(@Parent() { step }: ReleaseAct, @Context() context: GraphContext) {
    return step && (await changesOf(context, step)).length;
  }
}
