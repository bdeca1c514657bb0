import { createHash } from 'node:crypto';
import { openSignedValue } from '@charter/subgraph/process';
import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { RequestRefused } from '../authentication/refusal.js';

const MINUTE = 60_000;

/** Enough for a program that asks for each product by itself, far beyond what calendars ask. */
const FEED_READINGS = 120;
/** Enough to mend a file by its refusals; each sending costs its whole file. */
const SENDINGS = 20;
/** Enough to watch an import by its report; each reading costs all lines. */
const REPORT_READINGS = 30;

/** Holds whoever reads one feed too often, at whichever of its addresses. */
export function limitPerFeed(): RequestHandler {
  return limit(FEED_READINGS, `A feed is read ${FEED_READINGS} times a minute at most.`, feedOf);
}

/** Holds whoever sends files for one import too often. */
export function limitSendings(secret: string): RequestHandler {
  const message = `Files for an import are sent ${SENDINGS} times a minute at most.`;
  return limit(SENDINGS, message, importOf(secret));
}

/** Holds whoever reads the report of one import too often, however often its address is asked for anew. */
export function limitReports(secret: string): RequestHandler {
  const message = `The report of an import is read ${REPORT_READINGS} times a minute at most.`;
  return limit(REPORT_READINGS, message, importOf(secret));
}

/** Counted per process. */
function limit(most: number, message: string, keyOf: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: keyOf,
    handler: (_request, response) => {
      // The limiter has set Retry-After.
      const remedy = `Wait for ${String(response.getHeader('retry-after'))} seconds.`;
      new RequestRefused(429, 'TOO_MANY_REQUESTS', message, remedy).send(response);
    },
  });
}

/**
 * One feed has several addresses, however they are escaped: `/feeds/x.ics`, `/feeds/x.json`, `/feeds/x/product.json`.
 * A digest, so that long addresses that open nothing do not fill the memory.
 */
function feedOf({ params }: Request): string {
  const [file = ''] = params['path'] ?? [];
  return createHash('sha256')
    .update(file.replace(/\.\w+$/, ''))
    .digest('base64url');
}

const grant = z.object({ id: z.string() });

/** The import that an address was signed for; all that we did not sign opens nothing, and is counted together. */
function importOf(secret: string) {
  return ({ params }: Request): string => {
    const signed = grant.safeParse(openSignedValue(secret, String(params['token'])));
    return signed.success ? signed.data.id : '';
  };
}
