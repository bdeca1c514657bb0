import { createHash, randomBytes } from 'node:crypto';

const PROVIDER_BYTES = 16;
const SECRET_BYTES = 32;
const SHAPE = /^[A-Za-z0-9_-]{64}$/;

/** What a feed's address bears: its provider, and 256 random bits. */
export function newFeedToken(providerId: string): string {
  const provider = Buffer.from(providerId.replaceAll('-', ''), 'hex');
  return Buffer.concat([provider, randomBytes(SECRET_BYTES)]).toString('base64url');
}

/** All that is kept of a token. Its bits are random, so that a plain digest tells nothing of them. */
export function feedTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Provider in which a token may be found; null for what is no token. */
export function providerIn(token: string): string | null {
  if (!SHAPE.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, PROVIDER_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
