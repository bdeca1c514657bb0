import type pg from 'pg';
import { placeOf } from '../bus.js';
import type { LoggedRecord, Offsets } from '../bus.js';
import { headersOf } from './headers.js';

const BATCH = 1_000;
/** Bytes of a batch, but for its last record. */
const BATCH_BYTES = 4_194_304;

interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly next_offset: string;
}

interface Row extends Omit<LoggedRecord, 'offset' | 'headers'> {
  readonly offset: string;
  readonly headers: unknown;
}

/** Everything in these topics from the given offsets to where they end now, partition by partition. */
export async function* readLog(
  pool: pg.Pool,
  topics: readonly string[],
  from: Offsets,
): AsyncIterable<readonly LoggedRecord[]> {
  const { rows: places } = await pool.query<Place>(
    'SELECT topic, partition, next_offset FROM partition WHERE topic = ANY ($1) ORDER BY 1, 2',
    [topics],
  );
  for (const place of places) {
    const end = BigInt(place.next_offset);
    for (let next = from.get(placeOf(place)) ?? 0n; next < end;) {
      const batch = await readBatch(pool, place, next, end);
      const last = batch.at(-1);
      if (!last) break; // what is left was compacted away
      yield batch;
      next = last.offset + 1n;
    }
  }
}

async function readBatch(
  pool: pg.Pool,
  { topic, partition }: Place,
  next: bigint,
  end: bigint,
): Promise<LoggedRecord[]> {
  const { rows } = await pool.query<Row>(
    `SELECT topic, partition, "offset", key, headers, value FROM (
       SELECT *, sum(octet_length(value)) OVER (ORDER BY "offset"
         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
       FROM (SELECT * FROM record
         WHERE topic = $1 AND partition = $2 AND "offset" >= $3 AND "offset" < $4
         ORDER BY "offset" LIMIT ${BATCH}) AS next) AS sized
     WHERE coalesce(before, 0) < ${BATCH_BYTES} ORDER BY "offset"`,
    [topic, partition, next, end],
  );
  return rows.map((row) => ({
    ...row,
    offset: BigInt(row.offset),
    headers: headersOf(row.headers),
  }));
}
