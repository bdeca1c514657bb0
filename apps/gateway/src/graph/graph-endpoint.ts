import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import { RequestRefused } from '../authentication/refusal.js';
import type { Bearer, TokenVerifier } from '../authentication/token-verifier.js';
import type { ClockReader } from '../clock/clock-reader.js';
import type { DomainClock } from '@charter/subgraph/process';
import type { Graph } from './graph.js';
import { OperationContext } from './operation-context.js';
import { storable, unstorableText } from './text.js';

/** The way of a graph request: who asks, then its body, then the graph. */
export function graphEndpoint(
  graph: Graph,
  verifier: TokenVerifier,
  clock: { domain: DomainClock; reader: ClockReader },
  signingKey: CryptoKey,
  maxBodyBytes: number,
): (RequestHandler | ErrorRequestHandler)[] {
  return [
    async (request: Request, response: Response, next: NextFunction) => {
      if (!clock.reader.known) throw starting;
      response.locals['bearer'] = await verifier.verify(request.headers.authorization);
      next();
    },
    express.json({ limit: maxBodyBytes, reviver: storable }),
    refuseUnreadableBody,
    expressMiddleware(graph.server, {
      context: async ({ req, res }) => {
        const caller = {
          ...(res.locals['bearer'] as Bearer),
          provider: req.get('charter-provider') || null,
          now: clock.domain.now().toString(),
        };
        return new OperationContext(signingKey, caller, req.get('accept-language'));
      },
    }),
  ];
}

const starting = new RequestRefused(
  503,
  'STARTING',
  'The gateway is starting: it has not read the domain clock yet.',
  'Try again in a moment.',
);

/** Turns what was thrown on the way into the answer of a graph request. */
export function answerRefusal(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
) {
  if (response.headersSent || !(error instanceof RequestRefused)) return next(error);
  error.send(response);
}

function refuseUnreadableBody(error: unknown, _q: Request, _s: Response, next: NextFunction) {
  const { type, message } = error as { type?: string; message?: string };
  if (type === 'entity.too.large') {
    const remedy = 'Split the operation; send files through an upload.';
    return next(new RequestRefused(413, 'LIMIT_EXCEEDED', 'The request is too large.', remedy));
  }
  if (message === unstorableText.message) {
    return next(new RequestRefused(400, 'BAD_USER_INPUT', message, unstorableText.remedy));
  }
  if (
    type?.startsWith('entity.') ||
    type?.startsWith('encoding.') ||
    type?.startsWith('charset.')
  ) {
    const remedy = 'Send {"query": "…", "variables": {…}} as application/json in UTF-8.';
    return next(new RequestRefused(400, 'BAD_REQUEST', 'The body is not JSON.', remedy));
  }
  next(error);
}
