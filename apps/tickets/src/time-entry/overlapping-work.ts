import type { Transaction } from '@charter/database';
import { ticketErrors } from '../errors.js';
import { endOf, type Work } from './domain/possible-work.js';

/**
 * Refuses work that an agent did while doing other work, on whatever ticket: the same minutes would be
 * billed twice. Two sessions at once do happen; whoever logs them says so (`allowOverlap`). Work of the
 * same agent takes turns, so that of two overlapping entries logged at once one is seen by the other.
 * `except`: the entry that is corrected itself.
 */
export async function refuseOverlap(
  tx: Transaction,
  agentId: string,
  work: Work,
  except: string | null = null,
): Promise<void> {
  const { providerId } = tx.viewer;
  await tx.takeTurn('work', providerId!, agentId);
  const [other] = await tx.manager.query<
    { reference: string; started_at: Date; minutes: number }[]
  >(
    `SELECT ticket.reference, entry.started_at, entry.minutes
     FROM time_entry entry
     JOIN ticket ON ticket.provider_id = entry.provider_id AND ticket.id = entry.ticket_id
     WHERE entry.provider_id = $1 AND entry.agent_id = $2 AND NOT entry.withdrawn
       AND entry.started_at > $3::timestamptz - interval '1 day' AND entry.started_at < $4
       AND entry.started_at + entry.minutes * interval '1 minute' > $3
       AND coalesce(entry.corrects, entry.id) IS DISTINCT FROM $5
       AND NOT EXISTS (SELECT FROM time_entry later WHERE later.provider_id = $1
         AND later.corrects = coalesce(entry.corrects, entry.id)
         AND later.revision > entry.revision)
     ORDER BY entry.started_at LIMIT 1`,
    [providerId, agentId, work.startedAt.toString(), endOf(work).toString(), except],
  );
  if (!other) return;
  const { reference, started_at: startedAt, minutes } = other;
  throw ticketErrors.refused('TIME_OVERLAPS', {
    path: ['input', 'startedAt'],
    params: { reference, startedAt: startedAt.toISOString(), minutes },
  });
}
