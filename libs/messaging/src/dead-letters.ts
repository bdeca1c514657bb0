import { newId } from '@charter/database';
import type pg from 'pg';
import type { LoggedRecord } from './bus.js';
import type { Envelope } from './envelope.js';

/**
 * `failed`: its handling failed for good. `unknown`: a newer producer wrote it. `parked`: an earlier
 * event of the same aggregate stands here, so this one waits behind it.
 */
export type DeadState = 'failed' | 'unknown' | 'parked';

export interface DeadLetter {
  readonly id: string;
  readonly state: DeadState;
  readonly record: LoggedRecord;
}

/** Records that a consumer could not handle, in order per aggregate. Written by the worker role. */
export class DeadLetters {
  constructor(private readonly worker: pg.Pool) {}

  /** Sets a record aside; for a projector its position moves on with it. */
  async add(
    consumer: string,
    record: LoggedRecord,
    envelope: Envelope | null,
    why: { state: 'failed' | 'unknown'; reason: string; attempts: number },
  ): Promise<void> {
    await this.worker.query(insert('VALUES', ''), values(consumer, record, envelope, why));
  }

  /** Sets a record aside behind an earlier one; false if there is none any more. */
  async park(consumer: string, record: LoggedRecord, envelope: Envelope): Promise<boolean> {
    const why = { state: 'parked', reason: 'behind an earlier event', attempts: 0 } as const;
    return this.inTurn(consumer, record, async (client) => {
      const behind =
        'WHERE EXISTS (SELECT FROM dead_letter WHERE consumer = $2 AND topic = $3 AND key = $4)';
      await client.query(insert('SELECT', behind), values(consumer, record, envelope, why));
      return this.isBlocked(client, consumer, record);
    });
  }

  private async isBlocked(client: pg.ClientBase, consumer: string, record: LoggedRecord) {
    const { rowCount } = await client.query(
      'SELECT FROM dead_letter WHERE consumer = $1 AND topic = $2 AND key = $3 LIMIT 1',
      [consumer, record.topic, record.key],
    );
    return rowCount !== 0;
  }

  /** Heads of the aggregates that stand here: their earliest record each. */
  async heads(consumer: string): Promise<DeadLetter[]> {
    const { rows } = await this.worker.query<Row>(
      `SELECT DISTINCT ON (topic, key) * FROM dead_letter WHERE consumer = $1
       ORDER BY topic, key, position`,
      [consumer],
    );
    return rows.map(toLetter);
  }

  /** Everything of one aggregate, in order. */
  async of(consumer: string, topic: string, key: string): Promise<DeadLetter[]> {
    const { rows } = await this.worker.query<Row>(
      `SELECT * FROM dead_letter WHERE consumer = $1 AND topic = $2 AND key = $3 ORDER BY position`,
      [consumer, topic, key],
    );
    return rows.map(toLetter);
  }

  async remove(consumer: string, { id, record }: DeadLetter): Promise<void> {
    await this.inTurn(consumer, record, (client) =>
      client.query('DELETE FROM dead_letter WHERE id = $1', [id]),
    );
  }

  /** Deletes what stands here of an aggregate whose data are erased. */
  async forget(consumer: string, record: LoggedRecord): Promise<void> {
    await this.inTurn(consumer, record, (client) =>
      client.query('DELETE FROM dead_letter WHERE consumer = $1 AND topic = $2 AND key = $3', [
        consumer,
        record.topic,
        record.key,
      ]),
    );
  }

  async failed(id: string, reason: string): Promise<void> {
    await this.worker.query(
      `UPDATE dead_letter SET state = 'failed', reason = $2, attempts = attempts + 1 WHERE id = $1`,
      [id, reason],
    );
  }

  async counts(): Promise<{ consumer: string; state: string; count: number }[]> {
    const { rows } = await this.worker.query(
      'SELECT consumer, state, count(*)::int AS count FROM dead_letter GROUP BY 1, 2',
    );
    return rows;
  }

  /** Parking and removing take turns per aggregate, or one would park behind what is just leaving. */
  private async inTurn<T>(
    consumer: string,
    { topic, key }: LoggedRecord,
    work: (client: pg.PoolClient) => Promise<T>,
  ): Promise<T> {
    const client = await this.worker.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'dead', $1::text, $2::text, $3::text), 0))`,
        [consumer, topic, key],
      );
      const result = await work(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}

const columns = `id, consumer, topic, key, partition, position, event_id, provider_id, state, reason,
  attempts, headers, data, failed_at`;
const places = `$1::uuid, $2::text, $3::text, $4::text, $5::int, $6::bigint, $7::uuid, $8::uuid, $9::text,
  $10::text, $11::int, $12::jsonb, $13::jsonb, clock_timestamp()`;

function insert(kind: 'VALUES' | 'SELECT', condition: string): string {
  const rows = kind === 'VALUES' ? `VALUES (${places})` : `SELECT ${places} ${condition}`;
  // The same event may come twice; it stands here once.
  return `INSERT INTO dead_letter (${columns}) ${rows} ON CONFLICT (consumer, event_id) DO NOTHING`;
}

function values(
  consumer: string,
  record: LoggedRecord,
  envelope: Envelope | null,
  why: { state: DeadState; reason: string; attempts: number },
): unknown[] {
  return [
    newId(),
    consumer,
    record.topic,
    record.key,
    record.partition,
    record.offset,
    envelope?.id ?? null,
    envelope?.providerId ?? null,
    why.state,
    why.reason,
    why.attempts,
    JSON.stringify(record.headers),
    record.value,
  ];
}

interface Row {
  id: string;
  state: DeadState;
  topic: string;
  key: string;
  partition: number;
  position: string;
  headers: Record<string, string>;
  data: unknown;
}

function toLetter(row: Row): DeadLetter {
  const { id, state, topic, key, partition, headers, data } = row;
  const value = data === null ? null : JSON.stringify(data);
  return {
    id,
    state,
    record: { topic, key, partition, offset: BigInt(row.position), headers, value },
  };
}
