import type { ReadTransaction } from '@charter/database';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { GraphContext } from './context.js';

interface Grouping<Row extends ObjectLiteral> {
  /** The query with all its filters. */
  readonly query: (tx: ReadTransaction) => SelectQueryBuilder<Row>;
  /** SQL of what is counted by. */
  readonly by: string;
  /** The largest group first, unless the groups have an order of their own. */
  readonly order?: 'largest first' | 'by key';
  /** The key as it is shown. */
  readonly shown?: (key: string) => string;
}

/** Rows counted by group, with the instant at which they were. */
export async function groupedCounts<Row extends ObjectLiteral>(
  context: Pick<GraphContext, 'read' | 'now'>,
  { query, by, order = 'largest first', shown = (key) => key }: Grouping<Row>,
) {
  const groups = await context.read((tx) => {
    const counted = query(tx).select(by, 'key').addSelect('count(*)::int', 'count').groupBy('1');
    if (order === 'largest first') counted.orderBy('count', 'DESC');
    return counted.addOrderBy('key').getRawMany<{ key: string | null; count: number }>();
  });
  return {
    groups: groups.map(({ key, count }) => ({ key: key && shown(key), count })),
    asOf: context.now,
  };
}
