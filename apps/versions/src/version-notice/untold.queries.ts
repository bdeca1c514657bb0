import type { ReadTransaction } from '@charter/database';
import { inForce } from '../delegation.js';
import { rankOf, type Standing, type Told } from './domain/due-notice.js';
import { stages, type Stage } from './domain/notice-stage.js';

/** Somebody to whom what stands is not told yet, with what was told last. */
export interface Untold {
  organizationId: string;
  /** Of a reseller: its customers who run the version. Null for a customer. */
  customers: number | null;
  last: (Told & { id: string; sequence: number }) | null;
}

/** Which customers: these, or all but these. */
export interface Which {
  ids: readonly string[];
  but: boolean;
}

/** Customers who run a version and have not been told what stands, by their id; only those behind one, if given. */
export function untoldCustomers(
  tx: ReadTransaction,
  versionId: string,
  standing: Standing,
  which: Which,
  { limit, after = null }: { limit: number; after?: string | null },
): Promise<Untold[]> {
  const running = `
    SELECT DISTINCT customer_id AS organization_id, NULL::int AS customers FROM installation
    WHERE provider_id = $1 AND product_version_id = $2 AND until IS NULL
      AND (customer_id = ANY ($8)) <> $9
      AND customer_id > coalesce($10::uuid, '00000000-0000-0000-0000-000000000000')`;
  return untold(tx, running, versionId, standing, [limit, which.ids, which.but, after]);
}

/** Resellers to whom customers delegate who run a version, and who have not been told what stands, by their id. */
export function untoldResellers(
  tx: ReadTransaction,
  versionId: string,
  standing: Standing,
  limit: number,
): Promise<Untold[]> {
  const looking = `
    SELECT d.reseller_id AS organization_id, count(DISTINCT i.customer_id)::int AS customers
    FROM installation i
    JOIN delegation d ON d.provider_id = i.provider_id AND d.customer_id = i.customer_id
      AND ${inForce('d', '$8::timestamptz')}
    WHERE i.provider_id = $1 AND i.product_version_id = $2 AND i.until IS NULL
    GROUP BY d.reseller_id`;
  return untold(tx, looking, versionId, standing, [limit, tx.viewer.now]);
}

/** Those of the recipients to whom the domain's `noticeDue` finds something due. */
async function untold(
  tx: ReadTransaction,
  recipients: string,
  versionId: string,
  { stage, endsAt, recalled, isNews }: Standing,
  further: readonly unknown[],
): Promise<Untold[]> {
  const stands = [rankOf(stage), endsAt?.toString() ?? null, recalled, isNews];
  const rows = await tx.manager.query<UntoldRow[]>(
    `SELECT r.organization_id, r.customers, n.id, n.sequence, n.stage, n.ends_at, n.recalled
     FROM (${recipients}) r
     LEFT JOIN LATERAL (
       SELECT * FROM version_notice n
       WHERE n.provider_id = $1 AND n.product_version_id = $2 AND n.organization_id = r.organization_id
       ORDER BY n.sequence DESC LIMIT 1) n ON true
     WHERE CASE WHEN n.id IS NULL THEN $6
       ELSE n.recalled < $5 OR n.ends_at IS DISTINCT FROM $4
         OR ${rankSql} < $3 END
     ORDER BY r.organization_id LIMIT $7`,
    [tx.viewer.providerId, versionId, ...stands, ...further],
  );
  return rows.map((row) => ({
    organizationId: row.organization_id,
    customers: row.customers,
    last: row.id === null ? null : { ...row, endsAt: instantOf(row.ends_at) },
  }));
}

/** The domain's `rankOf` of the stage that was told. */
const rankSql = `coalesce(array_position(ARRAY['${stages.join("', '")}'], n.stage), 0) - 1`;

type UntoldRow = { organization_id: string; customers: number | null; ends_at: Date | null } & (
  { id: null } | { id: string; sequence: number; stage: Stage | null; recalled: boolean }
);

const instantOf = (at: Date | null) => at && Temporal.Instant.fromEpochMilliseconds(at.getTime());
