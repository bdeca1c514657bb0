import type { ReadTransaction } from '@charter/database';
import { defineLoader, groupByKey } from '@charter/subgraph';
import { inForce } from '../delegation.js';

/** A reseller whose customers run a version: `AffectedReseller` of the graph. */
export interface ResellerReach {
  resellerId: string;
  organizations: number;
  installations: number;
}

/** Resellers of each version that the viewer is to see: staff all, whoever belongs to one that one. */
export const affectedResellersOf = defineLoader(async (tx, ids) =>
  groupByKey(await affectedResellers(tx, ids), ({ versionId }) => versionId),
);

function affectedResellers(tx: ReadTransaction, versionIds: readonly string[]) {
  const { providerId, now, staffRoles, resellerIds } = tx.viewer;
  return tx.manager.query<(ResellerReach & { versionId: string })[]>(
    `SELECT i.product_version_id AS "versionId", d.reseller_id AS "resellerId",
       count(DISTINCT i.customer_id)::int AS organizations, count(*)::int AS installations
     FROM installation i
     JOIN delegation d ON d.provider_id = i.provider_id AND d.customer_id = i.customer_id
       AND ${inForce('d', '$3')} AND ($4 OR d.reseller_id = ANY ($5))
     WHERE i.provider_id = $1 AND i.product_version_id = ANY ($2) AND i.until IS NULL
     GROUP BY 1, 2 ORDER BY installations DESC, 2`,
    [providerId, versionIds, now, staffRoles.length > 0, resellerIds],
  );
}
