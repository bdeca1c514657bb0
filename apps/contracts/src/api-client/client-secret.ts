import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const KEY_LENGTH = 32;

/** A new secret of 256 random bits and its salted scrypt digest (RFC 7914, N = 16384). */
export async function newSecret(): Promise<{ secret: string; digest: string }> {
  const secret = randomBytes(32).toString('base64url');
  const salt = randomBytes(16);
  const key = await derive(secret, salt, KEY_LENGTH);
  return { secret, digest: `${salt.toString('base64url')}.${key.toString('base64url')}` };
}

/** Whether a secret is the one that was digested; takes as long either way. */
export async function isSecret(secret: string, digest: string): Promise<boolean> {
  const [salt = '', key = ''] = digest.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (typeof salt === 'string' || typeof key === 'string') return false;
  return timingSafeEqual(await derive(secret, salt, KEY_LENGTH), key);
}
