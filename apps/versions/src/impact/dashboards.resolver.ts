import type { GraphContext, PageArguments } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decisions } from '../decisions.js';
import type {
  ObsolescenceExpectedArgs,
  QueryInstallationCountsArgs,
  QueryObsolescenceArgs,
  QueryVersionTicketCountsArgs,
} from '../generated/graphql.js';
import { versionById } from '../product-version/version.loaders.js';
import type { ImpactOf } from './impact.queries.js';
import { countInstallations } from './installation-counts.js';
import {
  endingIn,
  expectedIn,
  idsEndingIn,
  obsolescence,
  type Ending,
  type ObsolescenceOf,
} from './obsolescence.js';
import { countVersionTickets } from './version-ticket-counts.js';

const MOST_EXPECTED = 500;

@Resolver('Obsolescence')
export class DashboardsResolver {
  @Query('installationCounts')
  installationCounts(@Args() args: QueryInstallationCountsArgs, @Context() context: GraphContext) {
    return countInstallations(context, args);
  }

  @Query('versionTicketCounts')
  versionTicketCounts(
    @Args() args: QueryVersionTicketCountsArgs,
    @Context() context: GraphContext,
  ) {
    return countVersionTickets(context, args);
  }

  @Query('obsolescence')
  async obsolescence(@Args() args: QueryObsolescenceArgs, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'obsolescence'))) return null;
    return obsolescence(context, args);
  }

  @ResolveField('impact')
  async impact(
    @Parent() span: ObsolescenceOf,
    @Context() context: GraphContext,
  ): Promise<ImpactOf> {
    return { versionIds: await idsEndingIn(context, span) };
  }

  @ResolveField('versions')
  versions(
    @Parent() span: ObsolescenceOf,
    @Args() args: PageArguments,
    @Context() context: GraphContext,
  ) {
    return endingIn(context, span, args);
  }

  @ResolveField('expected')
  async expected(
    @Parent() span: ObsolescenceOf,
    @Args() { first = 100 }: ObsolescenceExpectedArgs,
    @Context() context: GraphContext,
  ) {
    return (await expectedIn(context, span)).slice(0, Math.min(Math.max(first, 0), MOST_EXPECTED));
  }
}

@Resolver('ObsolescentVersion')
export class ObsolescentVersionResolver {
  @ResolveField('productVersion')
  productVersion(@Parent() { id }: Ending, @Context() context: GraphContext) {
    return versionById(context).load(id);
  }

  @ResolveField('impact')
  impact(@Parent() { id }: Ending): ImpactOf {
    return { versionIds: [id] };
  }
}
