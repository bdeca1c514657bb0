import type { ReadTransaction } from '@charter/database';
import { connection, type GraphContext, type Order, rowIds } from '@charter/subgraph';
import type { SelectQueryBuilder } from 'typeorm';
import type { QueryLifecycleFeedsArgs } from '../generated/graphql.js';
import { LifecycleFeedEntity } from './lifecycle-feed.entity.js';

const newestFirst: Order<LifecycleFeedEntity> = {
  key: 'CREATED_AT_DESC',
  direction: 'DESC',
  by: [
    { sql: 'feed.createdAt', type: 'timestamptz', value: ({ createdAt }) => createdAt.toString() },
    { sql: 'feed.id', type: 'uuid', value: ({ id }) => id },
  ],
};

/** Feeds that the viewer sees. */
export function lifecycleFeeds(context: GraphContext, args: QueryLifecycleFeedsArgs) {
  const { filter } = args;
  const ids = rowIds('lifecycleFeed', filter?.ids);
  const customerIds = rowIds('organization', filter?.organizationIds);
  return connection(context, {
    args,
    filter,
    order: newestFirst,
    query: (tx) => {
      const query = ofProvider(tx);
      if (ids) query.andWhere('feed.id = ANY(:ids)', { ids });
      if (customerIds) query.andWhere('feed.customerId = ANY(:customerIds)', { customerIds });
      if (filter?.revoked != null)
        query.andWhere('(feed.revokedAt IS NOT NULL) = :revoked', { revoked: filter.revoked });
      return query;
    },
  });
}

export function lifecycleFeed(context: GraphContext, id: string) {
  return context.read((tx) => ofProvider(tx).andWhere('feed.id = :id', { id }).getOne());
}

function ofProvider(tx: ReadTransaction): SelectQueryBuilder<LifecycleFeedEntity> {
  return tx.manager
    .createQueryBuilder(LifecycleFeedEntity, 'feed')
    .where('feed.providerId = :providerId', { providerId: tx.viewer.providerId });
}
