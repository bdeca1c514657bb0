import { decodeId, encodeId } from '@charter/database';
import { answer, connection, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  AnnounceInterruptionInput,
  CancelInterruptionInput,
  EndOutageInput,
  QueryAvailabilityArgs,
  QueryOutagesArgs,
  RecordOutageInput,
} from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { AvailabilityService } from './availability.service.js';
import type { OutageEntity } from './outage.entity.js';
import { outagesNewestFirst, selectOutages } from './outage.queries.js';
import { OutageService } from './outage.service.js';

@Resolver('Outage')
export class OutageResolver {
  constructor(
    private readonly outages: OutageService,
    private readonly availabilities: AvailabilityService,
  ) {}

  @Query('outages')
  list(@Args() { startsAt, ...args }: QueryOutagesArgs, @Context() context: GraphContext) {
    return connection(context, {
      query: (tx) => selectOutages(tx, { startsAt }),
      order: outagesNewestFirst,
      args,
      filter: startsAt,
    });
  }

  @Query('availability')
  availability(@Args() args: QueryAvailabilityArgs, @Context() context: GraphContext) {
    const customerId = args.customerId ? decodeId('organization', args.customerId) : null;
    return this.availabilities.report(context, args.month, customerId);
  }

  @ResolveField('id')
  id(@Parent() outage: OutageEntity) {
    return encodeId('outage', outage.id);
  }

  /** Whom else it hit is nobody's business [S0.11]: customers that the viewer does not see are left out. */
  @ResolveField('customers')
  async customers(@Parent() outage: OutageEntity, @Context() context: GraphContext) {
    const rows = await organizationLoader(context).loadMany(outage.customerIds);
    return rows.filter((row) => row !== null && !(row instanceof Error));
  }

  @ResolveField('counted')
  counted(@Parent() outage: OutageEntity, @Context() context: GraphContext) {
    return this.availabilities.judgement(context, outage);
  }

  @Mutation('announceInterruption')
  announceInterruption(
    @Args('input') input: AnnounceInterruptionInput,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'outage', () =>
      this.outages.announce(context.viewer, input, context.now),
    );
  }

  @Mutation('recordOutage')
  recordOutage(@Args('input') input: RecordOutageInput, @Context() context: GraphContext) {
    return answer(context, 'outage', () => this.outages.record(context.viewer, input, context.now));
  }

  @Mutation('endOutage')
  endOutage(
    @Args('input') input: EndOutageInput,
    @Context() { viewer, now, ...context }: GraphContext,
  ) {
    return answer(context, 'outage', () =>
      this.outages.end(viewer, decodeId('outage', input.outageId), input.endsAt ?? now, now),
    );
  }

  @Mutation('cancelInterruption')
  cancelInterruption(
    @Args('input') input: CancelInterruptionInput,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'outage', () =>
      this.outages.cancel(context.viewer, decodeId('outage', input.outageId), context.now),
    );
  }
}
