import type { BusRecord } from './bus.js';
import { PermanentFailure } from './failures.js';

/** Bytes that a record may have on either bus: under what a topic of Apache Kafka takes by default. */
export const MAXIMUM_BYTES = 1_000_000;

/** Bytes that a record takes on the way, at most. */
export function sizeOf({ key, headers, value }: BusRecord): number {
  const texts = [key, value ?? '', ...Object.entries(headers).flat()];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 5, 50);
}

/** Throws {@link PermanentFailure} if no bus will ever take the record. */
export function refuseTooLarge(record: BusRecord): void {
  const size = sizeOf(record);
  if (size <= MAXIMUM_BYTES) return;
  throw new PermanentFailure(
    `${record.topic} ${record.key}: the record has ${size} bytes, the bus takes ${MAXIMUM_BYTES}`,
  );
}

/** Topics are made by an explicit step, so that none comes to be by a wrong name. */
export function missingTopics(topics: readonly string[], cause?: unknown): Error {
  return new Error(
    `the bus has no topic ${topics.join(', ')}: run the migration of a service, it creates them all`,
    { cause },
  );
}

export function otherOwner(group: string, owner: string): Error {
  return new Error(
    `the group ${group} has live members that keep their state in another database than ${owner}: ` +
      "they would take each other's events. Stop the others, or give this service another name",
  );
}

/** The number says where a key lies: with another one, later events would overtake earlier ones. */
export function otherPartitions(
  configured: number,
  found: readonly { readonly topic: string; readonly count: number }[],
): Error {
  const there = found.map(({ topic, count }) => `${topic} has ${count}`).join(', ');
  return new Error(
    `${configured} partitions are configured, but ${there}. The number of partitions of a topic never ` +
      'changes, because it says where a key lies: configure the number that is there',
  );
}
