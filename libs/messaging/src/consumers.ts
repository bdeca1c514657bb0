import type { Transaction } from '@charter/database';
import { eventSchemas, topicOf } from '@charter/events';
import type { EventType } from '@charter/events';
import type { ReceivedEvent } from './event.js';

/** What a consumer does with an event: `project` writes a projection, `react` has effects. */
export type Purpose = 'project' | 'react';

export type EventHandler<T extends EventType = EventType> = (
  event: ReceivedEvent<T>,
  tx: Transaction,
) => Promise<unknown>;

type Consumer<T extends EventType> =
  | 'ignored'
  | { readonly project: EventHandler<T>; readonly react?: EventHandler<T> }
  | { readonly react: EventHandler<T> };

/** Total: a service says of every event what it does with it. */
export type Consumers = { readonly [T in EventType]: Consumer<T> };

/**
 * A service's consumers. Handlers run in a transaction of the app role, as the system viewer of the
 * event's provider. A projector sees an aggregate's versions in ascending order, maybe with gaps,
 * and replays when projections are rebuilt, so it has no effects; a reactor runs once per event.
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
  const consumer = consumers[type] as 'ignored' | Partial<Record<Purpose, EventHandler>>;
  return consumer === 'ignored' ? undefined : consumer[purpose];
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
