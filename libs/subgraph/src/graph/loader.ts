import type { ReadTransaction } from '@charter/database';
import DataLoader from 'dataloader';
import type { GraphContext } from './context.js';

type Batch<V> = (
  tx: ReadTransaction,
  keys: readonly string[],
  context: GraphContext,
) => Promise<ReadonlyMap<string, V>>;

/**
 * A loader per request whose batch is one read transaction as the viewer; keys that the batch does
 * not answer are `null`, foreign ones and absent ones alike.
 */
export function defineLoader<V>(batch: Batch<V>) {
  return (context: GraphContext): DataLoader<string, V | null> => {
    const known = context.memo.get(batch) as DataLoader<string, V | null> | undefined;
    if (known) return known;
    const loader = new DataLoader<string, V | null>(async (keys) => {
      const found = await context.read((tx) => batch(tx, keys, context));
      return keys.map((key) => found.get(key) ?? null);
    });
    context.memo.set(batch, loader);
    return loader;
  };
}

/** Rows by a key of theirs, as a loader's batch returns them. */
export function byKey<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Rows in groups by a key of theirs, each in the order given. */
export function groupByKey<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  return Map.groupBy(rows, keyOf);
}
