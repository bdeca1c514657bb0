import type { ReadTransaction } from '@charter/database';
import { charters } from '../charter/charter.queries.js';
import { lifePolicies } from '../charter/domain/life-policy.js';
import { isReleased, rulesOf, versionsOf } from '../product-version/version.queries.js';
import { zoneOf } from '../product-version/version-support.js';
import { ProductEntity } from '../product/product.entity.js';
import { expectedTurns, type Turn } from './domain/turns.js';

/** What plans let expect, of all products or of these: the staff's to see, since plans are. */
export async function turnsExpected(
  tx: ReadTransaction,
  productIds: readonly string[] | null,
): Promise<Turn[]> {
  if (tx.viewer.staffRoles.length === 0) return [];
  const products = await productsWithPlans(tx, productIds);
  if (products.length === 0) return [];
  const published = await charters(tx);
  const at = { zone: zoneOf(published), now: Temporal.Instant.from(tx.viewer.now) };
  const policies = lifePolicies(published);
  const all = await versionsOf(
    tx,
    products.map(({ id }) => id),
  );
  const byProduct = Map.groupBy(all, ({ productId }) => productId);
  return products.flatMap((product) => {
    const versions = byProduct.get(product.id) ?? [];
    const plans = versions.flatMap((it) =>
      it.plannedOn ? [{ ...it, plannedOn: it.plannedOn }] : [],
    );
    return expectedTurns(versions.filter(isReleased), plans, rulesOf(product, policies), at);
  });
}

function productsWithPlans(tx: ReadTransaction, productIds: readonly string[] | null) {
  const query = tx.manager
    .createQueryBuilder(ProductEntity, 'product')
    .where('product.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere(
      `product.id IN (SELECT product_id FROM product_version
         WHERE provider_id = :providerId AND planned_on IS NOT NULL)`,
    );
  if (productIds) query.andWhere('product.id = ANY(:productIds)', { productIds });
  return query.getMany();
}
