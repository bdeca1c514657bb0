import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';

/** Process metrics and durations of requests, in the registry that `/metrics` shows. */
export function startMetrics(service: string) {
  register.setDefaultLabels({ service });
  collectDefaultMetrics();
  const durations = new Histogram({
    name: 'charter_http_request_seconds',
    help: 'Duration of HTTP requests in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const stop = durations.startTimer();
    response.on('close', () =>
      // The first segment alone: tokens and ids in paths would make a series each.
      stop({
        method: request.method,
        route: `/${request.path.split('/')[1] ?? ''}`,
        status: String(response.statusCode),
      }),
    );
    next();
  };
}

export const metricsRegistry = register;
