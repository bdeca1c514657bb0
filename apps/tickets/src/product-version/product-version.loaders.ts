import { byKey, defineLoader } from '@charter/subgraph';
import { ProductVersionEntity } from './product-version.entity.js';

export const productVersionLoader = defineLoader(async (tx, ids) => {
  const versions = await tx.manager
    .createQueryBuilder(ProductVersionEntity, 'version')
    .where('version.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('version.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(versions, ({ id }) => id);
});
