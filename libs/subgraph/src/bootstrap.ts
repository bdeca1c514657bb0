import 'reflect-metadata';
import { armFailpoints, RightOfWay } from '@charter/messaging';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { readBodies } from './http/read-bodies.js';
import { requireToken } from './http/require-token.js';
import type { SubgraphDefinition } from './module/definition.js';
import { LOG, SUBGRAPH } from './module/tokens.js';
import { nestLogger, type Logger } from './telemetry/log.js';
import { startMetrics } from './telemetry/metrics.js';
import { startTracing, traceRequests } from './telemetry/tracing.js';

/** A subgraph that does not listen yet. */
export async function createSubgraph(module: Type): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    bodyParser: false,
    forceCloseConnections: false,
  });
  const subgraph = app.get<SubgraphDefinition>(SUBGRAPH);
  app.useLogger(nestLogger(app.get<Logger>(LOG)));
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
  app.use('/graphql', givenWay(app.get(RightOfWay)));
  readBodies(app, subgraph.formPaths);
  return app;
}

/** Only what people ask of the graph goes before events and due work: services wait for each other's. */
function givenWay(rightOfWay: RightOfWay) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.once('close', rightOfWay.request());
    next();
  };
}

/**
 * Runs a subgraph until SIGTERM or SIGINT: requests and events at hand are finished, then the
 * connections close.
 */
export async function bootstrapSubgraph(module: Type): Promise<void> {
  armFailpoints(process.env);
  const app = await createSubgraph(module);
  const { name, settings } = app.get<SubgraphDefinition>(SUBGRAPH);
  await startTracing(name);
  app.enableShutdownHooks();
  await app.listen(settings.PORT, settings.HOST);
  app.get<Logger>(LOG).info({ url: await app.getUrl() }, `${name} serves its part of the graph`);
}
