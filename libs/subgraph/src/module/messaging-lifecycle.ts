import { UnitOfWork } from '@charter/database';
import { type Bus, Messaging } from '@charter/messaging';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainClock } from '../clock/domain-clock.js';
import type { SubgraphSettings } from '../config/config.js';
import type { Logger } from '../telemetry/log.js';
import { BUS } from './bus.js';
import type { ServiceConsumers, SubgraphDefinition } from './definition.js';
import { CONSUMERS, LOG, SETTINGS, SUBGRAPH } from './tokens.js';

/** Starts the relay, the consumers and the due work with the app, and ends them before it. */
@Injectable()
export class MessagingLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private messaging: Messaging | null = null;

  constructor(
    private readonly modules: ModuleRef,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphDefinition,
    @Inject(SETTINGS) private readonly settings: SubgraphSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { consumers, dueWork } = this.modules.get<ServiceConsumers>(CONSUMERS, { strict: false });
    this.messaging = new Messaging({
      service: this.subgraph.name,
      unitOfWork: this.unitOfWork,
      workerUrl: this.settings.DATABASE_WORKER_URL,
      bus: this.bus,
      clock: this.clock,
      consumers,
      dueWork,
      log: this.log,
    });
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
