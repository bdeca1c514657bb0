import type { ReadTransaction } from '@charter/database';
import { byKey } from '@charter/subgraph';
import { LegalProfileEntity } from './legal-profile.entity.js';

/** Legal profiles by their organizations. */
export async function profilesOf(
  tx: ReadTransaction,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, LegalProfileEntity>> {
  const rows = await tx.manager
    .createQueryBuilder(LegalProfileEntity, 'p')
    .where('p.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('p.id = ANY (:organizationIds)', { organizationIds })
    .getMany();
  return byKey(rows, ({ id }) => id);
}
