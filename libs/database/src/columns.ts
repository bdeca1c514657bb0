import type { ColumnOptions } from 'typeorm';

type Maybe<T> = T | null | undefined;

/** `timestamptz` ↔ `Temporal.Instant`, in milliseconds. */
export const instantColumn = {
  type: 'timestamptz',
  transformer: {
    to: (value: Maybe<Temporal.Instant>) =>
      value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value,
    from: (value: Maybe<Date>) => value && Temporal.Instant.fromEpochMilliseconds(value.getTime()),
  },
} as const satisfies ColumnOptions;

/** `date` ↔ `Temporal.PlainDate`. */
export const dateColumn = {
  type: 'date',
  transformer: {
    to: (value: Maybe<Temporal.PlainDate>) =>
      value instanceof Temporal.PlainDate ? value.toString() : value,
    from: (value: Maybe<string>) => value && Temporal.PlainDate.from(value),
  },
} as const satisfies ColumnOptions;

/** `bigint` ↔ `bigint`: an amount in minor units (cents) of the currency in the column beside it. */
export const moneyMinorColumn = {
  type: 'bigint',
  transformer: {
    to: (value: Maybe<bigint>) => (typeof value === 'bigint' ? value.toString() : value),
    from: (value: Maybe<string>) => (value == null ? value : BigInt(value)),
  },
} as const satisfies ColumnOptions;

/** `jsonb` ↔ plain JSON value. A JSON `null` is stored as SQL NULL. */
export const jsonColumn = { type: 'jsonb' } as const satisfies ColumnOptions;
