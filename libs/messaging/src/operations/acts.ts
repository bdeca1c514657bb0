import { newId } from '@charter/database';
import type pg from 'pg';
import type { DeadLetter } from '../dead-letter-rows.js';
import { discreet, instant, within } from './letter-listing.js';
import { MOST_LETTERS } from './questions.js';
import type { AskedPage, LetterResult, ShownAct } from './questions.js';

/** What somebody did with a letter, and what came of it. */
export interface Act {
  readonly requestId: string;
  readonly actor: string;
  readonly act: 'replayed' | 'dismissed';
  readonly outcome: 'handled' | 'returned' | 'failed' | 'dismissed';
  /** Why it was dismissed, or failed again; null where it was handled. */
  readonly reason: string | null;
}

/** Records the act in the transaction of its effect; `run` is that transaction's. */
export async function record(
  run: (sql: string, values: unknown[]) => Promise<unknown>,
  letter: DeadLetter,
  { requestId, actor, act, outcome, reason }: Act,
): Promise<void> {
  const { topic, key, headers } = letter.record;
  const version = Number(headers['ce_aggregateversion'] ?? Number.NaN);
  await run(
    `INSERT INTO dead_letter_act (id, request_id, letter_id, consumer, topic, key, type, event_id,
       aggregate_version, provider_id, act, outcome, reason, actor, done_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, clock_timestamp())`,
    [
      newId(),
      requestId,
      letter.id,
      letter.consumer,
      topic,
      key,
      headers['ce_type'] ?? topic,
      letter.eventId,
      Number.isInteger(version) && Math.abs(version) < 2 ** 31 ? version : null,
      letter.providerId,
      act,
      outcome,
      reason && (act === 'replayed' ? discreet(topic, reason) : reason),
      actor,
    ],
  );
}

const columns = `id, letter_id AS "letterId", consumer, topic, key, type, event_id AS "eventId",
  aggregate_version AS "aggregateVersion", provider_id AS "providerId", act, outcome, reason, actor,
  ${instant('done_at')} AS at`;

/** Everything that was done with dead letters here; nobody changes it. */
export class Acts {
  constructor(private readonly worker: pg.Pool) {}

  /** One page, the newest first. */
  async page(page: AskedPage): Promise<ShownAct[]> {
    const values: unknown[] = [];
    const rows = `FROM dead_letter_act WHERE ${within(page, 'done_at', 'DESC', values)}`;
    return (await this.worker.query(`SELECT ${columns} ${rows}`, values)).rows;
  }

  /** Counts no further than one beyond `upTo`. */
  async count(upTo: number): Promise<number> {
    const { rows } = await this.worker.query(
      `SELECT count(*)::int AS count
       FROM (SELECT FROM dead_letter_act LIMIT ${upTo + 1}) AS counted`,
    );
    return rows[0].count;
  }

  /** What a call has done already, as far as one answer goes, and when it began, if it comes again. */
  async of(requestId: string): Promise<{ results: LetterResult[]; began: Date | null }> {
    const { rows } = await this.worker.query(
      `SELECT letter_id AS id, consumer, topic, key, type, outcome, reason,
         min(done_at) OVER () AS began
       FROM dead_letter_act WHERE request_id = $1
       ORDER BY done_at DESC, dead_letter_act.id DESC LIMIT ${MOST_LETTERS}`,
      [requestId],
    );
    const results = rows.map(({ began: _, ...result }) => result).toReversed();
    return { results, began: rows[0]?.began ?? null };
  }

  /** What a call did with one letter, if it did. */
  async find(
    client: pg.ClientBase,
    requestId: string,
    letterId: string,
  ): Promise<LetterResult | null> {
    const { rows } = await client.query<LetterResult>(
      `SELECT letter_id AS id, consumer, topic, key, type, outcome, reason FROM dead_letter_act
       WHERE request_id = $1 AND letter_id = $2`,
      [requestId, letterId],
    );
    return rows[0] ?? null;
  }
}
