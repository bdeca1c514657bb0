import { createHmac, timingSafeEqual } from 'node:crypto';

/** A JSON value that comes back unchanged or not at all: `base64url(JSON).base64url(HMAC-SHA256)`. */
export function signValue(secret: string, value: unknown): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${digest(secret, body)}`;
}

/** The value, or null where the text was not signed with this secret. */
export function openSignedValue(secret: string, text: string): unknown {
  const [body = '', signature = ''] = text.split('.');
  const [given, expected] = [Buffer.from(signature), Buffer.from(digest(secret, body))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
}

function digest(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url');
}
