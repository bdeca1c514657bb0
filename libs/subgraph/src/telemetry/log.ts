import type { LoggerService } from '@nestjs/common';
import { context, trace } from '@opentelemetry/api';
import { type DestinationStream, pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** What a statement was given, and the database's words about it, name people: a log outlives their erasure. */
const GIVEN = ['err.parameters', 'err.detail', 'err.where', 'err.driverError'];

/**
 * JSON logs on standard output; each line within a request or event bears its trace id. Only tests bring a destination
 * of their own.
 */
export function createLogger(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    redact: {
      paths: ['req.headers.authorization', 'headers.authorization', ...GIVEN],
      remove: true,
    },
    mixin: () => {
      const span = trace.getSpanContext(context.active());
      return span ? { traceId: span.traceId, spanId: span.spanId } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Nest's own messages through the same log; its lines about each route and module are debug. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    debug: (message: unknown) => log.debug(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    // Nest gives an error as it is, or its words and its stack.
    error: (message: unknown, stack?: unknown) =>
      message instanceof Error ? log.error(message) : log.error({ stack }, String(message)),
    fatal: (message: unknown) => log.fatal(String(message)),
  };
}
