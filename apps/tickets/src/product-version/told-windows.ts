import type { ReadTransaction } from '@charter/database';
import { ToldWindowEntity } from './told-window.entity.js';

/** All that was ever told of a version of a product, in order. */
export function windowsOf(tx: ReadTransaction, versionId: string): Promise<ToldWindowEntity[]> {
  return tx.manager
    .createQueryBuilder(ToldWindowEntity, 'told')
    .where('told.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('told.id = :versionId', { versionId })
    .orderBy('told.version')
    .getMany();
}
