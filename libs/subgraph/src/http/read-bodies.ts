import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';

const MAXIMUM_BODY = '1mb';
const jsonPaths = ['/graphql', '/internal'];

/**
 * Reads the JSON that the graph and other services are asked with, at most 1 MB, and the forms that come to
 * `formPaths` or below, at most 10 kB. Any other body is left to its controller, which refuses it in its own words.
 */
export function readBodies(app: NestExpressApplication, formPaths: readonly string[] = []): void {
  const form = 'application/x-www-form-urlencoded';
  app.useBodyParser('json', {
    limit: MAXIMUM_BODY,
    type: (request) => isBelow(request, jsonPaths) && isOf(request, 'application/json'),
  });
  app.useBodyParser('urlencoded', {
    extended: false,
    limit: '10kb',
    type: (request) => isBelow(request, formPaths) && isOf(request, form),
  });
}

/** Paths are the same in capitals, as they are for routes. */
function isBelow(request: IncomingMessage, paths: readonly string[]): boolean {
  const asked = `${(request as Request).path.toLowerCase()}/`;
  return paths.some((path) => asked.startsWith(`${path}/`));
}

function isOf(request: IncomingMessage, type: string): boolean {
  return Boolean((request as Request).is(type));
}
