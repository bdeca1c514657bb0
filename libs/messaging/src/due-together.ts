import { Transaction } from '@charter/database';
import { unclaimed } from './due-claims.js';

/** SQL: takes the piece of due work of this name until the unit of work ends; false where somebody is at it. */
export const takePiece = (name: string) =>
  `pg_try_advisory_xact_lock(hashtextextended('due/' || ${name}, 0))`;

/** A piece of due work that its handler is at. */
export interface DuePiece {
  readonly kind: string;
  readonly id: string;
  readonly dueAt: Temporal.Instant;
}

/**
 * The next pieces of the kind that are due at the same instant, this unit of work's from now on: of those that `fits`
 * gives, the ones at which nobody is, and whose aggregate has no other work before.
 */
export type TakeBeside = (
  fits?: (ids: readonly string[]) => Promise<readonly string[]>,
) => Promise<string[]>;

/**
 * Does a piece together with others, `most` in all, and is done with those of the others whose ids `work` gives: what
 * falls due for many at once then shares statements. Where that fails, nothing of it is written and fewer are tried,
 * the piece alone in the end: what cannot be done holds up no other.
 */
export async function doTogether(
  tx: Transaction,
  piece: DuePiece,
  most: number,
  work: (tx: Transaction, takeBeside: TakeBeside) => Promise<readonly string[]>,
): Promise<void> {
  for (let others = most - 1; ;) {
    let beside = 0;
    await tx.manager.query('SAVEPOINT together');
    try {
      // What was read and written before a failure is not to be known after it.
      const part = new Transaction(tx.viewer, tx.manager);
      const done = await work(part, async (fits = (ids) => Promise.resolve(ids)) => {
        const found = await candidates(part, piece, others);
        // Whoever looks at them may fail for one of them, too.
        beside = found.length;
        const ids = await take(part, piece, await fits(found));
        beside = ids.length;
        return ids;
      });
      await beDoneWith(part, piece, done);
      await part.settle();
      await tx.manager.query('RELEASE SAVEPOINT together');
      return;
    } catch (error) {
      await tx.manager.query('ROLLBACK TO SAVEPOINT together');
      if (beside === 0) throw error;
      others = Math.floor(beside / 4);
    }
  }
}

/** What is claimed is about to be done, by this process or another. */
async function candidates(
  tx: Transaction,
  { kind, id, dueAt }: DuePiece,
  most: number,
): Promise<string[]> {
  if (most === 0) return [];
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM (
       SELECT provider_id, kind, id, due_at FROM due_work
       WHERE provider_id = $1 AND kind = $2 AND due_at = $3 AND id > $4 AND ${unclaimed}
       ORDER BY id LIMIT $5) d
     WHERE NOT EXISTS (
       SELECT FROM due_work e WHERE e.provider_id = d.provider_id AND e.id = d.id
         AND (e.due_at, e.kind) < (d.due_at, d.kind))
     ORDER BY id`,
    [tx.viewer.providerId, kind, new Date(dueAt.epochMilliseconds), id, most],
  );
  return rows.map((row) => row.id);
}

async function take(
  tx: Transaction,
  { kind, dueAt }: DuePiece,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { providerId } = tx.viewer;
  const taken = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM unnest($3::text[]) AS id
     WHERE ${takePiece(`concat_ws('/', $1::uuid, $2::text, id)`)}`,
    [providerId, kind, ids],
  );
  // Whoever was at one may have ended meanwhile, and be done with it, or it has another date.
  const still = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM due_work WHERE provider_id = $1 AND kind = $2 AND due_at = $3 AND id = ANY ($4)
     ORDER BY id`,
    [providerId, kind, new Date(dueAt.epochMilliseconds), taken.map((row) => row.id)],
  );
  return still.map((row) => row.id);
}

/** A piece that got another date stays for it. */
async function beDoneWith(
  tx: Transaction,
  { kind, dueAt }: DuePiece,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.manager.query(
    `WITH done AS MATERIALIZED (
       SELECT id FROM due_work WHERE provider_id = $1 AND kind = $2 AND due_at = $3 AND id = ANY ($4)
       ORDER BY id FOR UPDATE
     ) DELETE FROM due_work d USING done WHERE d.provider_id = $1 AND d.kind = $2 AND d.id = done.id`,
    [tx.viewer.providerId, kind, new Date(dueAt.epochMilliseconds), ids],
  );
}
