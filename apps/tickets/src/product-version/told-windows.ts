import type { ReadTransaction } from '@charter/database';
import { ToldWindowEntity } from './told-window.entity.js';

/** All that was ever told of versions of products, of each in order. */
export async function windowsOf(
  tx: ReadTransaction,
  versionIds: readonly string[],
): Promise<ToldWindowEntity[]> {
  if (versionIds.length === 0) return [];
  return tx.manager
    .createQueryBuilder(ToldWindowEntity, 'told')
    .where('told.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('told.id = ANY (:versionIds)', { versionIds })
    .orderBy('told.id')
    .addOrderBy('told.version')
    .getMany();
}
