import type { Transaction } from '@charter/database';
import { isCompacted } from '@charter/events';
import type { Arrival } from './event.js';
import { movePosition } from './positions.js';

/** Whether a transaction may handle an event: it is new, it was handled before, or it must wait. */
export type Admission = 'new' | 'repeated' | 'blocked';

const isBlocked = `EXISTS (SELECT FROM dead_letter WHERE consumer = $1 AND topic = $2 AND key = $3)`;

/** Takes the aggregate's version if it is newer than what was taken; none is taken while blocked. */
const takeVersion = `fresh AS (
       INSERT INTO projection_version (topic, aggregate_id, version)
       SELECT $2, $3::uuid, $4::int FROM gate WHERE NOT blocked
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
  const [row] = await tx.prepared<{ blocked: boolean; fresh: boolean }>(
    'admit to projection',
    `WITH gate AS (SELECT $7::boolean = false AND ${isBlocked} AS blocked),
     ${takeVersion},
     moved AS (${movePosition('$2, $5, $6')})
     SELECT blocked, EXISTS (SELECT FROM fresh) AS fresh FROM gate`,
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
  return row?.blocked ? 'blocked' : row?.fresh ? 'new' : 'repeated';
}

/**
 * For a reactor: enters the event into the inbox; a twin waits here until this one has ended. In a
 * compacted topic it takes the version too, so that nothing has an effect after its tombstone.
 */
export async function admitToReaction(
  tx: Transaction,
  consumer: string,
  event: Arrival,
  options: { evenIfBlocked: boolean },
): Promise<Admission> {
  const { id, topic, aggregateId, aggregateVersion, providerId } = event;
  const scope = [consumer, topic, aggregateId];
  const compacted = isCompacted(topic);
  const entered = await tx.preparedWrite(
    compacted ? 'admit to reaction, newest' : 'admit to reaction',
    `WITH gate AS (SELECT $7::boolean = false AND ${isBlocked} AS blocked),
     ${compacted ? takeVersion : 'fresh AS (SELECT $4::int)'}
     INSERT INTO inbox (consumer, event_id, provider_id)
     SELECT $1, $5::uuid, $6::uuid FROM gate WHERE NOT blocked AND EXISTS (SELECT FROM fresh)
     ON CONFLICT DO NOTHING`,
    [...scope, aggregateVersion, id, providerId, options.evenIfBlocked],
  );
  if (entered === 1) return 'new';
  if (options.evenIfBlocked) return 'repeated';
  const [row] = await tx.manager.query<{ blocked: boolean }[]>(
    `SELECT ${isBlocked} AS blocked`,
    scope,
  );
  return row?.blocked ? 'blocked' : 'repeated';
}
