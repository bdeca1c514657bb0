import { topics as allTopics } from '@charter/events';
import type { Retention } from '@charter/events';
import pg from 'pg';

/** Records deleted in one transaction, so that none is long. */
const BATCH = 1_000;
/** Machine milliseconds: for a connection, and for one statement, of which a sort is the longest. */
const CONNECTING = 10_000;
const LONGEST = 600_000;

/** Null for a record that was made by hand and says none. */
const version = `CASE WHEN headers->>'ce_aggregateversion' ~ '^[0-9]{1,10}$'
  THEN (headers->>'ce_aggregateversion')::bigint END`;

/**
 * Of each key in these topics only the last version stays, wherever a late copy of another stands.
 * That one goes too when it is a tombstone that is a day old and that every group has passed (who
 * read what it erases must read it as well), or, where a topic keeps its records for 30 days, when it
 * is older. Machine time. Tombstones come last, so that each is there for as long as anything that it
 * erases.
 */
const obsolete = `
  SELECT "offset" FROM (
    SELECT "offset", value IS NULL AS erased, appended_at,
      lead("offset") OVER (PARTITION BY key ORDER BY ${version} NULLS FIRST, "offset")
        IS NOT NULL AS superseded
    FROM record WHERE topic = $1 AND partition = $2
  ) AS r
  WHERE superseded
    OR ($3 AND appended_at < clock_timestamp() - interval '30 days')
    OR (erased AND appended_at < clock_timestamp() - interval '1 day'
        AND NOT EXISTS (SELECT FROM group_offset g
          WHERE g.topic = $1 AND g.partition = $2 AND g.next_offset <= r."offset"))
  ORDER BY erased, "offset"`;

/**
 * Deletes what the topics' retention no longer keeps; resolves to the number of records. It locks
 * only what it deletes, so nobody who appends or reads waits for it; readers find gaps. One process
 * at a time: where another is at it, it waits, or, unless told to, leaves it to that one. It rejects at
 * once when the signal is aborted; what it has not deleted by then the next one does.
 */
export async function compact(
  url: string,
  options: {
    wait: boolean;
    topics?: Readonly<Record<string, { readonly retention: Retention }>>;
    signal?: AbortSignal;
  },
): Promise<number> {
  const { wait, topics = allTopics, signal } = options;
  signal?.throwIfAborted();
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECTING,
    statement_timeout: LONGEST,
    keepAlive: true,
    // The server gives up what nobody waits for any more.
    options: '-c client_connection_check_interval=1000',
  });
  // In the middle of a statement this cuts the connection.
  const giveUp = () => void client.end().catch(() => {});
  // The statement at hand fails as well; without a listener the process would end.
  client.on('error', () => {});
  signal?.addEventListener('abort', giveUp);
  try {
    await client.connect();
    const lock = `${wait ? '' : 'try_'}advisory_lock(hashtextextended('compaction', 0))`;
    const { rows } = await client.query(`SELECT pg_${lock} AS mine`);
    if (rows[0].mine === false) return 0;
    let deleted = 0;
    for (const [topic, { retention }] of Object.entries(topics))
      if (retention !== 'forever') deleted += await compactTopic(client, topic, retention);
    return deleted;
  } finally {
    signal?.removeEventListener('abort', giveUp);
    await client.end();
  }
}

async function compactTopic(
  client: pg.Client,
  topic: string,
  retention: Retention,
): Promise<number> {
  const { rows } = await client.query<{ partition: number }>(
    'SELECT partition FROM partition WHERE topic = $1 ORDER BY partition',
    [topic],
  );
  let deleted = 0;
  for (const { partition } of rows) {
    // A cursor that outlives its transaction: neither a long transaction nor all offsets in memory.
    await client.query(`DECLARE obsolete CURSOR WITH HOLD FOR ${obsolete}`, [
      topic,
      partition,
      retention === 'compacted-30-days',
    ]);
    for (;;) {
      const found = await client.query<{ offset: string }>(`FETCH ${BATCH} FROM obsolete`);
      if (found.rows.length === 0) break;
      const { rowCount } = await client.query(
        'DELETE FROM record WHERE topic = $1 AND partition = $2 AND "offset" = ANY ($3)',
        [topic, partition, found.rows.map(({ offset }) => offset)],
      );
      deleted += rowCount ?? 0;
    }
    await client.query('CLOSE obsolete');
  }
  return deleted;
}
