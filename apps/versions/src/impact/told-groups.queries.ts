import type { ReadTransaction } from '@charter/database';
import { inForce } from '../delegation.js';
import type { Stage } from '../version-notice/domain/notice-stage.js';
import type { ToldGroup } from '../version-notice/domain/notices-due.js';

/** Who runs versions, and resellers to whom they delegate, in groups that were told the same of one of them. */
export async function toldGroups(
  tx: ReadTransaction,
  versionIds: readonly string[],
): Promise<ToldGroup[]> {
  const rows = await tx.manager.query<Row[]>(
    `WITH running AS (
       SELECT DISTINCT product_version_id, customer_id FROM installation
       WHERE provider_id = $1 AND product_version_id = ANY ($2) AND until IS NULL),
     recipient AS (
       SELECT product_version_id, customer_id AS organization_id, customer_id FROM running
       UNION ALL
       SELECT DISTINCT r.product_version_id, d.reseller_id, NULL::uuid
       FROM running r JOIN delegation d ON d.provider_id = $1 AND d.customer_id = r.customer_id
         AND ${inForce('d', '$3')})
     SELECT r.product_version_id AS "versionId", n.id IS NOT NULL AS "isTold", n.stage,
       n.ends_at AS "endsAt", n.recalled, greatest(everybody.until, own.until) AS "extendedUntil",
       count(*)::int AS recipients
     FROM recipient r
     LEFT JOIN LATERAL (
       SELECT * FROM version_notice n
       WHERE n.provider_id = $1 AND n.product_version_id = r.product_version_id
         AND n.organization_id = r.organization_id
       ORDER BY n.sequence DESC LIMIT 1) n ON true
     LEFT JOIN LATERAL (${longestExtension('e.customer_id IS NULL')}) everybody ON true
     LEFT JOIN LATERAL (${longestExtension('e.customer_id = r.customer_id')}) own ON true
     GROUP BY 1, 2, 3, 4, 5, 6`,
    [tx.viewer.providerId, versionIds, tx.viewer.now],
  );
  return rows.map(({ versionId, isTold, stage, endsAt, recalled, extendedUntil, recipients }) => ({
    ...{ versionId, recipients, extendedUntil: instantOf(extendedUntil) },
    told: isTold ? { stage, endsAt: instantOf(endsAt), recalled: recalled ?? false } : null,
  }));
}

function longestExtension(condition: string): string {
  return `SELECT max(e.until) AS until FROM support_exception e
    WHERE e.provider_id = $1 AND e.product_version_id = r.product_version_id AND ${condition}`;
}

interface Row {
  versionId: string;
  isTold: boolean;
  stage: Stage | null;
  endsAt: Date | null;
  recalled: boolean | null;
  extendedUntil: Date | null;
  recipients: number;
}

const instantOf = (at: Date | null) => at && Temporal.Instant.fromEpochMilliseconds(at.getTime());
