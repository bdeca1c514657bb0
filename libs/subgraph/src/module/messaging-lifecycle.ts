import {
  Messaging,
  type Answer,
  type MessagingOptions,
  type Operation,
  type Question,
} from '@charter/messaging';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  ServiceUnavailableException,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ClockFollower } from '../clock/clock-follower.js';
import type { Logger } from '../telemetry/log.js';
import type { ServiceConsumers } from './definition.js';
import { CONSUMERS, LOG, MESSAGING } from './tokens.js';

export type MessagingParts = Omit<MessagingOptions, 'consumers' | 'dueWork'>;

/**
 * Starts the relay, the consumers and the due work with the app, and ends them before it. Where domain
 * time has to be asked for they wait for it: by machine time they would take for due what is not.
 */
@Injectable()
export class MessagingLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private messaging: Messaging | null = null;
  private stopped = false;

  constructor(
    private readonly modules: ModuleRef,
    @Inject(MESSAGING) private readonly parts: MessagingParts,
    private readonly clock: ClockFollower,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.clock.known) return this.start();
    void this.clock.untilKnown
      .then(() => (this.stopped ? undefined : this.start()))
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'messaging could not start');
        // Nobody listens: the process ends, as it does where it need not wait, and is started again.
        throw error;
      });
  }

  private async start(): Promise<void> {
    const { consumers, dueWork } = this.modules.get<ServiceConsumers>(CONSUMERS, { strict: false });
    this.messaging = new Messaging({ ...this.parts, consumers, dueWork });
    await this.messaging.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.messaging?.stop();
  }

  /** What still has to happen here: for time travel and its drain. */
  status() {
    if (!this.messaging) throw new Error('messaging has not started yet');
    return this.messaging.status();
  }

  /** What an operator of the platform may ask of this service. */
  operate<O extends Operation>(operation: O, question: Question<O>): Promise<Answer<O>> {
    if (!this.messaging)
      throw new ServiceUnavailableException(this.reason() ?? 'messaging has not started yet');
    return this.messaging.operations[operation](question);
  }

  /** Why events do not flow; null while they do. */
  reason(): string | null {
    return this.messaging ? this.messaging.health().reason : 'messaging has not started yet';
  }
}
