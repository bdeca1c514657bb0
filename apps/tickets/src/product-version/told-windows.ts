import { decodeId, type ReadTransaction } from '@charter/database';
import { notSeen } from '@charter/subgraph';
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

/**
 * The same of the version of a typed id, and nothing where none is named; refused where it is foreign, or not told of
 * yet.
 */
export async function windowsNamed(
  tx: ReadTransaction,
  typedId: string | null,
): Promise<ToldWindowEntity[]> {
  if (typedId === null) return [];
  const id = decodeId('version', typedId);
  const windows = await windowsOf(tx, [id]);
  if (windows.length === 0) throw notSeen('version', id, 'productVersionId');
  return windows;
}
