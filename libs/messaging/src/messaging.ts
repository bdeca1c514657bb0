import type { UnitOfWork } from '@charter/database';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Bus, Health } from './bus.js';
import type { Consumers, DueWork } from './consumers.js';

/** Domain time; tells when it is set anew, so that timers are too. */
export interface Clock {
  now(): Temporal.Instant;
  onChange(listener: () => void): void;
}

export interface MessagingOptions {
  /** Name of the service, such as `tickets`. */
  readonly service: string;
  readonly unitOfWork: UnitOfWork;
  /** Address of the service's database for its worker role. */
  readonly workerUrl: string;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly consumers: Consumers;
  readonly dueWork: DueWork;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Where metrics are kept; the process's own registry unless given. */
  readonly registry?: Registry;
}

/** What still has to happen in this service; the drain of time travel compares two of them. */
export interface MessagingStatus {
  readonly outboxRows: number;
  readonly lag: number;
  /** Earliest due work, due or not; null if there is none. */
  readonly nextDue: Temporal.Instant | null;
  /** Grows with everything that was relayed, handled or done: equal means nothing moved. */
  readonly activity: number;
}

/** Relay, projectors, reactors and due work of one service process. */
export class Messaging {
  constructor(private readonly options: MessagingOptions) {}

  async start(): Promise<void> {
    throw new Error(`${this.options.service}: not yet`);
  }

  async status(): Promise<MessagingStatus> {
    throw new Error('not yet');
  }

  health(): Health {
    return { healthy: false, reason: 'not yet' };
  }

  /** Finishes what is at hand and stops. */
  async stop(): Promise<void> {}
}
