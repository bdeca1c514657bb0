import type { Money } from '@charter/money';
import type { ColumnOptions } from 'typeorm';

/** `jsonb` ↔ values that hold amounts: minor units are digits in JSON, `bigint` in code. */
export const moneyJsonColumn = {
  type: 'jsonb',
  transformer: {
    to: (value: unknown) => (value == null ? value : JSON.parse(JSON.stringify(value, digits))),
    from: (value: unknown) => revive(value),
  },
} as const satisfies ColumnOptions;

function digits(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  if (isStoredMoney(value)) return { minor: BigInt(value.minor), currency: value.currency };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revive(part)]));
}

function isStoredMoney(value: object): value is { minor: string; currency: Money['currency'] } {
  return 'minor' in value && typeof value.minor === 'string' && 'currency' in value;
}
