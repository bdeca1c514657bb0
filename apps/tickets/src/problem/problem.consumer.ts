import type { Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import type { ReceivedEvent } from '@charter/messaging';
import { fixesAfter, type KnownFix } from './domain/problem-news.js';
import { KnownProblemEntity } from './known-problem.entity.js';
import { PROBLEM_WORK, ticketsToTell } from './tell-tickets.js';

/** [S4.17] Keeps what is known of a problem, and has the tickets behind it told what is new of it. */
export async function followProblem(
  { data, providerId, time }: ReceivedEvent<'problem.changed'>,
  tx: Transaction,
): Promise<void> {
  const merged = await endMerged(tx, data);
  const before = await tx.lock(KnownProblemEntity, data.problemId);
  const own = before?.fixes ?? [];
  const others = merged.filter((fix) => own.every(({ versionId }) => versionId !== fix.versionId));
  const told = (data.fixes ?? []).map(({ releasedAt, ...fix }) => ({
    ...fix,
    releasedAt: releasedAt.toString(),
  }));
  const known = {
    reference: data.reference,
    kind: data.kind,
    fixes: fixesAfter([...own, ...others], told),
    workaround: data.workaroundAt != null,
  };
  const problem = before
    ? await tx.update(KnownProblemEntity, before, known)
    : await tx.insert(KnownProblemEntity, {
        ...known,
        id: data.problemId,
        providerId: providerId!,
        merged: false,
      });
  await keepTickets(tx, problem.merged ? { ...data, ticketIds: [] } : data);
  if ((await ticketsToTell(tx, problem, 1)).length > 0)
    await tx.schedule(PROBLEM_WORK, problem.id, time);
}

/**
 * Ends a problem that was merged into this one: its own events may come after this, and its tickets are this one's to
 * tell. Gives what was known to correct it, of which its tickets may have been told.
 */
async function endMerged(
  tx: Transaction,
  { mergedFromId = null, kind }: EventData<'problem.changed'>,
): Promise<readonly KnownFix[]> {
  if (mergedFromId === null) return [];
  const { providerId } = tx.viewer;
  // Its reference comes with its own events.
  const [merged] = await tx.manager.query<{ fixes: KnownFix[] }[]>(
    `INSERT INTO known_problem (id, provider_id, reference, kind, fixes, workaround, merged)
     VALUES ($1, $2, '', $3, '[]', false, true)
     ON CONFLICT (id) DO UPDATE SET merged = true RETURNING fixes`,
    [mergedFromId, providerId, kind],
  );
  await tx.manager.query(
    'UPDATE problem_ticket SET behind = false WHERE provider_id = $1 AND problem_id = $2 AND behind',
    [providerId, mergedFromId],
  );
  return merged?.fixes ?? [];
}

/**
 * What was told to tickets that are not behind it any more stays known, should they come back. Those of a problem that
 * was merged into it know what of its corrections they were told of that one.
 */
async function keepTickets(
  tx: Transaction,
  { problemId, ticketIds, mergedFromId = null }: EventData<'problem.changed'>,
): Promise<void> {
  const values = [tx.viewer.providerId, problemId, ticketIds];
  await tx.manager.query(
    `INSERT INTO problem_ticket AS link
       (provider_id, problem_id, ticket_id, behind, told_fix_ids, told_workaround)
     SELECT $1, $2, id, true, coalesce(merged.told_fix_ids, '{}'), false
     FROM unnest($3::uuid[]) AS id
     LEFT JOIN problem_ticket merged
       ON merged.provider_id = $1 AND merged.problem_id = $4 AND merged.ticket_id = id
     ON CONFLICT (problem_id, ticket_id) DO UPDATE SET behind = true WHERE NOT link.behind`,
    [...values, mergedFromId],
  );
  await tx.manager.query(
    `UPDATE problem_ticket SET behind = false
     WHERE provider_id = $1 AND problem_id = $2 AND behind AND ticket_id <> ALL ($3::uuid[])`,
    values,
  );
}
