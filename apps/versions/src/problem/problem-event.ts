import type { ReadTransaction } from '@charter/database';
import type { EventOf } from '@charter/events';
import type { ProblemEntity } from './problem.entity.js';

interface Fix {
  readonly versionId: string;
  readonly productId: string;
  readonly label: string;
  readonly releasedAt: Date;
}

/** What a problem is now, with the versions and the tickets that belong to it. */
export async function problemChanged(
  tx: ReadTransaction,
  problem: ProblemEntity,
  mergedFromId: string | null = null,
): Promise<EventOf<'problem.changed'>> {
  const { id: problemId, reference, kind, productId, recordedAt, withdrawnAt } = problem;
  const fixes = await fixesOf(tx, problemId);
  return {
    type: 'problem.changed',
    data: {
      problemId,
      reference,
      kind,
      productId,
      ticketIds: await ids(tx, problemId, 'ticket_id', 'problem_ticket WHERE detached_at IS NULL'),
      affectedVersionIds: await ids(
        tx,
        problemId,
        'product_version_id',
        `problem_version WHERE relation = 'AFFECTED'`,
      ),
      fixedInVersionIds: fixes.map(({ versionId }) => versionId),
      fixes: fixes.map(({ releasedAt, ...fix }) => ({
        ...fix,
        releasedAt: Temporal.Instant.fromEpochMilliseconds(releasedAt.getTime()),
      })),
      workaroundAt: problem.workaroundAt,
      mergedFromId,
      mergedIds: await mergedInto(tx, problemId),
      recordedAt,
      withdrawnAt,
    },
  };
}

async function ids(
  tx: ReadTransaction,
  problemId: string,
  column: string,
  from: string,
): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT ${column} AS id FROM ${from} AND provider_id = $1 AND problem_id = $2 ORDER BY 1`,
    [tx.viewer.providerId, problemId],
  );
  return rows.map(({ id }) => id);
}

/** All that went into it, and into those. */
async function mergedInto(tx: ReadTransaction, problemId: string): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `WITH RECURSIVE merged AS (
       SELECT id FROM problem WHERE provider_id = $1 AND merged_into = $2
       UNION SELECT problem.id FROM problem JOIN merged
         ON problem.provider_id = $1 AND problem.merged_into = merged.id
     )
     SELECT id FROM merged ORDER BY id`,
    [tx.viewer.providerId, problemId],
  );
  return rows.map(({ id }) => id);
}

/** Corrections that are out, the first one first. */
function fixesOf(tx: ReadTransaction, problemId: string): Promise<Fix[]> {
  return tx.manager.query<Fix[]>(
    `SELECT version.id AS "versionId", version.product_id AS "productId", version.label,
       version.released_at AS "releasedAt"
     FROM problem_version fix
     JOIN product_version version
       ON version.provider_id = fix.provider_id AND version.id = fix.product_version_id
     WHERE fix.provider_id = $1 AND fix.problem_id = $2 AND fix.effective
     ORDER BY version.released_at, version.id`,
    [tx.viewer.providerId, problemId],
  );
}
