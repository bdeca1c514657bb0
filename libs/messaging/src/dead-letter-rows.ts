import { createHash } from 'node:crypto';
import { newId } from '@charter/database';
import type { LoggedRecord } from './bus.js';
import type { Envelope } from './envelope.js';

/**
 * `failed`: its handling failed for good. `unknown`: a newer producer wrote it. `parked`: an earlier
 * event of the same aggregate stands here, or this one in the projector's letters, so it waits behind it.
 */
export type DeadState = 'failed' | 'unknown' | 'parked';

export interface DeadLetter {
  readonly id: string;
  readonly consumer: string;
  readonly state: DeadState;
  readonly eventId: string | null;
  readonly providerId: string | null;
  readonly record: LoggedRecord;
}

/** The row of a record, in the order of `insertLetter`; what PostgreSQL cannot hold is replaced. */
export function rowOf(
  consumer: string,
  record: LoggedRecord,
  envelope: Envelope | null,
  why: { state: DeadState; reason: string; attempts: number },
): unknown[] {
  const { topic, key, partition, offset, headers, value } = record;
  const isJson = value !== null && fitsJsonb(value);
  const texts = Object.entries(headers).map(([name, text]) => [storable(name), storable(text)]);
  return [
    newId(),
    consumer,
    topic,
    keyOf(key),
    partition,
    offset,
    uuidOrNull(envelope?.id),
    uuidOrNull(envelope?.providerId),
    why.state,
    storable(why.reason),
    why.attempts,
    JSON.stringify(Object.fromEntries(texts)),
    isJson ? value : null,
    isJson || value === null ? null : Buffer.from(value),
  ];
}

const columns = `id, consumer, topic, key, partition, position, event_id, provider_id, state, reason,
  attempts, headers, data, raw, failed_at`;
const places = `$1::uuid, $2::text, $3::text, $4::text, $5::int, $6::bigint, $7::uuid, $8::uuid, $9::text,
  $10::text, $11::int, $12::jsonb, $13::jsonb, $14::bytea, clock_timestamp()`;

/** Statement that inserts a row, under a condition if given; the same record stands once. */
export function insertLetter(condition?: string): string {
  const rows = condition ? `SELECT ${places} WHERE ${condition}` : `VALUES (${places})`;
  return `INSERT INTO dead_letter (${columns}) ${rows} ON CONFLICT DO NOTHING`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuidOrNull(text: string | null | undefined): string | null {
  return text && uuid.test(text) ? text : null;
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{fffd}');
}

/** Keys of aggregates are far shorter; an index takes some 2,700 bytes of a row. */
const LONGEST_KEY = 200;

/** The key, or of one that is too long for an index its beginning and a digest that tells it from others. */
function keyOf(key: string): string {
  if (key.length <= LONGEST_KEY) return storable(key);
  const digest = createHash('sha256').update(key).digest('hex');
  return `${storable(key.slice(0, 100))}… sha256:${digest}`;
}

/** PostgreSQL reads jsonb by recursion, as deep as its stack allows: some thousand levels. */
const DEEPEST = 500;

function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of json)
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  return deepest;
}

/** JSON is not yet jsonb: that takes neither NUL nor half a character, nor every number or depth. */
function fitsJsonb(value: string): boolean {
  const outsideTexts = value.replace(/"(?:[^"\\]|\\.)*"/g, '');
  if (/\\u0000|\\ud[89a-f]/i.test(value) || /e[+-]?\d{3,}/i.test(outsideTexts)) return false;
  if (depthOf(outsideTexts) > DEEPEST) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** What `toLetter` reads; the data as text, lest large numbers change on the way. */
export const letterColumns = `id, consumer, state, topic, key, partition, position, event_id,
  provider_id, headers, data::text AS data, raw`;

export interface LetterRow {
  readonly id: string;
  readonly consumer: string;
  readonly state: DeadState;
  readonly topic: string;
  readonly key: string;
  readonly partition: number;
  readonly position: string;
  readonly event_id: string | null;
  readonly provider_id: string | null;
  readonly headers: Record<string, string>;
  readonly data: string | null;
  readonly raw: Buffer | null;
}

export function toLetter(row: LetterRow): DeadLetter {
  const { id, consumer, state, topic, key, partition, headers, data, raw } = row;
  const record = { topic, key, partition, headers, value: data ?? raw?.toString() ?? null };
  return {
    ...{ id, consumer, state, eventId: row.event_id, providerId: row.provider_id },
    record: { ...record, offset: BigInt(row.position) },
  };
}
