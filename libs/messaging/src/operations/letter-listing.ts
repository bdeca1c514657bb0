import { topics } from '@charter/events';
import type pg from 'pg';
import type { DeadState } from '../dead-letter-rows.js';
import type { AskedPage, LetterFilter, ShownLetter } from './questions.js';

/** Longer data, in characters of JSON, are withheld: a page may have a hundred of them. */
const LONGEST_SHOWN = 65_536;

export interface DeadCount {
  readonly consumer: string;
  readonly type: string;
  readonly state: DeadState;
  readonly count: number;
}

/** The rows of a filter, as the worker role sees them. */
export class LetterListing {
  constructor(private readonly worker: pg.Pool) {}

  /** One page, the oldest first. */
  async page(filter: LetterFilter, page: AskedPage): Promise<ShownLetter[]> {
    const where = conditions(filter);
    const { rows } = await this.worker.query<ListedRow>(
      `SELECT id, consumer, topic, key, event_id AS "eventId", provider_id AS "providerId",
         state, reason, attempts, ${instant('failed_at')} AS since, ${typeOf} AS type,
         headers ->> 'ce_dataversion' AS "dataVersion",
         headers ->> 'ce_aggregateversion' AS "aggregateVersion",
         coalesce(length(data::text), octet_length(raw)) AS size,
         CASE WHEN length(data::text) <= ${LONGEST_SHOWN} THEN data END AS data,
         CASE WHEN octet_length(raw) <= ${LONGEST_SHOWN} THEN raw END AS raw,
         (SELECT count(*)::int FROM dead_letter later
          WHERE (later.consumer, later.topic, later.key) = (l.consumer, l.topic, l.key)
            AND later.position > l.position) AS behind
       FROM dead_letter l WHERE ${where.sql} AND ${within(page, 'failed_at', 'ASC', where.values)}`,
      where.values,
    );
    return rows.map(shown);
  }

  /** Counts no further than one beyond `upTo`. */
  async count(filter: LetterFilter, upTo: number): Promise<number> {
    const { sql, values } = conditions(filter);
    const { rows } = await this.worker.query(
      `SELECT count(*)::int AS count
       FROM (SELECT FROM dead_letter l WHERE ${sql} LIMIT ${upTo + 1}) AS counted`,
      values,
    );
    return rows[0].count;
  }

  /** Counts by what they are, for the overview and for metrics. */
  async counts(): Promise<DeadCount[]> {
    const { rows } = await this.worker.query(
      `SELECT consumer, ${typeOf} AS type, state, count(*)::int AS count
       FROM dead_letter l GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    );
    return rows;
  }
}

/** Due work has no type of event; its topic names its kind. */
export const typeOf = `coalesce(l.headers ->> 'ce_type', l.topic)`;

/** SQL: a machine instant to the microsecond, so that it can be a cursor. */
export const instant = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL of a filter on `dead_letter l`, with its values. */
export function conditions(filter: LetterFilter): { sql: string; values: unknown[] } {
  const columns = { ...filter, type: undefined };
  const given = Object.entries(columns).filter(([, list]) => list !== undefined);
  const values: unknown[] = given.map(([, list]) => list);
  const sql = given.map(([column], i) => `l.${column} = ANY ($${i + 1}::text[])`);
  if (filter.type) sql.push(`${typeOf} = ANY ($${values.push(filter.type)}::text[])`);
  return { sql: sql.join(' AND ') || 'true', values };
}

/** SQL of a page by an instant and the id, adding its values to those of the filter. */
export function within(
  { after, before, backward, limit }: AskedPage,
  column: string,
  direction: 'ASC' | 'DESC',
  values: unknown[],
): string {
  const [later, earlier] = direction === 'ASC' ? ['>', '<'] : ['<', '>'];
  const beyond = (sign: string, [at, id]: readonly [string, string]) =>
    `(${column}, id) ${sign} ($${values.push(at)}::timestamptz, $${values.push(id)}::uuid)`;
  const sides = [after && beyond(later, after), before && beyond(earlier, before)];
  const order = backward === (direction === 'ASC') ? 'DESC' : 'ASC';
  const where = sides.filter((side) => side !== null).join(' AND ') || 'true';
  return `${where} ORDER BY ${column} ${order}, id ${order} LIMIT ${limit}`;
}

/** Names and texts of persons travel on compacted topics alone; what is unknown may be one. */
export function isPersonal(topic: string): boolean {
  if (topic.startsWith('due:')) return false;
  return !(topic in topics) || topics[topic as keyof typeof topics].retention !== 'forever';
}

/** What broke may be quoted in the words of the failure. */
export function discreet(topic: string, reason: string): string {
  return isPersonal(topic) ? reason.replace(/"[^"]*"|'[^']*'/g, '"…"') : reason;
}

interface ListedRow extends Omit<ShownLetter, 'dataVersion' | 'aggregateVersion' | 'withheld'> {
  readonly dataVersion: string | null;
  readonly aggregateVersion: string | null;
  readonly raw: Buffer | null;
  /** Characters of the data; null if there are none. */
  readonly size: number | null;
}

function shown({ raw, size, ...row }: ListedRow): ShownLetter {
  const tooLong = (size ?? 0) > LONGEST_SHOWN ? 'long' : null;
  const withheld = size !== null && isPersonal(row.topic) ? 'personal' : tooLong;
  return {
    ...row,
    dataVersion: whole(row.dataVersion),
    aggregateVersion: whole(row.aggregateVersion),
    reason: discreet(row.topic, row.reason),
    data: withheld ? null : (row.data ?? raw?.toString() ?? null),
    withheld,
  };
}

function whole(text: string | null): number | null {
  const number = Number(text ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}
