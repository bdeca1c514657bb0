import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { RequestRefused } from '../authentication/refusal.js';

const MINUTE = 60_000;
/** Enough for a program that asks for each product by itself, far beyond what calendars ask. */
const MOST_PER_MINUTE = 120;

/** Holds whoever reads one feed too often; counted per process and address. */
export function limitPerFeed(): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: MOST_PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: tokenOf,
    handler: (_request, response) => {
      const message = `A feed is read ${MOST_PER_MINUTE} times a minute at most.`;
      new RequestRefused(429, 'TOO_MANY_REQUESTS', message, 'Wait for a minute.').send(response);
    },
  });
}

/** One feed has several addresses, however they are escaped: `/feeds/x.ics`, `/feeds/x.json`, `/feeds/x/product.json`. */
function tokenOf({ params }: Request): string {
  const [file = ''] = params['path'] ?? [];
  return file.replace(/\.\w+$/, '');
}
