import { eventCatalogue, isCompacted } from '@charter/events';
import { z } from 'zod';
import type { BusRecord, LoggedRecord } from './bus.js';
import type { Arrival, ReceivedEvent, Tombstone } from './event.js';
import { PermanentFailure, UnknownEvent } from './failures.js';

/** A row of the outbox as the relay reads it. */
export interface OutboxRow {
  readonly seq: string;
  readonly id: string;
  readonly topic: string;
  readonly type: string;
  readonly schema_version: number;
  readonly aggregate_id: string;
  readonly aggregate_version: number;
  readonly provider_id: string | null;
  readonly time: Date;
  readonly traceparent: string | null;
  readonly data: string | null;
}

/** CloudEvents 1.0, binary mode: attributes as headers, data as the value. */
export function toRecord(service: string, row: OutboxRow): BusRecord {
  return {
    topic: row.topic,
    key: row.aggregate_id,
    value: row.data,
    headers: {
      ce_specversion: '1.0',
      ce_id: row.id,
      ce_source: `/charter/${service}`,
      ce_type: row.type,
      ce_subject: row.aggregate_id,
      ce_time: row.time.toISOString(),
      ce_dataversion: String(row.schema_version),
      ce_aggregateversion: String(row.aggregate_version),
      ...(row.provider_id && { ce_providerid: row.provider_id }),
      ...(row.traceparent && { ce_traceparent: row.traceparent }),
      'content-type': 'application/json',
    },
  };
}

export interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly dataVersion: number;
  readonly aggregateVersion: number;
  readonly providerId: string | null;
  readonly time: Temporal.Instant;
  readonly traceparent: string | null;
}

/** Throws {@link PermanentFailure} if an attribute or the key is missing or malformed. */
export function readEnvelope({ key, headers }: BusRecord): Envelope {
  const attribute = (name: string) => {
    const value = headers[`ce_${name}`];
    if (value === undefined) throw new PermanentFailure(`the record has no attribute ${name}`);
    return value;
  };
  const providerId = headers['ce_providerid'];
  requireUuid('key', key);
  return {
    id: requireUuid('id', attribute('id')),
    type: attribute('type'),
    dataVersion: versionOf('dataversion', headers['ce_dataversion'] ?? '1', 1),
    aggregateVersion: versionOf('aggregateversion', attribute('aggregateversion'), 0),
    providerId: providerId === undefined ? null : requireUuid('providerid', providerId),
    time: timeOf(attribute('time')),
    traceparent: headers['ce_traceparent'] ?? null,
  };
}

// Made once: each record is read by them, and to make a schema takes longer than to use it.
const uuid = z.guid();
const versionFrom = [z.int32().min(0), z.int32().min(1)] as const;

function requireUuid(name: string, text: string): string {
  if (!uuid.safeParse(text).success) throw new PermanentFailure(`the record's ${name} is no UUID`);
  return text;
}

function versionOf(name: string, text: string, least: 0 | 1): number {
  const version = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!versionFrom[least].safeParse(version).success)
    throw new PermanentFailure(`the record's ${name} is no version`);
  return version;
}

function timeOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new PermanentFailure("the record's time is no instant");
  }
}

/** Whether this process knows such events; what it does not know, a newer producer wrote. */
export function isKnown({ type, dataVersion }: Envelope, catalogue = eventCatalogue): boolean {
  return catalogue.knows(type, dataVersion);
}

export function unknownEvent({ type, dataVersion }: Envelope): UnknownEvent {
  return new UnknownEvent(`${type} (version ${dataVersion}) is not known yet`);
}

/** Only a compacted topic has tombstones; elsewhere a record without value is a broken one. */
export function isTombstone({ topic, value }: BusRecord): boolean {
  return value === null && isCompacted(topic);
}

export function readTombstone(record: LoggedRecord, envelope: Envelope): Tombstone {
  return { ...arrivalOf(record, envelope), type: envelope.type as Tombstone['type'] };
}

function arrivalOf(record: LoggedRecord, envelope: Envelope): Arrival {
  const { id, providerId, aggregateVersion, time } = envelope;
  const { key: aggregateId, topic, partition, offset } = record;
  return { id, providerId, aggregateId, aggregateVersion, time, topic, partition, offset };
}

/**
 * The event in a record that is known, in the newest form of its data; throws
 * {@link PermanentFailure} if they do not fit, {@link UnknownEvent} if nobody here knows such events.
 */
export function readEvent(
  record: LoggedRecord,
  envelope: Envelope,
  catalogue = eventCatalogue,
): ReceivedEvent {
  const { type, dataVersion } = envelope;
  if (!isKnown(envelope, catalogue)) throw unknownEvent(envelope);
  if (record.value === null)
    throw new PermanentFailure(`${type} has no data, and ${record.topic} has no tombstones`);
  try {
    const data = catalogue.decode(type, dataVersion, JSON.parse(record.value));
    return { ...arrivalOf(record, envelope), type, data } as ReceivedEvent;
  } catch (error) {
    throw new PermanentFailure(`data of ${type} do not fit: ${unfit(error)}`);
  }
}

/** Fields that a reason names at most: operators read it in a list. */
const MOST_FIELDS = 5;

function unfit(error: unknown): string {
  // A parser's message quotes what it parsed, which may be personal.
  if (error instanceof SyntaxError) return 'no JSON';
  if (!(error instanceof z.ZodError)) return (error as Error).message;
  const fields = error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  const more = fields.length - MOST_FIELDS;
  const named = fields.slice(0, MOST_FIELDS).join('; ');
  return more > 0 ? `${named}; and ${more} more` : named;
}
