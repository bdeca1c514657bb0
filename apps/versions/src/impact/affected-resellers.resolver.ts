import { type GraphContext, type PageArguments, referenceTo } from '@charter/subgraph';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { organizationName } from '../installation/installation.loaders.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { affectedResellers, reachKey, reachOf, type ResellerReach } from './affected-resellers.js';

/** Through whom those are reached who run a version. */
@Resolver('ProductVersion')
export class VersionResellersResolver {
  @ResolveField('affectedResellers')
  affectedResellers(
    @Parent() { id }: ProductVersionEntity,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return affectedResellers(context, id, args);
  }
}

@Resolver('AffectedReseller')
export class AffectedResellerResolver {
  @ResolveField('reseller')
  reseller(@Parent() { resellerId }: ResellerReach) {
    return referenceTo('organization', resellerId);
  }

  @ResolveField('name')
  name(@Parent() { resellerId }: ResellerReach, @Context() context: GraphContext) {
    return organizationName(context).load(resellerId);
  }

  @ResolveField('organizations')
  async organizations(@Parent() reach: ResellerReach, @Context() context: GraphContext) {
    return (await reachOf(context).load(reachKey(reach)))?.organizations ?? 0;
  }

  @ResolveField('installations')
  async installations(@Parent() reach: ResellerReach, @Context() context: GraphContext) {
    return (await reachOf(context).load(reachKey(reach)))?.installations ?? 0;
  }
}
