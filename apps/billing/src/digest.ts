import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal, of a value as JSON, whatever the order of its fields; `bigint` as its digits. */
export function digestOf(value: object): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}

function canonicalText(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
