import { Inject, Module } from '@nestjs/common';
import type {
  BeforeApplicationShutdown,
  DynamicModule,
  FactoryProvider,
  OnApplicationBootstrap,
} from '@nestjs/common';
import { Messaging } from './messaging.js';
import type { MessagingOptions } from './messaging.js';

type Options = Pick<DynamicModule, 'imports'> &
  Pick<FactoryProvider<MessagingOptions>, 'inject' | 'useFactory'>;

/** Starts messaging when the application is up and stops it before its connections close. */
@Module({})
export class MessagingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(Messaging) private readonly messaging: Messaging) {}

  static forRootAsync({ imports, inject, useFactory }: Options): DynamicModule {
    const messaging: FactoryProvider<Messaging> = {
      provide: Messaging,
      ...(inject && { inject }),
      useFactory: async (...needed) => new Messaging(await useFactory(...needed)),
    };
    return {
      module: MessagingModule,
      global: true,
      ...(imports && { imports }),
      providers: [messaging],
      exports: [Messaging],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.messaging.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.messaging.stop();
  }
}
