import type pg from 'pg';
import type { DueRow } from './due-setbacks.js';

/** How many pieces a process claims at once. */
const BATCH = 16;
/** Machine time after which what a process claimed and did not do is anybody's: it may have died. */
const LEASE = '10 seconds';

/** A piece of due work that is this process's to do, until the machine instant of its claim's end. */
export interface ClaimedRow extends DueRow {
  /** As text, in full precision: it names the claim. */
  readonly claimed_until: string;
}

/** A piece that got another date since it was claimed is nobody's. */
export const unclaimed = `(claimed_until IS NULL OR claimed_until < clock_timestamp()
  OR claimed_for <> due_at)`;

/** SQL of a piece's name, as `Setbacks` knows it. */
export const keyOf = (
  alias: string,
) => `concat_ws('/', ${alias}.provider_id, ${alias}.kind, ${alias}.id,
  (extract(epoch FROM ${alias}.due_at) * 1000)::bigint)`;

/** Claimed rows as parameters of `unnest`. */
const columnsOf = (rows: readonly ClaimedRow[]) => (name: keyof ClaimedRow) =>
  rows.map((row) => row[name]);

/**
 * Claims of due work, earliest first by the index on due time; what others are claiming is skipped, so
 * that several processes share the work. Of what has one name (an aggregate, usually) only the earliest
 * piece can be claimed: its pieces are done in order of due time, whoever does them.
 */
export class DueClaims {
  constructor(
    private readonly worker: pg.Pool,
    private readonly kinds: readonly string[],
  ) {}

  /** The earliest piece, due or not, but for those with one of these keys. */
  async earliest(passed: readonly string[], which: 'all' | 'unclaimed'): Promise<DueRow | null> {
    const { rows } = await this.worker.query<DueRow>(
      `SELECT provider_id, kind, id, due_at FROM due_work d
       WHERE kind = ANY ($1) AND ${keyOf('d')} <> ALL ($2) AND ($3 = 'all' OR ${unclaimed})
       ORDER BY due_at, kind, id LIMIT 1`,
      [this.kinds, passed, which],
    );
    return rows[0] ?? null;
  }

  /** The earliest pieces that are due by now and nobody's, in their order; they are this process's then. */
  async claim(now: Temporal.Instant, passed: readonly string[]): Promise<ClaimedRow[]> {
    const { rows } = await this.worker.query<ClaimedRow>(claim, [
      this.kinds,
      passed,
      new Date(now.epochMilliseconds),
    ]);
    return rows;
  }

  /** Those that are still to be done at their time, in their order. */
  async remaining(rows: readonly ClaimedRow[]): Promise<ClaimedRow[]> {
    if (rows.length === 0) return [];
    const column = columnsOf(rows);
    const { rows: found } = await this.worker.query<{ place: number }>(
      `SELECT mine.place::int FROM due_work d
       JOIN unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) WITH ORDINALITY
         AS mine (provider_id, kind, id, due_at, place) USING (provider_id, kind, id, due_at)
       ORDER BY place`,
      [column('provider_id'), column('kind'), column('id'), column('due_at')],
    );
    return found.map(({ place }) => rows[place - 1]!);
  }

  /** Gives back what was claimed and not done; what got another date, or another claim, stays as it is. */
  async release(rows: readonly ClaimedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const column = columnsOf(rows);
    await this.worker.query(
      `UPDATE due_work d SET claimed_until = NULL
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])
         AS mine (provider_id, kind, id, claimed_until)
       WHERE (d.provider_id, d.kind, d.id, d.claimed_until)
         = (mine.provider_id, mine.kind, mine.id, mine.claimed_until)`,
      [column('provider_id'), column('kind'), column('id'), column('claimed_until')],
    );
  }
}

const claim = `
  WITH next AS MATERIALIZED (
    SELECT provider_id, kind, id FROM due_work d
    WHERE kind = ANY ($1) AND due_at <= $3 AND ${keyOf('d')} <> ALL ($2) AND ${unclaimed}
      AND NOT EXISTS (
        SELECT FROM due_work e
        WHERE e.provider_id = d.provider_id AND e.kind = ANY ($1) AND e.id = d.id
          AND (e.due_at, e.kind) < (d.due_at, d.kind) AND ${keyOf('e')} <> ALL ($2))
    ORDER BY due_at, kind, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  ), mine AS (
    UPDATE due_work d
    SET claimed_for = d.due_at, claimed_until = clock_timestamp() + interval '${LEASE}'
    FROM next WHERE (d.provider_id, d.kind, d.id) = (next.provider_id, next.kind, next.id)
    RETURNING d.provider_id, d.kind, d.id, d.due_at, d.claimed_until::text
  )
  SELECT * FROM mine ORDER BY due_at, kind, id`;
