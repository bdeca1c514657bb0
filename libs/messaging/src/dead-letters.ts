import type pg from 'pg';
import type { BusRecord, LoggedRecord } from './bus.js';
import { insertLetter, letterColumns, rowOf, toLetter } from './dead-letter-rows.js';
import type { DeadLetter, DeadState, LetterRow } from './dead-letter-rows.js';
import type { Envelope } from './envelope.js';

/** One aggregate in the eyes of one consumer: its letters stand in order. */
export interface Chain {
  readonly consumer: string;
  readonly topic: string;
  readonly key: string;
}

const ofChain = 'consumer = $1 AND topic = $2 AND key = $3';

/** Records that a consumer could not handle, in order per aggregate. Written by the worker role. */
export class DeadLetters {
  constructor(private readonly worker: pg.Pool) {}

  /** Sets a record aside, once however often it comes. */
  async add(
    consumer: string,
    record: LoggedRecord,
    envelope: Envelope | null,
    why: { state: DeadState; reason: string; attempts: number },
  ): Promise<void> {
    await this.worker.query(insertLetter(), rowOf(consumer, record, envelope, why));
  }

  /** Sets a record aside behind an earlier one; false if there is none any more. */
  async park(consumer: string, record: LoggedRecord, envelope: Envelope): Promise<boolean> {
    const why = { state: 'parked', reason: 'behind an earlier event', attempts: 0 } as const;
    const chain = { consumer, topic: record.topic, key: record.key };
    return this.inTurn(chain, async (client) => {
      const behind =
        'EXISTS (SELECT FROM dead_letter WHERE consumer = $2 AND topic = $3 AND key = $4)';
      await client.query(insertLetter(behind), rowOf(consumer, record, envelope, why));
      return (await this.head(client, chain)) !== null;
    });
  }

  /** The earliest letter of an aggregate; null if there is none. */
  async head(client: pg.ClientBase, chain: Chain): Promise<DeadLetter | null> {
    const { rows } = await client.query<LetterRow>(
      `SELECT ${letterColumns} FROM dead_letter WHERE ${ofChain} ORDER BY position LIMIT 1`,
      valuesOf(chain),
    );
    return rows[0] ? toLetter(rows[0]) : null;
  }

  async find(client: pg.ClientBase, id: string): Promise<DeadLetter | null> {
    const { rows } = await client.query<LetterRow>(
      `SELECT ${letterColumns} FROM dead_letter WHERE id = $1`,
      [id],
    );
    return rows[0] ? toLetter(rows[0]) : null;
  }

  /** Aggregates whose earliest letter is in one of these states, by consumer and key. */
  async chainsAt(states: readonly DeadState[]): Promise<Chain[]> {
    const { rows } = await this.worker.query<Chain>(
      `SELECT consumer, topic, key FROM (
         SELECT DISTINCT ON (consumer, topic, key) consumer, topic, key, state FROM dead_letter
         ORDER BY consumer, topic, key, position) AS head
       WHERE state = ANY ($1) ORDER BY consumer, topic, key`,
      [states],
    );
    return rows;
  }

  /** Deletes what stands here of an aggregate whose data are erased. */
  async forget(consumer: string, { topic, key }: BusRecord): Promise<void> {
    const chain = { consumer, topic, key };
    await this.inTurn(chain, (client) =>
      client.query(`DELETE FROM dead_letter WHERE ${ofChain}`, valuesOf(chain)),
    );
  }

  /** Keeps why a letter failed once more. */
  async failedAgain(
    client: pg.ClientBase,
    id: string,
    state: DeadState,
    reason: string,
  ): Promise<void> {
    await client.query(
      `UPDATE dead_letter SET state = $2, reason = $3, attempts = attempts + 1 WHERE id = $1`,
      [id, state, reason],
    );
  }

  /** Parking, replaying and removing take turns per aggregate, or one would park behind what is leaving. */
  async inTurn<T>(chain: Chain, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.worker.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'dead', $1::text, $2::text, $3::text), 0))`,
        valuesOf(chain),
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

const valuesOf = ({ consumer, topic, key }: Chain) => [consumer, topic, key];
