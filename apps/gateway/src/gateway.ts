import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  DomainClock,
  gatewaySigningKey,
  nestLogger,
  startMetrics,
  traceRequests,
} from '@charter/subgraph/process';
import type { Logger } from '@charter/subgraph/process';
import express from 'express';
import { TokenVerifier } from './authentication/token-verifier.js';
import { ClockReader } from './clock/clock-reader.js';
import { impersonation } from './config.js';
import type { Config } from './config.js';
import { mountExplorer } from './development/explorer.js';
import { forwardTo } from './forwarding/forward.js';
import { limitPerFeed, limitReports, limitSendings } from './forwarding/request-limit.js';
import { GatewayModule } from './gateway.module.js';
import { Graph } from './graph/graph.js';
import { answerRefusal, graphEndpoint } from './graph/graph-endpoint.js';

/** Builds the gateway whole, ready to listen. Throws if the supergraph cannot be loaded. */
export async function createGateway(config: Config, log: Logger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(GatewayModule.of(config, log), {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(traceRequests('gateway'), startMetrics('gateway'));
  if (config.CORS_ORIGINS.length > 0) app.enableCors({ origin: config.CORS_ORIGINS, maxAge: 600 });

  const clock = { domain: app.get(DomainClock), reader: app.get(ClockReader) };
  const signingKey = await gatewaySigningKey(config.GATEWAY_PRIVATE_JWK);
  const verifier = app.get(TokenVerifier);
  const graph = graphEndpoint(app.get(Graph), verifier, clock, signingKey, config.MAX_BODY_BYTES);
  app.use('/graphql', ...graph, answerRefusal);
  mountForwards(app, config, log);
  if (impersonation(config)) mountExplorer(app, config);
  app.use(express.json({ limit: '16kb' }));

  if (config.CHARTER_MODE === 'production') clock.reader.neverTravels();
  else void clock.reader.start();
  return app;
}

/** What a service may take to digest the rest of a file, in milliseconds. */
const UPLOAD_PATIENCE = 5 * 60_000;

/** What the gateway passes on as it is: the token endpoint, documents, feeds, files and their reports. */
function mountForwards(app: NestExpressApplication, config: Config, log: Logger) {
  const { contracts, billing, versions } = config.SUBGRAPH_URLS;
  const http = app.getHttpAdapter().getInstance();
  http.post('/oauth/token', forwardTo('contracts', contracts, 16 * 1024, log));
  http.get('/files/:token', forwardTo('billing', billing, 0, log));
  http.get('/feeds/*path', limitPerFeed(), forwardTo('versions', versions, 0, log));
  const { MAX_UPLOAD_BYTES, SERVICE_SECRET } = config;
  http.put(
    '/uploads/:token',
    limitSendings(SERVICE_SECRET),
    forwardTo('versions', versions, MAX_UPLOAD_BYTES, log, UPLOAD_PATIENCE),
  );
  const reports = forwardTo('versions', versions, 0, log);
  http.get('/reports/:token', limitReports(SERVICE_SECRET), reports);
}
