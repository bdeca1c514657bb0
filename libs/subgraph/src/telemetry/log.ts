import type { LoggerService } from '@nestjs/common';
import { context, trace } from '@opentelemetry/api';
import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON logs on standard output; each line within a request or event bears its trace id. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: ['req.headers.authorization', 'headers.authorization'],
    mixin: () => {
      const span = trace.getSpanContext(context.active());
      return span ? { traceId: span.traceId, spanId: span.spanId } : {};
    },
  });
}

/** Nest's own messages through the same log; its lines about each route and module are debug. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    debug: (message: unknown) => log.debug(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    error: (message: unknown, stack?: unknown) => log.error({ stack }, String(message)),
    fatal: (message: unknown) => log.fatal(String(message)),
  };
}
