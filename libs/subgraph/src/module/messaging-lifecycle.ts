import { Messaging, type MessagingOptions } from '@charter/messaging';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ServiceConsumers } from './definition.js';
import { CONSUMERS, MESSAGING } from './tokens.js';

export type MessagingParts = Omit<MessagingOptions, 'consumers' | 'dueWork'>;

/** Starts the relay, the consumers and the due work with the app, and ends them before it. */
@Injectable()
export class MessagingLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private messaging: Messaging | null = null;

  constructor(
    private readonly modules: ModuleRef,
    @Inject(MESSAGING) private readonly parts: MessagingParts,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { consumers, dueWork } = this.modules.get<ServiceConsumers>(CONSUMERS, { strict: false });
    this.messaging = new Messaging({ ...this.parts, consumers, dueWork });
    await this.messaging.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.messaging?.stop();
  }

  /** What still has to happen here: for time travel and its drain. */
  status() {
    if (!this.messaging) throw new Error('messaging has not started yet');
    return this.messaging.status();
  }

  /** Why events do not flow; null while they do. */
  reason(): string | null {
    return this.messaging ? this.messaging.health().reason : 'messaging has not started yet';
  }
}
