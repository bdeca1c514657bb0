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
}

/** The rows of a page, in its order; by lanes where there are any. */
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
  for (const [index, { column }] of lanes.entries())
    walk.andWhere(`${column} = lane${index}.value`);
  const from = lanes.map(({ values }, index) => `(${values}) AS lane${index} (value)`);
  const picked = `SELECT ${of('picked')} FROM ${from.join(' CROSS JOIN ')}
    CROSS JOIN LATERAL (${walk.getQuery()}) AS picked`;
  const given = lanes.map(({ parameters = {} }) => parameters);
  const rows = tx.manager
    .createQueryBuilder<Row>(main.target as never, alias)
    .where(`(${of(alias)}) IN (${picked})`)
    .setParameters(Object.assign({}, walk.getParameters(), ...given));
  return page.ordered(rows);
}
