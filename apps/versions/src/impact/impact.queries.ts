import type { ReadTransaction } from '@charter/database';
import { OPEN_STATES } from '../ticket/ticket.queries.js';

/** Versions that are looked at together, by their ids. */
export type VersionSet = readonly string[];

/** What hangs on a set of versions: `VersionImpact` of the graph. */
export interface ImpactOf {
  readonly versionIds: VersionSet;
}

/** What runs of the versions of a set. */
export interface InUse {
  installations: number;
  organizations: number;
}

/** A contract that gives yearly fees for versions of a set. */
export interface CoveringContract {
  id: string;
  reference: string | null;
  customerId: string;
  yearlyMinor: string;
  currency: string;
}

export interface Revenue {
  currency: string;
  /** Minor units. */
  yearlyMinor: string;
  contracts: number;
}

/** SQL: a version may be asked for alone and among others, so each set has its place. */
const AFFECTED = `WITH affected AS (
  SELECT place, version_id FROM unnest($2::int[], $3::uuid[]) AS affected (place, version_id))`;

const IN_USE = `affected JOIN installation i
  ON i.provider_id = $1 AND i.product_version_id = affected.version_id AND i.until IS NULL`;

/**
 * SQL: contracts in force that cover the product of a version which their customer runs, each once per set.
 * Customers are made distinct first: one may have many installations.
 */
const COVERING = `${AFFECTED},
     running AS (
       SELECT DISTINCT affected.place, v.product_id, i.customer_id FROM ${IN_USE}
       JOIN product_version v ON v.provider_id = $1 AND v.id = affected.version_id),
     covering AS (
       SELECT running.place, c.id, c.reference, c.customer_id, c.fee_currency AS currency,
         c.fee_minor * CASE c.fee_period WHEN 'MONTH' THEN 12 ELSE 1 END AS yearly
       FROM running JOIN contract c ON c.provider_id = $1 AND c.customer_id = running.customer_id
         AND (c.product_ids = '{}' OR running.product_id = ANY (c.product_ids))
       WHERE c.state = 'ACTIVE' AND c.starts_at <= $4 AND (c.ends_at IS NULL OR c.ends_at > $4)
         AND num_nonnulls(c.fee_minor, c.fee_currency, c.fee_period) = 3
       GROUP BY running.place, c.id)`;

/** Installations in use and their customers, of each set by its place. */
export async function inUse(
  tx: ReadTransaction,
  sets: readonly VersionSet[],
): Promise<Map<number, InUse>> {
  const rows = await tx.manager.query<({ place: number } & InUse)[]>(
    `${AFFECTED}
     SELECT affected.place, count(*)::int AS installations,
       count(DISTINCT i.customer_id)::int AS organizations
     FROM ${IN_USE} GROUP BY affected.place`,
    [tx.viewer.providerId, ...parametersOf(sets)],
  );
  return new Map(rows.map((row) => [row.place, row]));
}

/** Open tickets on the versions of each set, by its place. */
export async function openTickets(
  tx: ReadTransaction,
  sets: readonly VersionSet[],
): Promise<Map<number, number>> {
  const rows = await tx.manager.query<{ place: number; tickets: number }[]>(
    `${AFFECTED}
     SELECT affected.place, count(*)::int AS tickets
     FROM affected JOIN ticket t ON t.provider_id = $1 AND t.product_version_id = affected.version_id
       AND t.state IN (${OPEN_STATES})
     GROUP BY affected.place`,
    [tx.viewer.providerId, ...parametersOf(sets)],
  );
  return new Map(rows.map(({ place, tickets }) => [place, tickets]));
}

/** Yearly fees that hang on each set, per currency, by its place. */
export async function revenueAtRisk(
  tx: ReadTransaction,
  sets: readonly VersionSet[],
): Promise<Map<number, Revenue[]>> {
  const rows = await tx.manager.query<({ place: number } & Revenue)[]>(
    `${COVERING}
     SELECT place, currency, sum(yearly)::text AS "yearlyMinor", count(*)::int AS contracts
     FROM covering GROUP BY place, currency ORDER BY place, currency`,
    [tx.viewer.providerId, ...parametersOf(sets), tx.viewer.now],
  );
  return Map.groupBy(rows, ({ place }) => place);
}

/** The contracts behind it, of each set at most so many, those with the largest figure first. */
export async function contractsAtRisk(
  tx: ReadTransaction,
  sets: readonly VersionSet[],
  first: number,
): Promise<Map<number, CoveringContract[]>> {
  const rows = await tx.manager.query<({ place: number } & CoveringContract)[]>(
    `${COVERING}
     SELECT place, id, reference, customer_id AS "customerId", yearly::text AS "yearlyMinor", currency
     FROM (SELECT covering.*, row_number() OVER (PARTITION BY place ORDER BY yearly DESC, id) AS rank
       FROM covering) AS ranked
     WHERE rank <= $5 ORDER BY place, rank`,
    [tx.viewer.providerId, ...parametersOf(sets), tx.viewer.now, first],
  );
  return Map.groupBy(rows, ({ place }) => place);
}

function parametersOf(sets: readonly VersionSet[]): [number[], string[]] {
  const places = sets.flatMap((set, place) => set.map(() => place));
  return [places, sets.flat()];
}
