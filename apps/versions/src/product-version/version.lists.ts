import type { ReadTransaction } from '@charter/database';
import {
  connection,
  defineChosenConnection,
  type GraphContext,
  type Order,
  type PageArguments,
  rowIds,
} from '@charter/subgraph';
import type { SelectQueryBuilder } from 'typeorm';
import type { ProductVersionFilter, ProductVersionSort } from '../generated/graphql.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { stateSql } from './version.queries.js';

interface VersionsAsked extends PageArguments {
  readonly filter?: ProductVersionFilter | null;
  readonly sort?: ProductVersionSort | null;
}

/** Versions of the provider. */
export function productVersions(context: GraphContext, args: VersionsAsked) {
  return connection(context, { args, ...listOf(chosen(args), context) });
}

const versionsBelow = defineChosenConnection((asked: Chosen, context) => ({
  ...listOf(asked, context),
  within: 'version.product_id = parent.id',
}));

/** Versions of a product; all products that are asked alike share their statements. */
export function versionsOfProduct(context: GraphContext, productId: string, args: VersionsAsked) {
  return versionsBelow(context, productId, args, chosen(args));
}

interface Chosen {
  readonly filter: ProductVersionFilter;
  readonly sort: ProductVersionSort;
}

function chosen({ filter, sort }: VersionsAsked): Chosen {
  return { filter: filter ?? {}, sort: sort ?? 'RELEASED_AT_DESC' };
}

function listOf({ filter, sort }: Chosen, context: GraphContext) {
  const { states, lines, obsoleteFrom } = filter;
  const ids = rowIds('version', filter.ids);
  const productIds = rowIds('product', filter.productIds);
  return {
    filter,
    order: releaseOrder(sort),
    query: (tx: ReadTransaction) => {
      const query = ofProvider(tx);
      const now = context.now.toString();
      if (ids) query.andWhere('version.id = ANY(:ids)', { ids });
      if (productIds) query.andWhere('version.productId = ANY(:productIds)', { productIds });
      if (states) query.andWhere(`${stateSql('version')} = ANY(:states)`, { states, now });
      if (lines) query.andWhere('version.line = ANY(:lines)', { lines });
      if (obsoleteFrom?.gte)
        query.andWhere('version.obsoleteFrom >= :gte', { gte: obsoleteFrom.gte.toString() });
      if (obsoleteFrom?.lt)
        query.andWhere('version.obsoleteFrom < :lt', { lt: obsoleteFrom.lt.toString() });
      return query;
    },
  };
}

export function versionWhere(
  context: GraphContext,
  condition: string,
  parameters: Record<string, unknown>,
): Promise<ProductVersionEntity | null> {
  return context.read((tx) => ofProvider(tx).andWhere(condition, parameters).getOne());
}

function releaseOrder(sort: ProductVersionSort): Order<ProductVersionEntity> {
  return {
    key: sort,
    direction: sort === 'RELEASED_AT_ASC' ? 'ASC' : 'DESC',
    by: [
      {
        sql: `coalesce(version.released_at, 'infinity')`,
        type: 'timestamptz',
        value: ({ releasedAt }) => releasedAt?.toString() ?? 'infinity',
      },
      { sql: 'version.id', type: 'uuid', value: ({ id }) => id },
    ],
  };
}

function ofProvider(tx: ReadTransaction): SelectQueryBuilder<ProductVersionEntity> {
  return tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId });
}
