import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Keeps refusals out of the log of errors. Nest itself logs as an error whatever a resolver throws, wrong input too,
 * and what a library refuses, such as a body that is too large. What a resolver throws is told where faults are
 * masked, what a request is refused for by its answer; a fault on the way is logged by Nest as before.
 */
@Catch()
export class ThrownFilter extends BaseExceptionFilter<unknown> {
  /** In the graph, where an Error that a resolver returns is one that it throws, the error; else it has answered. */
  override catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql')
      return thrown instanceof Error ? thrown : new Error(String(thrown));
    super.catch(this.isHttpError(thrown) ? this.refusalOf(thrown) : thrown, host);
    return undefined;
  }

  /** The same answer, by an exception that Nest does not log; a fault stays one. */
  private refusalOf(thrown: HttpError): unknown {
    const { statusCode } = thrown;
    if (statusCode >= 500) return thrown;
    const message = this.getHttpErrorMessage(thrown);
    return new HttpException({ statusCode, message }, statusCode);
  }
}

type HttpError = Parameters<ThrownFilter['getHttpErrorMessage']>[0];
