import type { NextFunction, Request, Response } from 'express';
import type { JWK } from 'jose';
import type { Caller } from '../access/caller.js';
import { verifyInternalToken, verifyServiceToken } from './tokens.js';

/** A request that the gateway vouched for. */
export interface VerifiedRequest extends Request {
  caller?: Caller;
}

export interface TokenRules {
  readonly subgraph: string;
  readonly gatewayKey: JWK;
  readonly serviceSecret: string;
  /** Paths that carry a proof of their own or none: health, metrics, `/oauth/token`, `/files/…`. */
  readonly openPaths: readonly string[];
}

const alwaysOpen = ['/health/', '/metrics'];

/**
 * Refuses whatever does not come from the gateway, before GraphQL sees it: guards of Nest do not
 * run for `_service` and `_entities`.
 */
export function requireToken(rules: TokenRules) {
  const open = [...alwaysOpen, ...rules.openPaths];
  return (request: VerifiedRequest, response: Response, next: NextFunction): void => {
    // Routes match whatever the case, so what is told apart by path must, too.
    const requested = request.path.toLowerCase();
    if (open.some((path) => requested.startsWith(path))) return next();
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const verified = requested.startsWith('/internal/')
      ? verifyServiceToken(rules.serviceSecret, rules.subgraph, token)
      : verifyInternalToken(rules.gatewayKey, rules.subgraph, token).then((caller) => {
          request.caller = caller;
        });
    verified.then(
      () => next(),
      () => refuse(response),
    );
  };
}

function refuse(response: Response): void {
  const message = 'This service is reached through the gateway only.';
  response.status(401).json({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
}
