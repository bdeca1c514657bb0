import { byKey, defineLoader } from '@charter/subgraph';
import { ProductEntity } from './product.entity.js';

export const productById = defineLoader(async (tx, ids) =>
  byKey(
    await tx.manager
      .createQueryBuilder(ProductEntity, 'product')
      .where('product.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('product.id IN (:...ids)', { ids })
      .getMany(),
    ({ id }) => id,
  ),
);
