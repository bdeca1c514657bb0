import { lockInOrder, type Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import type { ReceivedEvent } from '@charter/messaging';
import { fixesAfter } from './domain/problem-news.js';
import { KnownProblemEntity } from './known-problem.entity.js';
import { PROBLEM_WORK, ticketsToTell } from './tell-tickets.js';

type Changed = EventData<'problem.changed'>;

/** [S4.17] Keeps what is known of a problem, and has the tickets behind it told what is new of it. */
export async function followProblem(
  { data, time }: ReceivedEvent<'problem.changed'>,
  tx: Transaction,
): Promise<void> {
  const { problemId, reference, kind, workaroundAt = null } = data;
  const mergedIds = data.mergedIds ?? (data.mergedFromId ? [data.mergedFromId] : []);
  const known = await lockKnown(tx, kind, [problemId, ...mergedIds]);
  const before = known.find(({ id }) => id === problemId)!;
  const told = (data.fixes ?? []).map(({ releasedAt, ...fix }) => ({
    ...fix,
    releasedAt: releasedAt.toString(),
  }));
  // What corrected a merged problem may have been told to tickets that are behind this one now.
  const once = new Map(known.flatMap(({ fixes }) => fixes.map((fix) => [fix.versionId, fix])));
  for (const fix of before.fixes) once.set(fix.versionId, fix);
  const problem = await tx.update(KnownProblemEntity, before, {
    ...{ reference, kind, workaround: workaroundAt !== null },
    fixes: fixesAfter([...once.values()], told),
  });
  if (mergedIds.length > 0) await takeOver(tx, problemId, mergedIds);
  await keepTickets(tx, problemId, problem.merged ? [] : data.ticketIds);
  if ((await ticketsToTell(tx, problem, 1)).length > 0)
    await tx.schedule(PROBLEM_WORK, problem.id, time);
}

/** Locks what is known of problems, and enters those whose own events are still to come. */
async function lockKnown(
  tx: Transaction,
  kind: Changed['kind'],
  ids: readonly string[],
): Promise<KnownProblemEntity[]> {
  const { providerId } = tx.viewer;
  await tx.manager.query(
    `INSERT INTO known_problem (id, provider_id, reference, kind, fixes, workaround, merged)
     SELECT id, $1, '', $2, '[]', false, false FROM unnest($3::uuid[]) AS id ORDER BY id
     ON CONFLICT (id) DO NOTHING`,
    [providerId, kind, ids],
  );
  const known = tx.manager.createQueryBuilder(KnownProblemEntity, 'problem');
  known.where('problem.providerId = :providerId', { providerId });
  return lockInOrder(known.andWhere('problem.id IN (:...ids)', { ids })).getMany();
}

/**
 * Ends problems that went into this one, whose own events may come after this: their tickets are this one's to tell, and
 * what was told of them was told of this one.
 */
async function takeOver(
  tx: Transaction,
  problemId: string,
  mergedIds: readonly string[],
): Promise<void> {
  const { providerId } = tx.viewer;
  await tx.manager.query(
    'UPDATE known_problem SET merged = true WHERE provider_id = $1 AND id = ANY ($2) AND NOT merged',
    [providerId, mergedIds],
  );
  await tx.manager.query(
    `WITH given AS (
       UPDATE problem_ticket link SET behind = false, told_fix_ids = '{}'
       FROM problem_ticket before
       WHERE link.provider_id = $1 AND link.problem_id = ANY ($3)
         AND (link.behind OR link.told_fix_ids <> '{}')
         AND (before.problem_id, before.ticket_id) = (link.problem_id, link.ticket_id)
       RETURNING before.ticket_id, before.told_fix_ids
     )
     INSERT INTO problem_ticket AS kept
       (provider_id, problem_id, ticket_id, behind, told_fix_ids, told_workaround)
     SELECT $1, $2, ticket_id, false, ARRAY(
       SELECT fix FROM given g, unnest(g.told_fix_ids) fix
       WHERE g.ticket_id = ticket.ticket_id GROUP BY fix ORDER BY fix), false
     FROM (SELECT DISTINCT ticket_id FROM given) ticket
     ON CONFLICT (problem_id, ticket_id) DO UPDATE SET told_fix_ids = ARRAY(
       SELECT unnest(kept.told_fix_ids) UNION SELECT unnest(excluded.told_fix_ids) ORDER BY 1)`,
    [providerId, problemId, mergedIds],
  );
}

/** What was told to tickets that are not behind it any more stays known, should they come back. */
async function keepTickets(
  tx: Transaction,
  problemId: string,
  ticketIds: readonly string[],
): Promise<void> {
  const values = [tx.viewer.providerId, problemId, ticketIds];
  await tx.manager.query(
    `INSERT INTO problem_ticket AS link
       (provider_id, problem_id, ticket_id, behind, told_fix_ids, told_workaround)
     SELECT $1, $2, id, true, '{}', false FROM unnest($3::uuid[]) AS id
     ON CONFLICT (problem_id, ticket_id) DO UPDATE SET behind = true WHERE NOT link.behind`,
    values,
  );
  await tx.manager.query(
    `UPDATE problem_ticket SET behind = false
     WHERE provider_id = $1 AND problem_id = $2 AND behind AND ticket_id <> ALL ($3::uuid[])`,
    values,
  );
}
