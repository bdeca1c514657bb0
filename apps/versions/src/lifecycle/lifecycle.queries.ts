import type { ReadTransaction } from '@charter/database';
import { stateSql } from '../product-version/version.queries.js';
import type { VersionState } from '../product/domain/version-state.js';
import type { Turn, TurnKind } from './domain/turns.js';

/** Which turns are asked for: those in [from, to). */
export interface TurnsAsked {
  from: Temporal.Instant;
  to: Temporal.Instant;
  kinds: readonly TurnKind[];
  /** Null: of all products. */
  productIds: readonly string[] | null;
}

/** Where a page lies: beyond and before these values of the order. */
export interface TurnPlace {
  after: readonly string[] | null;
  before: readonly string[] | null;
  backward: boolean;
  limit: number;
}

/** Where turns of a kind are found: each is walked by an index of its own, no further than a page. */
interface Lane {
  at: string;
  id: string;
  from: string;
  where: string;
}

const versions = 'product_version version';

const lanes: Record<TurnKind, Lane> = {
  RELEASE: {
    at: 'version.released_at',
    id: 'version.id',
    from: versions,
    where: 'version.released_at IS NOT NULL',
  },
  WITHDRAWAL: {
    at: 'version.withdrawn_at',
    id: 'version.id',
    from: versions,
    where: `version.withdrawn_at > version.released_at
      AND (version.recalled_at IS NULL OR version.withdrawn_at <= version.recalled_at)`,
  },
  END_OF_SUPPORT: {
    at: 'version.obsolete_from',
    id: 'version.id',
    from: versions,
    where: 'version.obsolete_from > version.released_at',
  },
  RECALL: {
    at: 'version.recalled_at',
    id: 'version.id',
    from: versions,
    where: 'version.recalled_at IS NOT NULL',
  },
  END_OF_EXTENSION: {
    at: 'extension.until',
    id: 'extension.id',
    from: `support_exception extension JOIN product_version version
      ON version.provider_id = extension.provider_id AND version.id = extension.product_version_id`,
    where: 'extension.provider_id = $1',
  },
};

/** A page of what is certain, in its direction. */
export async function turnsWithin(
  tx: ReadTransaction,
  asked: TurnsAsked,
  place: TurnPlace,
): Promise<Turn[]> {
  const direction = place.backward ? 'DESC' : 'ASC';
  const order = `ORDER BY at ${direction}, id ${direction}, kind ${direction}`;
  const { sql, values } = lanesOf(tx, asked, place, `ORDER BY 4 ${direction}, 1 ${direction}`);
  const rows = await tx.manager.query<TurnRow[]>(
    `SELECT * FROM (${sql}) AS turn ${order} LIMIT ${place.limit}`,
    values,
  );
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    versionId: row.version_id,
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    state: row.state,
    expected: false,
    charterVersionId: row.charter_version_id,
  }));
}

/** How many are certain, no further than `limit`. */
export async function countTurns(
  tx: ReadTransaction,
  asked: TurnsAsked,
  limit: number,
): Promise<number> {
  const whole = { after: null, before: null, backward: false, limit };
  const { sql, values } = lanesOf(tx, asked, whole, '');
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (${sql}) AS turn`,
    values,
  );
  return Math.min(row!.count, limit);
}

interface TurnRow {
  id: string;
  version_id: string;
  kind: TurnKind;
  at: Date;
  state: VersionState;
  charter_version_id: string | null;
}

function lanesOf(
  tx: ReadTransaction,
  { from, to, kinds, productIds }: TurnsAsked,
  { after, before, limit }: TurnPlace,
  order: string,
) {
  const values: unknown[] = [tx.viewer.providerId, from.toString(), to.toString(), productIds];
  const place = (row: readonly string[] | null) =>
    row &&
    `($${values.push(row[0])}::timestamptz, $${values.push(row[1])}::uuid, $${values.push(row[2])}::text)`;
  const [beyond, short] = [place(after), place(before)];
  const walked = kinds.map((kind) => {
    const { at, id, from: tables, where } = lanes[kind];
    const row = `(${at}, ${id}, '${kind}'::text)`;
    return `(SELECT ${id} AS id, version.id AS version_id, '${kind}' AS kind, ${at} AS at,
        ${stateSql('version', at)} AS state, version.charter_version_id
      FROM ${tables}
      WHERE version.provider_id = $1 AND ${where} AND ${at} >= $2 AND ${at} < $3
        AND ($4::uuid[] IS NULL OR version.product_id = ANY ($4))
        ${beyond ? `AND ${row} > ${beyond}` : ''} ${short ? `AND ${row} < ${short}` : ''}
      ${order} LIMIT ${limit})`;
  });
  return { sql: walked.join(' UNION ALL '), values };
}
