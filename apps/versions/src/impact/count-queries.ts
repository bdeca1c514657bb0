import type { ReadTransaction } from '@charter/database';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { inForce } from '../delegation.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';

/** The query with the version of each row as `stated`, whose state is judged at `:now`. */
export function withVersion<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  tx: ReadTransaction,
): SelectQueryBuilder<Row> {
  const { alias } = query;
  return query
    .leftJoin(
      ProductVersionEntity,
      'stated',
      `stated.provider_id = ${alias}.provider_id AND stated.id = ${alias}.product_version_id`,
    )
    .setParameter('now', tx.viewer.now);
}

/** The query with a row per reseller to which the row's customer delegates now, as `delegated`. */
export function ofResellers<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  tx: ReadTransaction,
): SelectQueryBuilder<Row> {
  const { alias } = query;
  return query
    .leftJoin(
      'delegation',
      'delegated',
      `delegated.provider_id = ${alias}.provider_id AND delegated.customer_id = ${alias}.customer_id
       AND ${inForce('delegated', ':now')}`,
    )
    .setParameter('now', tx.viewer.now);
}
