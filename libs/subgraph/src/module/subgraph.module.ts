import { createDataSource, pendingMigrations, UnitOfWork } from '@charter/database';
import { RightOfWay, type Bus } from '@charter/messaging';
import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { ClockFollower } from '../clock/clock-follower.js';
import { DomainClock } from '../clock/domain-clock.js';
import { graphOptions } from '../graph/graph-options.js';
import { ClauseRefResolver, LabelResolver } from '../graph/shared.resolvers.js';
import { HealthController, READINESS, type ReadinessCheck } from '../http/health.controller.js';
import { InternalController } from '../http/internal.controller.js';
import { OperationsController } from '../http/operations.controller.js';
import { ThrownFilter } from '../http/thrown.filter.js';
import { createLogger, type Logger } from '../telemetry/log.js';
import { Tracing } from '../telemetry/tracing.js';
import { BUS, openBus } from './bus.js';
import type { SubgraphDefinition } from './definition.js';
import { MessagingLifecycle, type MessagingParts } from './messaging-lifecycle.js';
import { LOG, MESSAGING, SETTINGS, SUBGRAPH } from './tokens.js';

@Injectable()
class DatabaseLifecycle implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Last of all: messaging ends before it and still writes. */
  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** What every subgraph has: database, bus, clock, log and health. */
@Global()
@Module({})
class SubgraphCoreModule {
  static forRoot(subgraph: SubgraphDefinition): DynamicModule {
    const { name, settings, entities } = subgraph;
    return {
      module: SubgraphCoreModule,
      controllers: [HealthController, InternalController, OperationsController],
      providers: [
        { provide: SUBGRAPH, useValue: subgraph },
        { provide: SETTINGS, useValue: settings },
        { provide: LOG, useValue: createLogger(name, settings.LOG_LEVEL) },
        { provide: BUS, inject: [LOG], useFactory: (log: Logger) => openBus(settings, log) },
        {
          provide: DataSource,
          useFactory: () =>
            createDataSource({
              url: settings.DATABASE_URL,
              entities: [...entities],
              applicationName: name,
            }).initialize(),
        },
        {
          provide: UnitOfWork,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) => new UnitOfWork(dataSource),
        },
        {
          provide: MESSAGING,
          inject: [UnitOfWork, DomainClock, RightOfWay, BUS, LOG],
          useFactory: messagingParts(subgraph),
        },
        {
          provide: READINESS,
          inject: [DataSource, MessagingLifecycle, ClockFollower],
          useFactory: readinessOf(subgraph),
        },
        { provide: APP_FILTER, useClass: ThrownFilter },
        DomainClock,
        RightOfWay,
        ClockFollower,
        MessagingLifecycle,
        DatabaseLifecycle,
        Tracing,
      ],
      exports: [SUBGRAPH, SETTINGS, LOG, DataSource, UnitOfWork, DomainClock, MessagingLifecycle],
    };
  }
}

function messagingParts({ name, settings }: SubgraphDefinition) {
  return (
    unitOfWork: UnitOfWork,
    clock: DomainClock,
    rightOfWay: RightOfWay,
    bus: Bus,
    log: Logger,
  ): MessagingParts => ({
    service: name,
    workerUrl: settings.DATABASE_WORKER_URL,
    unitOfWork,
    clock,
    rightOfWay,
    bus,
    log,
  });
}

function readinessOf(subgraph: SubgraphDefinition) {
  return (
    dataSource: DataSource,
    messaging: MessagingLifecycle,
    clock: ClockFollower,
  ): ReadinessCheck[] => [
    {
      name: 'database and migrations',
      check: async () => {
        const pending = await pendingMigrations(
          (sql) => dataSource.query(sql),
          [...subgraph.migrations],
        );
        return pending.length === 0 ? null : `migrations to be run: ${pending.join(', ')}`;
      },
    },
    { name: 'bus and consumers', check: async () => messaging.reason() },
    { name: 'domain time', check: async () => clock.reason() },
  ];
}

/** The shape that all subgraphs share; an app adds its resolvers, services and consumers. */
@Module({})
export class SubgraphModule {
  static forRoot(subgraph: SubgraphDefinition): DynamicModule {
    return {
      module: SubgraphModule,
      imports: [
        SubgraphCoreModule.forRoot(subgraph),
        GraphQLModule.forRootAsync<ApolloFederationDriverConfig>({
          driver: ApolloFederationDriver,
          inject: [UnitOfWork, LOG],
          useFactory: (unitOfWork: UnitOfWork, log: Logger) =>
            graphOptions(subgraph, unitOfWork, log),
        }),
      ],
      providers: [ClauseRefResolver, LabelResolver],
    };
  }
}
