import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { requireToken } from './http/require-token.js';
import type { SubgraphDefinition } from './module/definition.js';
import { LOG, SUBGRAPH } from './module/tokens.js';
import { nestLogger, type Logger } from './telemetry/log.js';
import { startMetrics } from './telemetry/metrics.js';
import { startTracing, traceRequests } from './telemetry/tracing.js';

const MAXIMUM_BODY = '1mb';

/**
 * Runs a subgraph until SIGTERM or SIGINT: requests and events at hand are finished, then the
 * connections close.
 */
export async function bootstrapSubgraph(module: Type): Promise<void> {
  startTracing();
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    bodyParser: false,
    forceCloseConnections: false,
  });
  const log = app.get<Logger>(LOG);
  const subgraph = app.get<SubgraphDefinition>(SUBGRAPH);
  app.useLogger(nestLogger(log));
  app.disable('x-powered-by');
  app.use(startMetrics(subgraph.name), traceRequests(subgraph.name));
  app.use(
    requireToken({
      subgraph: subgraph.name,
      gatewayKey: subgraph.settings.GATEWAY_PUBLIC_JWK,
      serviceSecret: subgraph.settings.SERVICE_SECRET,
      openPaths: subgraph.openPaths ?? [],
    }),
  );
  app.useBodyParser('json', { limit: MAXIMUM_BODY });
  app.useBodyParser('urlencoded', { extended: false, limit: '10kb' });
  app.enableShutdownHooks();
  await app.listen(subgraph.settings.PORT, subgraph.settings.HOST);
  log.info({ url: await app.getUrl() }, `${subgraph.name} serves its part of the graph`);
}
