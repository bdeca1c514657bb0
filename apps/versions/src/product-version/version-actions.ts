import type { GraphContext } from '@charter/subgraph';
import { chartersOf } from '../charter/charter.loaders.js';
import { actions } from '../decisions.js';
import { errors } from '../errors.js';
import { productById } from '../product/product.loaders.js';
import { refuseUnplanned } from './plan-judging.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { refuseRecall } from './recall-judging.js';
import { dayOf } from './release-refusals.js';
import { zoneOf } from './version-support.js';
import { versionsByProduct } from './version.loaders.js';

/** What the viewer may do with a version now, by the rules of the mutations. */
export async function actionsOf(context: GraphContext, version: ProductVersionEntity) {
  const { label, productId, obsoleteFrom, releasedAt } = version;
  const [product, versions, charters] = await Promise.all([
    productById(context).load(productId),
    versionsByProduct(context).load(productId),
    chartersOf(context),
  ]);
  const zone = zoneOf(charters);
  const params = { label, releasedOn: releasedAt ? dayOf(releasedAt, zone) : '' };
  return actions(context, null, {
    publishRelease: () =>
      releasedAt ? errors.refused('VERSION_ALREADY_RELEASED', { params }) : null,
    redateRelease: () => refuseUnplanned(version),
    cancelRelease: () => refuseUnplanned(version),
    recallRelease: () => refuseRecall(version, versions ?? [], product!, zone),
    recordSupportException: () =>
      obsoleteFrom ? null : errors.refused('VERSION_HAS_NO_END', { params: { label } }),
  });
}
