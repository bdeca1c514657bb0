import { encodeId } from '@charter/database';
import { connection, type GraphContext } from '@charter/subgraph';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { personStub } from '../person-stub.js';
import { decisions } from '../decisions.js';
import type { QueryRefusalCountsArgs, QueryRefusalsArgs } from '../generated/graphql.js';
import { clauseOf } from '../ticket/refuse-denied.js';
import { shownReason } from '../ticket/shown-coverage.js';
import { charterOf } from '../ticket/ticket.loaders.js';
import { countRefusals } from './count-refusals.js';
import type { RefusalEntity } from './refusal.entity.js';
import { newestRefusal, refusalLanes, selectRefusals } from './refusal.queries.js';

@Resolver('Refusal')
export class RefusalResolver {
  @Query('refusals')
  async refusals(@Args() { filter, ...args }: QueryRefusalsArgs, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'refusals'))) return null;
    return connection(context, {
      query: (tx, lanes) => selectRefusals(tx, filter, lanes),
      order: newestRefusal,
      lanes: refusalLanes(filter),
      args,
      filter,
    });
  }

  @Query('refusalCounts')
  async counts(@Args() args: QueryRefusalCountsArgs, @Context() context: GraphContext) {
    if (await context.read((tx) => decisions.judge(tx, 'refusals'))) return null;
    return countRefusals(context, args);
  }

  @ResolveField('id')
  id(@Parent() refusal: RefusalEntity) {
    return encodeId('refusal', refusal.id);
  }

  @ResolveField('organization')
  organization(@Parent() { customerId }: RefusalEntity) {
    return { id: customerId };
  }

  @ResolveField('person')
  person(@Parent() { requesterId }: RefusalEntity) {
    return personStub(requesterId);
  }

  @ResolveField('message')
  async message(@Parent() refusal: RefusalEntity, @Context() context: GraphContext) {
    const charter = await charterOf(context, refusal);
    const reason = refusal.coverage.reasons.find(({ refuses }) => refuses);
    return reason ? shownReason(charter, reason, context.language).message : refusal.code;
  }

  @ResolveField('clause')
  async clause(@Parent() refusal: RefusalEntity, @Context() context: GraphContext) {
    return clauseOf(await charterOf(context, refusal), refusal.clause);
  }

  @ResolveField('coverage')
  async coverage(@Parent() refusal: RefusalEntity, @Context() context: GraphContext) {
    return { charter: await charterOf(context, refusal), decision: refusal.coverage };
  }
}
