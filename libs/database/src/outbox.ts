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
  SELECT e.id, $1, $2, $3, e.aggregate_id, e.version, $4, $5, $6, e.data
  FROM unnest($7::uuid[], $8::uuid[], $9::int[], $10::jsonb[])
    WITH ORDINALITY AS e (id, aggregate_id, version, data, place)
  ORDER BY e.place`;

/** An event of one aggregate, at its version, with its data as the outbox keeps it. */
export interface Entry {
  readonly aggregateId: string;
  readonly version: number;
  readonly data: string;
}

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

/** Events that go into the outbox with one statement. */
const BATCH = 1_000;

/** Puts one event of each aggregate into the outbox, all of one type, in their order. */
export async function enterAll(
  manager: EntityManager,
  common: { type: EventType; providerId: string | null; time: string },
  events: readonly Entry[],
): Promise<void> {
  const { type, providerId, time } = common;
  const same = [topicOf(type), type, eventCatalogue.newest(type), providerId, time, traceparent()];
  for (let start = 0; start < events.length; start += BATCH) {
    const some = events.slice(start, start + BATCH);
    await manager.query(enterMany, [
      ...same,
      some.map(() => newId()),
      some.map(({ aggregateId }) => aggregateId),
      some.map(({ version }) => version),
      some.map(({ data }) => data),
    ]);
  }
}
