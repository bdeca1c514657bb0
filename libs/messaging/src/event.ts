import type { EventData, EventType } from '@charter/events';

/** An event as a handler gets it. */
export type ReceivedEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly id: string;
    readonly type: K;
    readonly data: EventData<K>;
    /** Null for what belongs to no provider; such events are handled as the platform viewer. */
    readonly providerId: string | null;
    readonly aggregateId: string;
    readonly aggregateVersion: number;
    /** Domain time of the change. */
    readonly time: Temporal.Instant;
    readonly topic: string;
    readonly partition: number;
    readonly offset: bigint;
  };
}[T];
