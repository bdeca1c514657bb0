import type { CompactedEventType, EventData, EventType } from '@charter/events';

/** What every record of the log says of itself, tombstones included. */
export interface Arrival {
  readonly id: string;
  /** Null for what belongs to no provider; such events are handled as the platform viewer. */
  readonly providerId: string | null;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  /** Domain time of the change. */
  readonly time: Temporal.Instant;
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** An event as a handler gets it. */
export type ReceivedEvent<T extends EventType = EventType> = {
  [K in T]: Arrival & { readonly type: K; readonly data: EventData<K> };
}[T];

/** Says that everything the log told of an aggregate is erased; `type` is what it told. */
export type Tombstone<T extends CompactedEventType = CompactedEventType> = {
  [K in T]: Arrival & { readonly type: K };
}[T];
