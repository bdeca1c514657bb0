import { encodeId, type IdType, type ReadTransaction } from '@charter/database';
import { groupedCounts, type GraphContext, rowIds } from '@charter/subgraph';
import type {
  QueryVersionTicketCountsArgs,
  VersionTicketFilter,
  VersionTicketGrouping,
} from '../generated/graphql.js';
import { sightOf } from '../installation/installation-lanes.js';
import { stateSql } from '../product-version/version.queries.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { OPEN_STATES } from '../ticket/ticket.queries.js';
import { ofResellers, withVersion } from './count-queries.js';

const groupings: Record<VersionTicketGrouping, string> = {
  PRODUCT: 'ticket.product_id',
  VERSION: 'ticket.product_version_id',
  VERSION_STATE: `CASE WHEN stated.id IS NOT NULL THEN ${stateSql('stated')} END`,
  CUSTOMER: 'ticket.customer_id',
  RESELLER: 'delegated.reseller_id',
};

const idTypes: Partial<Record<VersionTicketGrouping, IdType>> = {
  PRODUCT: 'product',
  VERSION: 'version',
  CUSTOMER: 'organization',
  RESELLER: 'organization',
};

/** Open tickets counted by what they are about. */
export function countVersionTickets(
  context: GraphContext,
  { groupBy, filter }: QueryVersionTicketCountsArgs,
) {
  const type = idTypes[groupBy];
  return groupedCounts(context, {
    query: (tx) => {
      const query = selectOpenTickets(tx, filter ?? {});
      return groupBy === 'RESELLER' ? ofResellers(query, tx) : query;
    },
    by: groupings[groupBy],
    shown: (key) => (type ? encodeId(type, key) : key),
  });
}

function selectOpenTickets(tx: ReadTransaction, filter: VersionTicketFilter) {
  const { versionStates: states } = filter;
  const given: [string, string[] | null][] = [
    ['ticket.customerId', rowIds('organization', filter.organizationIds)],
    ['ticket.productId', rowIds('product', filter.productIds)],
    ['ticket.productVersionId', rowIds('version', filter.productVersionIds)],
  ];
  const query = tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere(`ticket.state IN (${OPEN_STATES})`);
  const sight = sightOf(tx.viewer);
  if (sight) query.andWhere(`ticket.customerId IN (${sight.ids})`, sight.parameters);
  for (const [place, [column, ids]] of given.entries())
    if (ids) query.andWhere(`${column} = ANY(:ids${place})`, { [`ids${place}`]: ids });
  if (states) query.andWhere(`${groupings.VERSION_STATE} = ANY(:states)`, { states });
  return withVersion(query, tx);
}
