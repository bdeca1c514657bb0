import { eventCatalogue, topicOf } from '@charter/events';
import type { DomainEvent, EventType } from '@charter/events';
import { context, propagation } from '@opentelemetry/api';
import type { EntityManager } from 'typeorm';
import { newId } from './ids.js';

/** The outbox writes a space after each comma, and a bus takes 1,000,000 bytes, headers included. */
const EVENT_BYTES = 600_000;

const columns = `id, topic, type, schema_version, aggregate_id, aggregate_version,
  provider_id, time, traceparent, data`;

/** Puts one event into the outbox; for `preparedWrite`. */
export const enterOne = `INSERT INTO outbox (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const enterMany = `
  INSERT INTO outbox (${columns})
  SELECT e.id, $1, $2, $3, e.aggregate_id, $4, $5, $6, $7, e.data
  FROM unnest($8::uuid[], $9::uuid[], $10::jsonb[]) WITH ORDINALITY AS e (id, aggregate_id, data, place)
  ORDER BY e.place`;

/**
 * An event's data as the outbox keeps it.
 * @throws Error if it has more bytes than any bus is sure to take, or is not of its schema
 */
export function dataOf(event: DomainEvent): string {
  const data = JSON.stringify(eventCatalogue.encode(event.type, event.data));
  const bytes = Buffer.byteLength(data);
  if (bytes > EVENT_BYTES)
    throw new Error(
      `${event.type}: its data has ${bytes} bytes, an event carries ${EVENT_BYTES}: publish less of it`,
    );
  return data;
}

/** What consumers do with an event are children of the span that it was published in. */
export function traceparent(): string | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

/** Puts one event of each aggregate into the outbox, all of one type and version, in their order. */
export async function enterAll(
  manager: EntityManager,
  common: { type: EventType; version: number; providerId: string | null; time: string },
  events: readonly { readonly aggregateId: string; readonly data: string }[],
): Promise<void> {
  const { type, version, providerId, time } = common;
  await manager.query(enterMany, [
    ...[topicOf(type), type, eventCatalogue.newest(type), version, providerId, time, traceparent()],
    events.map(() => newId()),
    events.map(({ aggregateId }) => aggregateId),
    events.map(({ data }) => data),
  ]);
}
