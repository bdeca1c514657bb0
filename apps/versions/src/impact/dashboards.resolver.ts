import type { GraphContext, PageArguments } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decisions } from '../decisions.js';
import type {
  QueryInstallationCountsArgs,
  QueryObsolescenceArgs,
  QueryVersionTicketCountsArgs,
} from '../generated/graphql.js';
import type { ImpactOf } from './impact.queries.js';
import { countInstallations } from './installation-counts.js';
import {
  endingIn,
  idsEndingIn,
  obsolescence,
  type Ending,
  type ObsolescenceOf,
} from './obsolescence.js';
import { countVersionTickets } from './version-ticket-counts.js';

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
}

@Resolver('ObsolescentVersion')
export class ObsolescentVersionResolver {
  @ResolveField('productVersion')
  productVersion(@Parent() version: Ending) {
    return version;
  }

  @ResolveField('impact')
  impact(@Parent() { id }: Ending): ImpactOf {
    return { versionIds: [id] };
  }
}
