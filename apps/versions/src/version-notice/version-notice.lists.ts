import {
  defineChosenConnection,
  type GraphContext,
  type Order,
  type PageArguments,
  rowIds,
} from '@charter/subgraph';
import type { VersionNoticeFilter } from '../generated/graphql.js';
import { VersionNoticeEntity } from './version-notice.entity.js';

interface NoticesAsked extends PageArguments {
  readonly filter?: VersionNoticeFilter | null;
}

/** What was told of a version, newest first; all versions that are asked alike share their statements. */
export const noticesOfVersion = below('product_version_id');

/** What an organization was told, newest first; the same. */
export const noticesOfOrganization = below('organization_id');

function below(column: 'product_version_id' | 'organization_id') {
  const list = defineChosenConnection<VersionNoticeEntity, VersionNoticeFilter>((filter) => ({
    filter,
    order: newestFirst,
    within: `notice.${column} = parent.id`,
    query: (tx) => {
      const { occasions } = filter;
      const organizationIds = rowIds('organization', filter.organizationIds);
      const query = tx.manager
        .createQueryBuilder(VersionNoticeEntity, 'notice')
        .where('notice.providerId = :providerId', { providerId: tx.viewer.providerId });
      if (occasions) query.andWhere('notice.occasion = ANY(:occasions)', { occasions });
      if (organizationIds)
        query.andWhere('notice.organizationId = ANY(:organizationIds)', { organizationIds });
      return query;
    },
  }));
  return (context: GraphContext, parentId: string, { filter, ...args }: NoticesAsked) =>
    list(context, parentId, args, filter ?? {});
}

const newestFirst: Order<VersionNoticeEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'notice.told_at', type: 'timestamptz', value: ({ toldAt }) => toldAt.toString() },
    { sql: 'notice.id', type: 'uuid', value: ({ id }) => id },
  ],
};
