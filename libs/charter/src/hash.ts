import { createHash } from 'node:crypto';
import type { Charter } from './schema/document.js';

/**
 * SHA-256 (hex) of a loaded charter's content. The order of keys does not matter; the order of
 * lists does, since plans stand in order of favour.
 */
export function charterHash(charter: Charter): string {
  return createHash('sha256').update(canonical(charter)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
