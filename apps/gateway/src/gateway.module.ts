import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { DynamicModule, FactoryProvider } from '@nestjs/common';
import {
  DomainClock,
  HealthController,
  READINESS,
  ThrownFilter,
  Tracing,
} from '@charter/subgraph/process';
import type { Logger } from '@charter/subgraph/process';
import { TokenVerifier } from './authentication/token-verifier.js';
import { ClockController } from './clock/clock.controller.js';
import { ClockReader } from './clock/clock-reader.js';
import { CONFIG, impersonation } from './config.js';
import type { Config } from './config.js';
import { DevelopmentController } from './development/development.controller.js';
import {
  developmentAudience,
  DevelopmentIssuer,
  developmentIssuer,
} from './development/development-issuer.js';
import { Graph } from './graph/graph.js';
import { SubgraphSources } from './graph/subgraph-sources.js';
import { SubgraphHealth } from './health/subgraph-health.js';
import { SubgraphsController } from './health/subgraphs.controller.js';

@Module({})
export class GatewayModule {
  /** What depends on the mode is decided here: no development route exists in production. */
  static of(config: Config, log: Logger): DynamicModule {
    const development = config.CHARTER_MODE === 'development';
    const signInAsAnybody = impersonation(config);
    return {
      module: GatewayModule,
      controllers: [
        SubgraphsController,
        HealthController,
        ...(development ? [ClockController] : []),
        ...(signInAsAnybody ? [DevelopmentController] : []),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_FILTER, useClass: ThrownFilter },
        DomainClock,
        { provide: SubgraphHealth, useValue: new SubgraphHealth(config.SUBGRAPH_URLS) },
        { provide: SubgraphSources, useValue: new SubgraphSources(config, log) },
        graph(config, log),
        clockReader(config, log),
        readiness,
        Tracing,
        ...(signInAsAnybody
          ? [{ provide: DevelopmentIssuer, useFactory: DevelopmentIssuer.create }]
          : []),
        tokenVerifier(config),
      ],
    };
  }
}

function graph(config: Config, log: Logger): FactoryProvider<Graph> {
  return {
    provide: Graph,
    inject: [SubgraphSources],
    useFactory: (sources: SubgraphSources) => Graph.start(config, log, sources.of),
  };
}

function clockReader(config: Config, log: Logger): FactoryProvider<ClockReader> {
  return {
    provide: ClockReader,
    inject: [DomainClock],
    useFactory: (clock: DomainClock) =>
      new ClockReader(config.SUBGRAPH_URLS.contracts, clock, config.SERVICE_SECRET, log),
  };
}

const readiness: FactoryProvider = {
  provide: READINESS,
  inject: [ClockReader, SubgraphHealth],
  useFactory: (clock: ClockReader, subgraphs: SubgraphHealth) => [clock.check, subgraphs.check],
};

function tokenVerifier(config: Config): FactoryProvider<TokenVerifier> {
  return {
    provide: TokenVerifier,
    inject: [{ token: DevelopmentIssuer, optional: true }],
    useFactory: (development?: DevelopmentIssuer) => {
      const verifier = new TokenVerifier();
      for (const { issuer, audience, jwksUri } of config.ISSUERS) {
        verifier.trustPeople(issuer, audience, new URL(jwksUri));
      }
      verifier.trustClients(new URL('/oauth/jwks.json', config.SUBGRAPH_URLS.contracts));
      if (development) {
        verifier.trustPeople(developmentIssuer, developmentAudience, development.jwks);
      }
      return verifier;
    },
  };
}
