import { decodeId, type ReadTransaction } from '@charter/database';
import { notSeen } from '@charter/subgraph';
import { ticketErrors } from '../errors.js';
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
 * The same of the version of a typed id, and nothing where none is named; refused where it is foreign, not told of yet
 * or not released: nobody runs it. A recalled one is run by whoever took it before.
 */
export async function windowsNamed(
  tx: ReadTransaction,
  typedId: string | null,
): Promise<ToldWindowEntity[]> {
  if (typedId === null) return [];
  const id = decodeId('version', typedId);
  const windows = await windowsOf(tx, [id]);
  const last = windows.at(-1);
  // Plans are told to nobody: what is only planned is as unknown here as what never was.
  if (!last) throw notSeen('releasedVersion', id, 'productVersionId');
  if (!last.releasedAt)
    throw ticketErrors.refused('VERSION_NOT_RELEASED', {
      ...{ path: ['input', 'productVersionId'], params: { label: last.label } },
    });
  return windows;
}
