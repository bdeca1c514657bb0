import type { Transaction } from '@charter/database';

/** Kind of the due work that tells what there is to be told of a version; its id is the version's. */
export const NOTICES_WORK = 'version.notices';

/** Who comes to a version is told within this time, so that a file of many has it looked at once a minute at most. */
const PATIENCE = Temporal.Duration.from({ minutes: 1 });

/**
 * Has it looked at, at once, what is to be told of versions: whenever the window, an extension or the recall of one
 * changes. What is in progress at this very instant may have passed over the change, and does not stand for it.
 */
export function lookAtNotices(tx: Transaction, versionIds: readonly string[]): Promise<void> {
  const { now } = tx.viewer;
  return look(tx, versionIds, now, `CASE d.due_at WHEN $4 THEN d.due_at - ${tick} ELSE $4 END`);
}

/**
 * Has it looked at, in a minute or with what is due before, whom there is to tell who has just come to versions. Its
 * date always changes, by which what is in progress finds that it has to be looked at again.
 */
export function lookAtNewcomers(tx: Transaction, versionIds: readonly string[]): Promise<void> {
  const now = Temporal.Instant.from(tx.viewer.now);
  const soon = now.add(PATIENCE);
  return look(
    tx,
    versionIds,
    soon,
    `CASE WHEN d.due_at <= $4::timestamptz - interval '${PATIENCE}' THEN d.due_at - ${tick}
       WHEN d.due_at <= $4 THEN d.due_at + ${tick} ELSE $4 END`,
  );
}

const tick = `interval '1 millisecond'`;

async function look(
  tx: Transaction,
  versionIds: readonly string[],
  at: Temporal.Instant | string,
  instead: string,
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO due_work AS d (provider_id, kind, id, due_at)
     SELECT $1, $2, v.id, $4::timestamptz FROM unnest($3::text[]) AS v (id) ORDER BY v.id
     ON CONFLICT (provider_id, kind, id) DO UPDATE SET due_at = ${instead}`,
    [tx.viewer.providerId, NOTICES_WORK, versionIds, atMillisecond(at)],
  );
}

/** When there is something to be told of a version again. */
export interface NextNotice {
  readonly id: string;
  readonly at: Temporal.Instant;
}

/** Goes on at the next dates with what is done now and was due at `dueAt`, unless somebody has it looked at since. */
export async function goOnWithNotices(
  tx: Transaction,
  dueAt: Temporal.Instant,
  next: readonly NextNotice[],
): Promise<void> {
  if (next.length === 0) return;
  await tx.manager.query(
    `INSERT INTO due_work (provider_id, kind, id, due_at)
     SELECT $1, $2, n.id, n.at FROM unnest($3::text[], $4::timestamptz[]) AS n (id, at) ORDER BY n.id
     ON CONFLICT (provider_id, kind, id) DO UPDATE SET due_at = excluded.due_at
     WHERE due_work.due_at = $5`,
    [
      ...[tx.viewer.providerId, NOTICES_WORK],
      next.map(({ id }) => id),
      next.map(({ at }) => atMillisecond(at)),
      atMillisecond(dueAt),
    ],
  );
}

const atMillisecond = (at: Temporal.Instant | string) =>
  new Date(Temporal.Instant.from(at).epochMilliseconds);
