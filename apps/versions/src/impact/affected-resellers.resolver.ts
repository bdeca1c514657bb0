import { type GraphContext, referenceTo } from '@charter/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { organizationName } from '../installation/installation.loaders.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { affectedResellersOf, type ResellerReach } from './affected-resellers.js';

/** Through whom those are reached who run a version. */
@Resolver('ProductVersion')
export class VersionResellersResolver {
  @ResolveField('affectedResellers')
  async affectedResellers(
    @Parent() { id }: ProductVersionEntity,
    @Context() context: GraphContext,
  ) {
    return (await affectedResellersOf(context).load(id)) ?? [];
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
}
