import type { ReadTransaction } from '@charter/database';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Page } from './page.js';

/**
 * A column and the values that a list wants of it. An index that begins with the column keeps the
 * list's order within one value only: so each value is walked as a lane of its own, no further than a
 * page, and the page is made of what the lanes found. Several columns make a lane of each combination.
 */
export interface Lane {
  /** SQL of the column, such as `ticket.state`. */
  readonly column: string;
  /** SQL of a query for the values, such as `SELECT unnest(CAST(:states AS text[]))`. */
  readonly values: string;
  readonly parameters?: ObjectLiteral;
  /** Whether the index holds some values of the column alone, so that the query has to name them too. */
  readonly partial?: boolean;
}

/**
 * Columns of which the query says nothing itself where it is walked by these lanes: of two conditions on
 * one column PostgreSQL expects next to no rows, and takes any index for as good as that of the list.
 */
export function walkedColumns(lanes: readonly Lane[]): ReadonlySet<string> {
  return new Set(lanes.filter(({ partial }) => !partial).map(({ column }) => column));
}

/**
 * The rows of a page, in its order; by lanes where there are any. What the lanes found is cut to a page
 * before any row is read whole, so that many lanes do not pass for a reason to read the whole table.
 */
export function rowsOfPage<Row extends ObjectLiteral>(
  tx: ReadTransaction,
  page: Page<Row>,
  query: SelectQueryBuilder<Row>,
  lanes: readonly Lane[] = [],
): SelectQueryBuilder<Row> {
  const main = query.expressionMap.mainAlias;
  if (lanes.length === 0 || !main) return page.limit(query);
  const { alias } = query;
  const keys = main.metadata.primaryColumns.map(({ databaseName }) => databaseName);
  const of = (name: string) => keys.map((key) => `${name}.${key}`).join(', ');
  const walk = page.limit(query).select([]);
  for (const key of keys) walk.addSelect(`${alias}.${key}`, key);
  // In brackets, since TypeORM selects a column no more than once.
  for (const [index, { sql }] of page.order.by.entries())
    walk.addSelect(`(${sql})`, `place${index}`);
  for (const [index, { column }] of lanes.entries())
    walk.andWhere(`${column} = lane${index}.value`);
  const from = lanes.map(
    ({ values }, index) =>
      `(SELECT DISTINCT value FROM (${values}) AS given (value)) AS lane${index} (value)`,
  );
  const places = page.order.by.map((_, index) => `picked.place${index} ${page.direction}`);
  const picked = `SELECT ${of('picked')} FROM ${from.join(' CROSS JOIN ')}
    CROSS JOIN LATERAL (${walk.getQuery()}) AS picked
    ORDER BY ${places.join(', ')} LIMIT ${page.rows}`;
  const given = lanes.map(({ parameters = {} }) => parameters);
  const rows = tx.manager
    .createQueryBuilder<Row>(main.target as never, alias)
    .where(`(${of(alias)}) IN (${picked})`)
    .setParameters(Object.assign({}, walk.getParameters(), ...given));
  return page.ordered(rows);
}
