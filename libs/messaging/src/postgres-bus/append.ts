import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { BusRecord } from '../bus.js';

/** Partitions per topic. */
export type Layout = ReadonlyMap<string, number>;

export async function readLayout(client: pg.ClientBase): Promise<Layout> {
  const { rows } = await client.query<{ topic: string; count: number }>(
    'SELECT topic, count(*)::int AS count FROM partition GROUP BY topic',
  );
  return new Map(rows.map((row) => [row.topic, row.count]));
}

/**
 * Appends in one transaction. It holds the row of each partition until it commits, so offsets become
 * visible in order and a reader that has passed an offset has missed none before it.
 */
export async function append(
  client: pg.ClientBase,
  layout: Layout,
  records: readonly BusRecord[],
): Promise<void> {
  const byPartition = Map.groupBy(records, (record) => {
    const partitions = layout.get(record.topic);
    if (!partitions) throw new Error(`the bus has no topic ${record.topic}`);
    return JSON.stringify([record.topic, partitionOf(record.key, partitions)]);
  });
  await client.query('BEGIN');
  try {
    // Always in the same order, or two appends would wait for each other.
    for (const [place, batch] of [...byPartition].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      await appendTo(client, ...(JSON.parse(place) as [string, number]), batch);
    await client.query(`SELECT pg_notify('record', ''); COMMIT`);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function appendTo(
  client: pg.ClientBase,
  topic: string,
  partition: number,
  batch: readonly BusRecord[],
): Promise<void> {
  await client.query(
    `WITH taken AS (
       UPDATE partition SET next_offset = next_offset + $3
       WHERE topic = $1 AND partition = $2 RETURNING next_offset - $3 AS first
     )
     INSERT INTO record (topic, partition, "offset", key, headers, value)
     SELECT $1, $2, taken.first + r.n - 1, r.key, r.headers::jsonb, r.value
     FROM taken, unnest($4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS r (key, headers, value, n)`,
    [
      topic,
      partition,
      batch.length,
      batch.map((record) => record.key),
      batch.map((record) => JSON.stringify(record.headers)),
      batch.map((record) => record.value),
    ],
  );
}

function partitionOf(key: string, partitions: number): number {
  return createHash('sha256').update(key).digest().readUInt32BE() % partitions;
}
