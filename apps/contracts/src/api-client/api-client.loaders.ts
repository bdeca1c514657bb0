import { byKey, defineLoader } from '@charter/subgraph';
import { ApiClientEntity } from './api-client.entity.js';

export const apiClientLoader = defineLoader(async (tx, ids) => {
  const rows = await tx.manager
    .createQueryBuilder(ApiClientEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('c.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(rows, (row) => row.id);
});
