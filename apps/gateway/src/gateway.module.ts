import { Module } from '@nestjs/common';
import type { DynamicModule, FactoryProvider } from '@nestjs/common';
import { DomainClock } from '@charter/subgraph/clock';
import { InternalTokens } from './authentication/internal-tokens.js';
import { ServiceTokens } from './authentication/service-tokens.js';
import { TokenVerifier } from './authentication/token-verifier.js';
import { ClockController } from './clock/clock.controller.js';
import { ClockReader } from './clock/clock-reader.js';
import { CONFIG } from './config.js';
import type { Config } from './config.js';
import { DevelopmentController } from './development/development.controller.js';
import {
  developmentAudience,
  DevelopmentIssuer,
  developmentIssuer,
} from './development/development-issuer.js';
import { Graph } from './graph/graph.js';
import { SubgraphSources } from './graph/subgraph-sources.js';
import { HealthController } from './health/health.controller.js';
import { SubgraphProbe } from './health/subgraph-probe.js';
import type { Log } from './log.js';

@Module({})
export class GatewayModule {
  /** What depends on the mode is decided here: no development route exists in production. */
  static of(config: Config, log: Log): DynamicModule {
    const development = config.CHARTER_MODE === 'development';
    const impersonation = development && config.DEVELOPMENT_ISSUER === 'on';
    return {
      module: GatewayModule,
      controllers: [
        HealthController,
        ...(development ? [ClockController] : []),
        ...(impersonation ? [DevelopmentController] : []),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        DomainClock,
        { provide: ServiceTokens, useValue: new ServiceTokens(config.SERVICE_SECRET) },
        { provide: SubgraphProbe, useValue: new SubgraphProbe(config.SUBGRAPH_URLS) },
        { provide: SubgraphSources, useValue: new SubgraphSources(config, log) },
        {
          provide: InternalTokens,
          useFactory: () => InternalTokens.of(config.GATEWAY_PRIVATE_JWK),
        },
        graph(config, log),
        clockReader(config, log),
        ...(impersonation
          ? [{ provide: DevelopmentIssuer, useFactory: DevelopmentIssuer.create }]
          : []),
        tokenVerifier(config),
      ],
    };
  }
}

function graph(config: Config, log: Log): FactoryProvider<Graph> {
  return {
    provide: Graph,
    inject: [SubgraphSources],
    useFactory: (sources: SubgraphSources) => Graph.start(config, log, sources.of),
  };
}

function clockReader(config: Config, log: Log): FactoryProvider<ClockReader> {
  return {
    provide: ClockReader,
    inject: [DomainClock, ServiceTokens],
    useFactory: (clock: DomainClock, tokens: ServiceTokens) =>
      new ClockReader(config.SUBGRAPH_URLS.contracts, clock, tokens, log),
  };
}

function tokenVerifier(config: Config): FactoryProvider<TokenVerifier> {
  return {
    provide: TokenVerifier,
    inject: [{ token: DevelopmentIssuer, optional: true }],
    useFactory: (development?: DevelopmentIssuer) => {
      const verifier = new TokenVerifier();
      for (const { issuer, audience, jwksUri } of config.ISSUERS) {
        verifier.trustPeople(issuer, audience, new URL(jwksUri));
      }
      const clients = new URL('/oauth/jwks.json', config.SUBGRAPH_URLS.contracts);
      verifier.trustClients(config.OAUTH_ISSUER, config.OAUTH_ISSUER, clients);
      if (development) {
        verifier.trustPeople(developmentIssuer, developmentAudience, development.jwks);
      }
      return verifier;
    },
  };
}
