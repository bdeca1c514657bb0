import type { ReadTransaction } from '@charter/database';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { GraphContext } from './context.js';
import type { Order } from './cursor.js';
import { type Lane, rowsOfPage } from './lanes.js';
import { type Connection, countLimit, Page, type PageArguments, totalOf } from './page.js';

export interface List<Row extends ObjectLiteral> {
  /** The query with all its filters, without order and limit; but for what lanes say, if it is given them. */
  readonly query: (tx: ReadTransaction, lanes?: readonly Lane[]) => SelectQueryBuilder<Row>;
  readonly order: Order<Row>;
  readonly args: PageArguments;
  /** The filter as given, so that a cursor is not used with another one. */
  readonly filter?: unknown;
  /** Columns whose values are walked side by side, each in the order of an index. */
  readonly lanes?: readonly Lane[];
  /** Page size if none is asked: 20 for root lists, 10 nested. */
  readonly defaultSize?: number;
}

/** A Relay connection by keyset: its cost does not grow with the page's depth. */
export async function connection<Row extends ObjectLiteral>(
  context: Pick<GraphContext, 'read'>,
  { query, order, args, filter, lanes, defaultSize = 20 }: List<Row>,
): Promise<Connection<Row>> {
  const page = new Page(order, args, defaultSize, filter);
  const found = await context.read((tx) => rowsOfPage(tx, page, query(tx, lanes), lanes).getMany());
  return page.of(found, ({ upTo }) => context.read((tx) => countUpTo(tx, query(tx), upTo)));
}

async function countUpTo<Row extends ObjectLiteral>(
  tx: ReadTransaction,
  query: SelectQueryBuilder<Row>,
  upTo: number,
) {
  const [sql, parameters] = query
    .select('1')
    .limit(countLimit(upTo) + 1)
    .getQueryAndParameters();
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (${sql}) AS counted`,
    parameters,
  );
  return totalOf(row?.count ?? 0, upTo);
}
