import type { Transaction } from '@charter/database';

/** Kind of the due work that tells what there is to be told of a version; its id is the version's. */
export const NOTICES_WORK = 'version.notices';

/**
 * Has it looked at, at once, what is to be told of versions: whenever the window, an extension, the recall or who runs
 * one changes. What is in progress at this very instant may have passed over the change, and does not stand for it.
 */
export async function lookAtNotices(tx: Transaction, versionIds: readonly string[]): Promise<void> {
  await tx.manager.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at)
     SELECT $1, $2, unnest($3::text[]), $4
     ON CONFLICT (provider_id, kind, id) DO UPDATE SET due_at = CASE due_work.due_at
       WHEN excluded.due_at THEN excluded.due_at - interval '1 millisecond'
       ELSE excluded.due_at END`,
    [tx.viewer.providerId, NOTICES_WORK, versionIds, atMillisecond(tx.viewer.now)],
  );
}

/** Goes on at `next` with what is done now and was due at `dueAt`, unless somebody has it looked at since. */
export async function goOnWithNotices(
  tx: Transaction,
  versionId: string,
  dueAt: Temporal.Instant,
  next: Temporal.Instant,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (provider_id, kind, id) DO UPDATE SET due_at = excluded.due_at
     WHERE due_work.due_at = $5`,
    [tx.viewer.providerId, NOTICES_WORK, versionId, atMillisecond(next), atMillisecond(dueAt)],
  );
}

const atMillisecond = (at: Temporal.Instant | string) =>
  new Date(Temporal.Instant.from(at).epochMilliseconds);
