import { byKey, defineLoader, groupByKey, type GraphContext } from '@charter/subgraph';
import { chartersOf } from '../charter/charter.loaders.js';
import { productById } from '../product/product.loaders.js';
import { ProductVersionEntity } from './product-version.entity.js';
import { supportOf, type SupportQuestion, type VersionSupportAnswer } from './version-support.js';
import { exceptionsOf, versionsOf } from './version.queries.js';

export const versionById = defineLoader(async (tx, ids) =>
  byKey(
    await tx.manager
      .createQueryBuilder(ProductVersionEntity, 'version')
      .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('version.id IN (:...ids)', { ids })
      .getMany(),
    ({ id }) => id,
  ),
);

export const versionsByProduct = defineLoader(async (tx, ids) =>
  groupByKey(await versionsOf(tx, ids), ({ productId }) => productId),
);

export const exceptionsByVersion = defineLoader(async (tx, ids) =>
  groupByKey(await exceptionsOf(tx, ids), ({ productVersionId }) => productVersionId),
);

/** What support a version gets, from what is loaded once per request. */
export async function supportOfVersion(
  context: GraphContext,
  version: ProductVersionEntity,
  question: SupportQuestion,
): Promise<VersionSupportAnswer> {
  const [product, versions, exceptions, charters] = await Promise.all([
    productById(context).load(version.productId),
    versionsByProduct(context).load(version.productId),
    exceptionsByVersion(context).load(version.id),
    chartersOf(context),
  ]);
  const facts = { version, versions: versions ?? [], exceptions: exceptions ?? [], charters };
  return supportOf({ ...facts, product: product! }, question);
}

/** The question as it is asked in a list: now, for this customer. */
export function asked(context: GraphContext, customerId: string | null): SupportQuestion {
  return { at: context.now, knownAt: context.now, customerId };
}
