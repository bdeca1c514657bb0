import { topics } from '@charter/events';
import type pg from 'pg';

/**
 * What may be forgotten, by machine time: keys that are kept for 30 days, and whom a notice was sent
 * to once the bus keeps it no longer, with a week for what is relayed and deleted late. The inbox is
 * for ever: what it forgot would have its effect again.
 */
const forgettable = [
  ['idempotency_key', 'created_at', '30 days'],
  ['notice_sent', 'sent_at', '37 days'],
] as const;

const shortLived = Object.entries(topics)
  .filter(([, { retention }]) => retention === 'compacted-30-days')
  .map(([topic]) => topic);

/**
 * Letters whose event the bus holds no longer: an erasure that comes later would not find their words.
 * The id tells when the event was made; one that is made by hand may not, or wrongly.
 */
const outlived = `DELETE FROM dead_letter WHERE topic = ANY ($1)
  AND least(uuid_extract_timestamp(event_id), failed_at) < clock_timestamp() - interval '30 days'`;

/** Deletes what has served from a service's own tables of messaging. */
export async function tidy(worker: pg.Pool): Promise<void> {
  for (const [table, column, age] of forgettable)
    await worker.query(
      `DELETE FROM ${table} WHERE ${column} < clock_timestamp() - interval '${age}'`,
    );
  await worker.query(outlived, [shortLived]);
}
