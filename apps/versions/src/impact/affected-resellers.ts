import type { ReadTransaction } from '@charter/database';
import {
  defineLoader,
  defineNestedConnection,
  type GraphContext,
  type PageArguments,
} from '@charter/subgraph';
import { inForce } from '../delegation.js';
import { ResellerEntity } from './reseller.entity.js';

/** A reseller through whom customers are reached who run a version: `AffectedReseller` of the graph. */
export interface ResellerReach {
  versionId: string;
  resellerId: string;
}

/** How far a reseller reaches. */
interface Reach {
  organizations: number;
  installations: number;
}

/** Resellers of a version that the viewer is to see: staff all, whoever belongs to one that one. */
export async function affectedResellers(
  context: GraphContext,
  versionId: string,
  args: PageArguments,
) {
  const page = await resellersOfVersion(context, versionId, args);
  const edges = page.edges.map(({ cursor, node: { id: resellerId } }) => ({
    ...{ cursor, node: { versionId, resellerId } satisfies ResellerReach },
  }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

const resellersOfVersion = defineNestedConnection<ResellerEntity>({
  query: (tx) => {
    const { providerId, now, staffRoles, resellerIds } = tx.viewer;
    const query = tx.manager
      .createQueryBuilder(ResellerEntity, 'reseller')
      .where('reseller.providerId = :providerId', { providerId })
      .andWhere(`reseller.kind = 'RESELLER'`)
      .setParameter('now', now);
    if (staffRoles.length === 0) query.andWhere('reseller.id = ANY(:resellerIds)', { resellerIds });
    return query;
  },
  // With OFFSET it is asked reseller by reseller, no further than the page; else all who run the version are read first.
  within: `EXISTS (SELECT FROM delegation d JOIN installation i
      ON i.provider_id = d.provider_id AND i.customer_id = d.customer_id AND i.until IS NULL
        AND i.product_version_id = parent.id
    WHERE d.provider_id = reseller.provider_id AND d.reseller_id = reseller.id
      AND ${inForce('d', ':now')} OFFSET 0)`,
  order: {
    key: 'ID_ASC',
    direction: 'ASC',
    by: [{ sql: 'reseller.id', type: 'uuid', value: ({ id }) => id }],
  },
});

export function reachKey({ versionId, resellerId }: ResellerReach): string {
  return `${versionId} ${resellerId}`;
}

/** Customers and installations behind a reseller and a version, by the key of both. */
export const reachOf = defineLoader(
  async (tx: ReadTransaction, keys): Promise<ReadonlyMap<string, Reach>> => {
    const { providerId, now } = tx.viewer;
    const pairs = keys.map((key) => key.split(' '));
    const rows = await tx.manager.query<(ResellerReach & Reach)[]>(
      `SELECT asked.version_id AS "versionId", asked.reseller_id AS "resellerId",
         count(DISTINCT i.customer_id)::int AS organizations, count(*)::int AS installations
       FROM unnest($2::uuid[], $3::uuid[]) AS asked (version_id, reseller_id)
       JOIN delegation d ON d.provider_id = $1 AND d.reseller_id = asked.reseller_id
         AND ${inForce('d', '$4')}
       JOIN installation i ON i.provider_id = $1 AND i.product_version_id = asked.version_id
         AND i.customer_id = d.customer_id AND i.until IS NULL
       GROUP BY 1, 2`,
      [providerId, pairs.map(([version]) => version), pairs.map(([, reseller]) => reseller), now],
    );
    return new Map(rows.map((row) => [reachKey(row), row]));
  },
);
