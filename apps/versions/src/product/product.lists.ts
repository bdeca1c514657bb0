import type { ReadTransaction } from '@charter/database';
import { connection, type GraphContext, type Order, rowIds } from '@charter/subgraph';
import type { SelectQueryBuilder } from 'typeorm';
import type { QueryProductsArgs } from '../generated/graphql.js';
import { ProductEntity } from './product.entity.js';

const byKeyOrder: Order<ProductEntity> = {
  key: 'KEY_ASC',
  direction: 'ASC',
  by: [{ sql: 'product.key', type: 'text', value: ({ key }) => key }],
};

export function products(context: GraphContext, args: QueryProductsArgs) {
  const { filter } = args;
  const ids = rowIds('product', filter?.ids);
  return connection(context, {
    args,
    filter,
    order: byKeyOrder,
    query: (tx) => {
      const query = ofProvider(tx);
      if (ids) query.andWhere('product.id = ANY(:ids)', { ids });
      if (filter?.keys) query.andWhere('product.key = ANY(:keys)', { keys: filter.keys });
      return query;
    },
  });
}

/** The product that one condition names, or null. */
export function productWhere(
  context: GraphContext,
  condition: string,
  parameters: Record<string, unknown>,
): Promise<ProductEntity | null> {
  return context.read((tx) => ofProvider(tx).andWhere(condition, parameters).getOne());
}

function ofProvider(tx: ReadTransaction): SelectQueryBuilder<ProductEntity> {
  return tx.manager
    .createQueryBuilder(ProductEntity, 'product')
    .where('product.providerId = :providerId', { providerId: tx.viewer.providerId });
}
