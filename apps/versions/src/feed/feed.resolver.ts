import { encodeId } from '@charter/database';
import { answer, type GraphContext, rowId } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationCreateLifecycleFeedArgs,
  MutationRevokeLifecycleFeedArgs,
  QueryLifecycleFeedArgs,
  QueryLifecycleFeedsArgs,
} from '../generated/graphql.js';
import { productById } from '../product/product.loaders.js';
import { lifecycleFeed, lifecycleFeeds } from './feed.lists.js';
import { FeedService } from './feed.service.js';
import type { LifecycleFeedEntity } from './lifecycle-feed.entity.js';

@Resolver('LifecycleFeed')
export class FeedResolver {
  constructor(private readonly feeds: FeedService) {}

  @Query('lifecycleFeed')
  async lifecycleFeed(@Args() { id }: QueryLifecycleFeedArgs, @Context() context: GraphContext) {
    const row = rowId('lifecycleFeed', id);
    return row && lifecycleFeed(context, row);
  }

  @Query('lifecycleFeeds')
  lifecycleFeeds(@Args() args: QueryLifecycleFeedsArgs, @Context() context: GraphContext) {
    return lifecycleFeeds(context, args);
  }

  @Mutation('createLifecycleFeed')
  async createLifecycleFeed(
    @Args() { input }: MutationCreateLifecycleFeedArgs,
    @Context() context: GraphContext,
  ) {
    const { created, errors } = await answer(context, 'created', () =>
      this.feeds.create(context.viewer, input),
    );
    const addresses = created?.token ? addressesOf(created.token) : null;
    return { lifecycleFeed: created?.feed ?? null, addresses, errors };
  }

  @Mutation('revokeLifecycleFeed')
  revokeLifecycleFeed(
    @Args() { input }: MutationRevokeLifecycleFeedArgs,
    @Context() context: GraphContext,
  ) {
    const id = rowId('lifecycleFeed', input.feedId);
    return answer(
      context,
      'lifecycleFeed',
      () => this.feeds.revoke(context.viewer, input),
      () => (id ? lifecycleFeed(context, id) : Promise.resolve(null)),
    );
  }

  @ResolveField('id')
  id(@Parent() { id }: LifecycleFeedEntity) {
    return encodeId('lifecycleFeed', id);
  }

  @ResolveField('organization')
  organization(@Parent() { customerId }: LifecycleFeedEntity) {
    return customerId && { id: encodeId('organization', customerId) };
  }

  @ResolveField('products')
  async products(@Parent() { productIds }: LifecycleFeedEntity, @Context() context: GraphContext) {
    if (!productIds) return null;
    const found = await Promise.all(productIds.map((id) => productById(context).load(id)));
    return found.filter((product) => product !== null);
  }

  @ResolveField('language')
  language(@Parent() { language }: LifecycleFeedEntity) {
    return language === 'fr' ? 'FR' : 'EN';
  }

  @ResolveField('createdBy')
  createdBy(@Parent() { personId }: LifecycleFeedEntity) {
    return personId && { id: encodeId('person', personId) };
  }
}

function addressesOf(token: string) {
  return {
    calendar: `/feeds/${token}.ics`,
    json: `/feeds/${token}.json`,
    base: `/feeds/${token}/`,
  };
}
