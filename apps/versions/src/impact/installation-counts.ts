import { encodeId, type IdType } from '@charter/database';
import { groupedCounts, type GraphContext } from '@charter/subgraph';
import type { InstallationGrouping, QueryInstallationCountsArgs } from '../generated/graphql.js';
import { selectInstallations } from '../installation/installation.lists.js';
import { stateSql } from '../product-version/version.queries.js';
import { ofResellers, withVersion } from './count-queries.js';

const groupings: Record<InstallationGrouping, string> = {
  PRODUCT: 'installation.product_id',
  VERSION: 'installation.product_version_id',
  VERSION_STATE: stateSql('stated'),
  ENVIRONMENT: 'installation.environment',
  ACQUISITION: 'installation.acquisition',
  RESELLER: 'delegated.reseller_id',
};

const idTypes: Partial<Record<InstallationGrouping, IdType>> = {
  PRODUCT: 'product',
  VERSION: 'version',
  RESELLER: 'organization',
};

/** Installations counted by group. */
export function countInstallations(
  context: GraphContext,
  { groupBy, filter }: QueryInstallationCountsArgs,
) {
  const type = idTypes[groupBy];
  return groupedCounts(context, {
    query: (tx) => {
      const query = selectInstallations(tx, filter ?? {});
      if (groupBy === 'VERSION_STATE') return withVersion(query, tx);
      return groupBy === 'RESELLER' ? ofResellers(query, tx) : query;
    },
    by: groupings[groupBy],
    shown: (key) => (type ? encodeId(type, key) : key),
  });
}
