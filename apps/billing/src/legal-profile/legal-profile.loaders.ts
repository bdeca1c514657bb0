import { byKey, defineLoader } from '@charter/subgraph';
import { LegalProfileEntity } from './legal-profile.entity.js';

export const legalProfileLoader = defineLoader(async (tx, ids) => {
  const rows = await tx.manager
    .createQueryBuilder(LegalProfileEntity, 'p')
    .where('p.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('p.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(rows, ({ id }) => id);
});
