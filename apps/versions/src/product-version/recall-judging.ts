import type { Refused } from '@charter/subgraph';
import { errors } from '../errors.js';
import { builtUpon } from '../product/domain/recall.js';
import type { ProductEntity } from '../product/product.entity.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { dayOf } from './release-refusals.js';
import { isReleased } from './version.queries.js';

/** What stands against the recall of a version beside all of its product, or null; `path` is where it is named. */
export function refuseRecall(
  version: ProductVersionEntity,
  versions: readonly ProductVersionEntity[],
  { scheme }: Pick<ProductEntity, 'scheme'>,
  zone: string,
  path: readonly string[] = ['input', 'productVersionId'],
): Refused | null {
  const { label, recalledAt } = version;
  if (!isReleased(version))
    return errors.refused('RECALL_OF_UNPUBLISHED', { path, params: { label } });
  if (recalledAt) {
    const params = { label, recalledOn: dayOf(recalledAt, zone) };
    return errors.refused('VERSION_ALREADY_RECALLED', { path, params });
  }
  const later = builtUpon(version, versions.filter(isReleased), scheme);
  if (!later) return null;
  const params = { label, later: later.label, laterOn: dayOf(later.releasedAt, zone) };
  return errors.refused('RECALL_BUILT_UPON', { path, params });
}
