import { encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  CancelReleasePayloadExpectedChangesArgs,
  MutationCancelReleaseArgs,
  MutationPlanReleaseArgs,
  MutationRedateReleaseArgs,
  PlanReleasePayloadExpectedChangesArgs,
  RedateReleasePayloadExpectedChangesArgs,
} from '../generated/graphql.js';
import type { LifeChange } from '../product/domain/life-change.js';
import { someChangesOf } from './release-changes.js';
import { ReleasePlanService, type ReleaseAct } from './release-plan.service.js';
import type { ReleaseStepEntity } from './release-step.entity.js';
import { versionById } from './version.loaders.js';

/** An act with what stood against it, as the payloads of releases have it. */
export async function acted(context: GraphContext, act: () => Promise<ReleaseAct>) {
  const { act: done, errors } = await answer(context, 'act', act);
  return { productVersion: done?.productVersion ?? null, step: done?.step ?? null, errors };
}

@Resolver('PlanReleasePayload')
export class ReleasePlanResolver {
  constructor(private readonly plans: ReleasePlanService) {}

  @Mutation('planRelease')
  planRelease(@Args() { input }: MutationPlanReleaseArgs, @Context() context: GraphContext) {
    return acted(context, () => this.plans.plan(context.viewer, input));
  }

  @Mutation('redateRelease')
  redateRelease(@Args() { input }: MutationRedateReleaseArgs, @Context() context: GraphContext) {
    return acted(context, () => this.plans.redate(context.viewer, input));
  }

  @Mutation('cancelRelease')
  cancelRelease(@Args() { input }: MutationCancelReleaseArgs, @Context() context: GraphContext) {
    return acted(context, () => this.plans.cancel(context.viewer, input));
  }

  @ResolveField('expectedChanges')
  expectedChanges(
    @Parent() { step }: ReleaseAct,
    @Args() { first }: PlanReleasePayloadExpectedChangesArgs,
    @Context() context: GraphContext,
  ) {
    return someChangesOf(context, step, first);
  }
}

@Resolver('RedateReleasePayload')
export class RedatedReleaseResolver {
  @ResolveField('expectedChanges')
  expectedChanges(
    @Parent() { step }: ReleaseAct,
    @Args() { first }: RedateReleasePayloadExpectedChangesArgs,
    @Context() context: GraphContext,
  ) {
    return someChangesOf(context, step, first);
  }
}

@Resolver('CancelReleasePayload')
export class CancelledReleaseResolver {
  @ResolveField('expectedChanges')
  expectedChanges(
    @Parent() { step }: ReleaseAct,
    @Args() { first }: CancelReleasePayloadExpectedChangesArgs,
    @Context() context: GraphContext,
  ) {
    return someChangesOf(context, step, first);
  }
}

@Resolver('VersionChange')
export class VersionChangeResolver {
  @ResolveField('productVersion')
  productVersion(@Parent() { versionId }: LifeChange, @Context() context: GraphContext) {
    return versionById(context).load(versionId);
  }
}

@Resolver('ReleaseStep')
export class ReleaseStepResolver {
  @ResolveField('id')
  id(@Parent() { id }: ReleaseStepEntity) {
    return encodeId('releaseStep', id);
  }

  @ResolveField('recordedAt')
  recordedAt(@Parent() { knownAt }: ReleaseStepEntity) {
    return knownAt;
  }

  /** Empty once the one who gave it is erased. */
  @ResolveField('reason')
  reason(@Parent() { reason }: ReleaseStepEntity) {
    return reason || null;
  }

  @ResolveField('recordedBy')
  recordedBy(@Parent() { recordedBy }: ReleaseStepEntity) {
    return recordedBy && { id: encodeId('person', recordedBy) };
  }

  @ResolveField('recordedByClientId')
  recordedByClientId(@Parent() { clientId }: ReleaseStepEntity) {
    return clientId && encodeId('apiClient', clientId);
  }
}
