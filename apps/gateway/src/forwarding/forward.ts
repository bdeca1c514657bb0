import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import { Pool } from 'undici';
import { RequestRefused } from '../authentication/refusal.js';
import type { Logger } from '@charter/subgraph/process';

const carried = [
  'content-type',
  'content-length',
  'content-encoding',
  'authorization',
  'accept',
  'accept-language',
  'if-none-match',
  'if-modified-since',
  'traceparent',
];
const answered = [
  'content-type',
  'content-length',
  'content-disposition',
  'cache-control',
  'etag',
  'last-modified',
  'retry-after',
  'www-authenticate',
  'x-content-type-options',
  'x-robots-tag',
];

/**
 * Passes a request on to the same path of a service and streams the answer back.
 * @param patience milliseconds that the service has from the end of the request to the beginning of its answer
 */
export function forwardTo(
  service: string,
  url: string,
  maxBodyBytes: number,
  log: Logger,
  patience = 15_000,
): RequestHandler {
  const pool = new Pool(url, { connections: 16, headersTimeout: patience, bodyTimeout: 60_000 });
  return async (request, response) => {
    if (announcedBytes(request) > maxBodyBytes) {
      return tooLarge(maxBodyBytes).send(response);
    }
    try {
      await pass(pool, request, response);
    } catch (cause) {
      log.warn({ service, reason: String(cause) }, 'A forwarded request failed');
      if (response.headersSent) return void response.destroy();
      new RequestRefused(
        503,
        'SUBGRAPH_UNAVAILABLE',
        `The service "${service}" does not answer.`,
        'Try again in a moment.',
      ).send(response);
    }
  };
}

function tooLarge(most: number): RequestRefused {
  return new RequestRefused(
    413,
    'TOO_LARGE',
    `The body has more than ${most} bytes, or does not tell its length.`,
    'Send less, with its Content-Length.',
  );
}

/** A body of unannounced length counts as endless. */
function announcedBytes({ headers }: Request): number {
  return headers['transfer-encoding'] ? Infinity : Number(headers['content-length'] ?? 0);
}

async function pass(pool: Pool, request: Request, response: Response) {
  const { statusCode, headers, body } = await pool.request({
    path: request.originalUrl,
    method: request.method as 'GET' | 'HEAD' | 'POST' | 'PUT',
    headers: Object.fromEntries(carried.map((name) => [name, request.headers[name]])),
    body: ['GET', 'HEAD'].includes(request.method) ? null : bodyOf(request),
  });
  response.status(statusCode);
  for (const name of answered) {
    const value = headers[name];
    if (value !== undefined) response.setHeader(name, value);
  }
  await pipeline(body, response);
}

/**
 * The body as it comes. An answer may come before all of it did: the rest is read all the same, so that the connection
 * serves the next request.
 */
function bodyOf(request: Request): Readable {
  const body = new PassThrough();
  request.once('error', (error) => body.destroy(error));
  body.once('close', () => request.unpipe(body).resume());
  return request.pipe(body);
}
