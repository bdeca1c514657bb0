import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * The query, with its rows locked until the end of the unit of work in the order of their ids: two who take several of
 * the same at once wait for each other, and never for good.
 */
export function lockInOrder<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
): SelectQueryBuilder<E> {
  return query.orderBy(`${query.alias}.id`).setLock('pessimistic_write');
}
