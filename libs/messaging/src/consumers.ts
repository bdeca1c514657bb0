import type { Transaction } from '@charter/database';
import { eventCatalogue, eventSchemas, topicOf } from '@charter/events';
import type { CompactedEventType, EventType } from '@charter/events';
import type { LoggedRecord } from './bus.js';
import { isTombstone, readEvent, readTombstone } from './envelope.js';
import type { Envelope } from './envelope.js';
import type { Arrival, ReceivedEvent, Tombstone } from './event.js';
import { PermanentFailure } from './failures.js';

/** What a consumer does with an event: `project` writes a projection, `react` has effects. */
export type Purpose = 'project' | 'react';

export type EventHandler<T extends EventType = EventType> = (
  event: ReceivedEvent<T>,
  tx: Transaction,
) => Promise<unknown>;

export type TombstoneHandler = (tombstone: Tombstone, tx: Transaction) => Promise<unknown>;

type Consumer<T extends EventType> =
  | 'ignored'
  | (T extends CompactedEventType
      ? Handlers<T> & { readonly clear: TombstoneHandler }
      : Handlers<T> | { readonly project: EventHandler<T>; readonly react: EventHandler<T> });

/** Of what may be erased a service keeps one copy, so that one handler clears it. */
type Handlers<T extends EventType> =
  | { readonly project: EventHandler<T>; readonly react?: never }
  | { readonly react: EventHandler<T>; readonly project?: never };

/** Total: a service says of every event what it does with it. */
export type Consumers = { readonly [T in EventType]: Consumer<T> };

/**
 * A service's consumers. Handlers run in a transaction of the app role, as the system viewer of the
 * event's provider. A projector sees an aggregate's versions in ascending order, maybe with gaps,
 * and replays when projections are rebuilt, so it has no effects; a reactor runs once per event.
 * `clear` deletes what either of them has kept of an aggregate that is erased; nothing older of it
 * is handled afterwards, in whatever order it comes.
 */
export function defineConsumers(consumers: Consumers): Consumers {
  return consumers;
}

/** The service's handler, if it has one for this purpose. */
export function handlerOf(
  consumers: Consumers,
  type: EventType,
  purpose: Purpose,
): EventHandler | undefined {
  const consumer = consumers[type] as
    'ignored' | Partial<Record<Purpose, EventHandler>> | undefined;
  return consumer === 'ignored' ? undefined : consumer?.[purpose];
}

/** A handler and what it is given. */
export interface Effect {
  readonly event: Arrival;
  run(tx: Transaction): Promise<unknown>;
}

/**
 * What the service does for this purpose with a record that is known, null if nothing. Throws
 * {@link PermanentFailure} if the data do not fit.
 */
export function effectOf(
  consumers: Consumers,
  purpose: Purpose,
  record: LoggedRecord,
  envelope: Envelope,
  catalogue = eventCatalogue,
): Effect | null {
  const handler = handlerOf(consumers, envelope.type as EventType, purpose);
  if (!handler) return null;
  if (!isTombstone(record)) {
    const event = readEvent(record, envelope, catalogue);
    return { event, run: (tx) => handler(event, tx) };
  }
  const tombstone = readTombstone(record, envelope);
  const { clear } = consumers[tombstone.type] as { clear?: TombstoneHandler };
  if (!clear) throw new PermanentFailure(`${tombstone.type} knows no tombstones`);
  return { event: tombstone, run: (tx) => clear(tombstone, tx) };
}

/** Topics with at least one handler for this purpose. */
export function topicsFor(consumers: Consumers, purpose: Purpose): string[] {
  const types = Object.keys(eventSchemas) as EventType[];
  return [...new Set(types.filter((type) => handlerOf(consumers, type, purpose)).map(topicOf))];
}

/**
 * Handler of due work: judge anew by what the rows say now, then act. Its row is deleted with its
 * effect; it may schedule the next. Runs as the system viewer of the provider.
 */
export type DueHandler = (id: string, dueAt: Temporal.Instant, tx: Transaction) => Promise<unknown>;

export type DueWork = Readonly<Record<string, DueHandler>>;

/** A service's due work by kind. Rows of a kind that is missing here wait for a process that has it. */
export function defineDueWork(handlers: DueWork): DueWork {
  return handlers;
}
