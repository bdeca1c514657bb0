import type { Response } from 'express';

/** What a request gets that never reaches the graph: a GraphQL error with its HTTP status. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }

  send(response: Response) {
    if (this.status === 401) response.set('www-authenticate', 'Bearer realm="charter"');
    if (this.status === 503) response.set('retry-after', '1');
    response.status(this.status).json({
      errors: [{ message: this.message, extensions: { code: this.code, remedy: this.remedy } }],
    });
  }
}

export function unauthenticated(message: string, remedy: string): RequestRefused {
  return new RequestRefused(401, 'UNAUTHENTICATED', message, remedy);
}
