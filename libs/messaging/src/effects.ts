import type { Transaction } from '@charter/database';
import { isCompacted } from '@charter/events';
import type { Arrival } from './event.js';
import { movePosition } from './positions.js';

/**
 * Whether a transaction may handle an event: it is new, it was handled before, or it must wait behind
 * an earlier one that stands in the dead letters of the consumer itself, or of the projector.
 */
export type Admission = 'new' | 'repeated' | 'blocked' | 'unprojected';

const isBlocked = `EXISTS (SELECT FROM dead_letter WHERE consumer = $1 AND topic = $2 AND key = $3)`;

/** Whether the event, or an earlier one of its aggregate, stands in the dead letters of a projector. */
const isUnprojected = (projector: string, offset: string) =>
  `EXISTS (SELECT FROM dead_letter WHERE consumer = ${projector}::text AND topic = $2 AND key = $3
     AND position <= ${offset}::bigint)`;

/** Takes the aggregate's version if it is newer than what was taken; none is taken while the gate is closed. */
const takeVersion = `fresh AS (
       INSERT INTO projection_version (topic, aggregate_id, version)
       SELECT $2, $3::uuid, $4::int FROM gate WHERE NOT closed
       ON CONFLICT (topic, aggregate_id) DO UPDATE SET version = excluded.version
       WHERE projection_version.version < excluded.version RETURNING 1
     )`;

/**
 * For a projector, in one statement: takes the aggregate's version if it is newer than what is
 * projected, and moves the position past the event. Versions may have gaps, never go back.
 */
export async function admitToProjection(
  tx: Transaction,
  consumer: string,
  event: Arrival,
  options: { evenIfBlocked: boolean },
): Promise<Admission> {
  const [row] = await tx.prepared<{ closed: boolean; fresh: boolean }>(
    'admit to projection',
    `WITH gate AS (SELECT $7::boolean = false AND ${isBlocked} AS closed),
     ${takeVersion},
     moved AS (${movePosition('$2, $5, $6')})
     SELECT closed, EXISTS (SELECT FROM fresh) AS fresh FROM gate`,
    [
      consumer,
      event.topic,
      event.aggregateId,
      event.aggregateVersion,
      event.partition,
      event.offset + 1n,
      options.evenIfBlocked,
    ],
  );
  return row?.closed ? 'blocked' : row?.fresh ? 'new' : 'repeated';
}

/**
 * For a reactor: enters the event into the inbox; a twin waits here until this one has ended. In a
 * compacted topic it takes the version too, so that nothing has an effect after its tombstone. It does
 * not begin what a `projector` has not projected and keeps in the dead letters.
 */
export async function admitToReaction(
  tx: Transaction,
  consumer: string,
  event: Arrival,
  { evenIfBlocked, projector }: { evenIfBlocked: boolean; projector: string | null },
): Promise<Admission> {
  const { id, topic, aggregateId, aggregateVersion, providerId, offset } = event;
  const compacted = isCompacted(topic);
  // The gate is remembered: asked anew, it might have opened meanwhile, and what was kept out would count as done.
  const entered = await tx.preparedWrite(
    compacted ? 'admit to reaction, newest' : 'admit to reaction',
    `WITH gate AS MATERIALIZED (
       SELECT set_config('admission.gate', CASE
         WHEN $7::boolean = false AND ${isBlocked} THEN 'blocked'
         WHEN ${isUnprojected('$8', '$9')} THEN 'unprojected'
         ELSE 'open' END, true) <> 'open' AS closed
     ), ${compacted ? takeVersion : 'fresh AS (SELECT $4::int)'}
     INSERT INTO inbox (consumer, event_id, provider_id)
     SELECT $1, $5::uuid, $6::uuid FROM gate WHERE NOT closed AND EXISTS (SELECT FROM fresh)
     ON CONFLICT DO NOTHING`,
    [
      consumer,
      topic,
      aggregateId,
      aggregateVersion,
      id,
      providerId,
      evenIfBlocked,
      projector,
      offset,
    ],
  );
  if (entered === 1) return 'new';
  const [row] = await tx.manager.query<{ gate: 'open' | 'blocked' | 'unprojected' }[]>(
    `SELECT current_setting('admission.gate') AS gate`,
  );
  return row!.gate === 'open' ? 'repeated' : row!.gate;
}
