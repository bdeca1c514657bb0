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
  // Always in the same order, or two appends would wait for each other.
  const places = [...byPartition].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const statements = places.map(([place, batch]) => appending(JSON.parse(place), batch));
  // A single statement is a transaction of its own: one round trip for a single event.
  if (statements.length === 1) return void (await client.query(statements[0]!));
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** Takes the next offsets of a partition, writes the records there and wakes readers at the commit. */
function appending(
  [topic, partition]: [string, number],
  batch: readonly BusRecord[],
): pg.QueryConfig {
  return {
    name: 'append',
    text: `WITH taken AS (
       UPDATE partition SET next_offset = next_offset + $3
       WHERE topic = $1 AND partition = $2 RETURNING next_offset - $3 AS first
     ), appended AS (
       INSERT INTO record (topic, partition, "offset", key, headers, value)
       SELECT $1, $2, taken.first + r.n - 1, r.key, r.headers::jsonb, r.value
       FROM taken, unnest($4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS r (key, headers, value, n)
     )
     SELECT pg_notify('record', '')`,
    values: [
      topic,
      partition,
      batch.length,
      batch.map((record) => record.key),
      batch.map((record) => JSON.stringify(record.headers)),
      batch.map((record) => record.value),
    ],
  };
}

function partitionOf(key: string, partitions: number): number {
  return createHash('sha256').update(key).digest().readUInt32BE() % partitions;
}
