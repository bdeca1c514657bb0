import type { ReadTransaction } from '@charter/database';
import { lifePolicies, type CharterInForce } from '../charter/domain/life-policy.js';
import { rulesOf } from '../product-version/version.queries.js';
import { ProductEntity } from '../product/product.entity.js';
import type { FeedExtension, FeedFacts, FeedVersion } from './domain/feed-facts.js';
import type { LifecycleFeedEntity } from './lifecycle-feed.entity.js';

/** What a reading is of: a feed, or one product of it. */
type Feed = Pick<LifecycleFeedEntity, 'customerId' | 'productIds' | 'includesPlanned'> & {
  productKey: string | null;
};

/** All that a feed is written from, in four statements however much it is. */
export async function feedFacts(
  tx: ReadTransaction,
  feed: Feed,
  charters: readonly CharterInForce[],
): Promise<FeedFacts> {
  const run = feed.customerId ? await versionsRun(tx, feed.customerId) : null;
  const products = await productsOf(tx, feed, run && [...new Set(run.values())]);
  const ids = products.map(({ id }) => id);
  const policies = lifePolicies(charters);
  return {
    products: products.map((product) => ({ ...product, rules: rulesOf(product, policies) })),
    versions: await versionsOf(tx, ids, feed.includesPlanned),
    extensions: await extensionsOf(tx, ids, feed.customerId),
    policies,
    about: run && new Set(run.keys()),
  };
}

/** Product by version, of all that a customer runs now. */
async function versionsRun(tx: ReadTransaction, customerId: string): Promise<Map<string, string>> {
  const rows = await tx.manager.query<{ product_version_id: string; product_id: string }[]>(
    `SELECT DISTINCT product_version_id, product_id FROM installation
     WHERE provider_id = $1 AND customer_id = $2 AND until IS NULL`,
    [tx.viewer.providerId, customerId],
  );
  return new Map(rows.map((row) => [row.product_version_id, row.product_id]));
}

function productsOf(
  tx: ReadTransaction,
  { productIds, productKey }: Feed,
  run: readonly string[] | null,
) {
  const query = tx.manager
    .createQueryBuilder(ProductEntity, 'product')
    .where('product.providerId = :providerId', { providerId: tx.viewer.providerId })
    .orderBy('product.key');
  if (productIds) query.andWhere('product.id = ANY(:productIds)', { productIds });
  if (productKey !== null) query.andWhere('product.key = :productKey', { productKey });
  if (run) query.andWhere('product.id = ANY(:run)', { run });
  return query.getMany();
}

/** What was taken back is shown by the last day that it had. */
const lastPlannedDay = `
  SELECT step.planned_on::text FROM release_step step
  WHERE step.provider_id = version.provider_id AND step.product_version_id = version.id
    AND step.planned_on IS NOT NULL
  ORDER BY step.sequence DESC LIMIT 1`;

async function versionsOf(
  tx: ReadTransaction,
  productIds: readonly string[],
  withPlans: boolean,
): Promise<FeedVersion[]> {
  const rows = await tx.manager.query<Record<string, never>[]>(
    `SELECT id, product_id, line, label, generation, planned_on::text, cancelled_at, released_at,
       known_at, recalled_at, withdrawn_at, obsolete_from, charter_version_id, changed_at,
       CASE WHEN cancelled_at IS NOT NULL THEN (${lastPlannedDay}) END AS cancelled_day
     FROM product_version version
     WHERE provider_id = $1 AND product_id = ANY ($2) AND (released_at IS NOT NULL OR $3)`,
    [tx.viewer.providerId, productIds, withPlans],
  );
  return rows.map((row) => ({
    id: row['id']!,
    productId: row['product_id']!,
    line: row['line']!,
    label: row['label']!,
    generation: row['generation'] ?? null,
    plannedOn: row['planned_on'] ? Temporal.PlainDate.from(row['planned_on']) : null,
    cancelledAt: instantOf(row['cancelled_at']),
    releasedAt: instantOf(row['released_at']),
    knownAt: instantOf(row['known_at']),
    recalledAt: instantOf(row['recalled_at']),
    withdrawnAt: instantOf(row['withdrawn_at']),
    obsoleteFrom: instantOf(row['obsolete_from']),
    charterVersionId: row['charter_version_id'] ?? null,
    cancelledDay: row['cancelled_day'] ? Temporal.PlainDate.from(row['cancelled_day']) : null,
    changedAt: instantOf(row['changed_at'])!,
  }));
}

async function extensionsOf(
  tx: ReadTransaction,
  productIds: readonly string[],
  customerId: string | null,
): Promise<FeedExtension[]> {
  const rows = await tx.manager.query<Record<string, never>[]>(
    `SELECT extension.id, extension.product_version_id, extension.customer_id, customer.name,
       extension.recorded_at, extension.until
     FROM support_exception extension
     JOIN product_version version ON version.provider_id = extension.provider_id
       AND version.id = extension.product_version_id
     LEFT JOIN organization customer ON customer.id = extension.customer_id
     WHERE extension.provider_id = $1 AND version.product_id = ANY ($2)
       AND ($3::uuid IS NULL OR extension.customer_id IS NULL OR extension.customer_id = $3)`,
    [tx.viewer.providerId, productIds, customerId],
  );
  return rows.map((row) => ({
    id: row['id']!,
    productVersionId: row['product_version_id']!,
    customerId: row['customer_id'] ?? null,
    customer: customerId ? null : (row['name'] ?? null),
    recordedAt: instantOf(row['recorded_at'])!,
    until: instantOf(row['until'])!,
  }));
}

function instantOf(value: Date | null | undefined): Temporal.Instant | null {
  return value ? Temporal.Instant.fromEpochMilliseconds(value.getTime()) : null;
}
