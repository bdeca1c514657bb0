import { newId } from '@charter/database';
import type pg from 'pg';
import type { Acts } from './acts.js';
import { conditions, typeOf } from './letter-listing.js';
import { MOST_LETTERS } from './questions.js';
import type { ForeseenRun, LetterResult, Preview, Replay } from './questions.js';

export interface ChosenLetter {
  readonly id: string;
  readonly consumer: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
}

interface Choice {
  /** What the same call has done before, and what of it is gone. */
  readonly results: LetterResult[];
  /** What is left to be done, in the order of the aggregates; no more than one call does. */
  readonly chosen: readonly ChosenLetter[];
  /** How many there are in all to be done. */
  readonly matching: number;
}

/** Finds the letters that a call means, less those that it has dealt with when it came before. */
export class Chooser {
  constructor(
    private readonly worker: pg.Pool,
    private readonly acts: Acts,
  ) {}

  async choose({ requestId, which }: Pick<Replay, 'requestId' | 'which'>): Promise<Choice> {
    const { results, began } = await this.acts.of(requestId);
    const { sql, values } =
      'ids' in which
        ? { sql: 'l.id = ANY ($1::uuid[])', values: [which.ids] as unknown[] }
        : conditions(which.filter);
    // What was set aside after the call first came is not meant by it.
    const asked = `${sql} AND l.failed_at <= coalesce($${values.push(began)}, clock_timestamp())
      AND NOT EXISTS (SELECT FROM dead_letter_act a
        WHERE a.request_id = $${values.push(requestId)} AND a.letter_id = l.id)`;
    const { rows } = await this.worker.query<ChosenLetter & { matching: number }>(
      `SELECT id, consumer, topic, key, ${typeOf} AS type, count(*) OVER ()::int AS matching
       FROM dead_letter l WHERE ${asked}
       ORDER BY consumer, topic, key, position LIMIT ${MOST_LETTERS}`,
      values,
    );
    if ('ids' in which) results.push(...gone(which.ids, [...results, ...rows]));
    return { results, chosen: rows, matching: rows[0]?.matching ?? 0 };
  }

  /** What a call would do with the letters that it means, as far as that shows before; writes nothing. */
  async preview({ which, act }: Preview): Promise<ForeseenRun> {
    const { results, chosen, matching } = await this.choose({ requestId: newId(), which });
    const waiting = act === 'replay' ? await this.waiting(chosen) : null;
    const outcomeOf = (id: string): 'dismissed' | 'parked' | null =>
      waiting === null ? 'dismissed' : waiting.has(id) ? 'parked' : null;
    const foreseen = chosen.map(({ id, consumer, topic, key, type }) => ({
      ...{ id, consumer, topic, key, type, outcome: outcomeOf(id), reason: null },
    }));
    return { results: [...results, ...foreseen], left: matching - chosen.length };
  }

  /** Those of the letters that stand behind a failed one of the same aggregate that is not among them. */
  private async waiting(chosen: readonly ChosenLetter[]): Promise<Set<string>> {
    const { rows } = await this.worker.query<{ id: string }>(
      `SELECT id FROM dead_letter l WHERE id = ANY ($1::uuid[]) AND EXISTS (
         SELECT FROM dead_letter earlier
         WHERE (earlier.consumer, earlier.topic, earlier.key) = (l.consumer, l.topic, l.key)
           AND earlier.position < l.position AND earlier.state <> 'parked'
           AND earlier.id <> ALL ($1::uuid[]))`,
      [chosen.map(({ id }) => id)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function gone(ids: readonly string[], found: readonly { id: string }[]): LetterResult[] {
  const known = new Set(found.map(({ id }) => id));
  const nothing = { consumer: null, topic: null, key: null, type: null, reason: null };
  return [...new Set(ids)]
    .filter((id) => !known.has(id))
    .map((id) => ({ ...nothing, id, outcome: 'gone' as const }));
}
