import type { ReadTransaction } from '@charter/database';
import type { Order } from '@charter/subgraph';
import { CharterVersionEntity } from './charter-version.entity.js';
import { CharterEntity } from './charter.entity.js';

export const chartersByKey: Order<CharterEntity> = {
  key: 'KEY',
  direction: 'ASC',
  by: [
    { sql: 'c.key', type: 'text', value: (row) => row.key },
    { sql: 'c.id', type: 'uuid', value: (row) => row.id },
  ],
};

export const versionsLatestFirst: Order<CharterVersionEntity> = {
  key: 'LATEST',
  direction: 'DESC',
  by: [
    {
      sql: 'v.effectiveFrom',
      type: 'timestamptz',
      value: ({ effectiveFrom }) => effectiveFrom.toString(),
    },
    { sql: 'v.id', type: 'uuid', value: (row) => row.id },
  ],
};

export function selectCharters(tx: ReadTransaction, ids?: readonly string[] | null) {
  const query = tx.manager
    .createQueryBuilder(CharterEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId });
  return ids ? query.andWhere('c.id = ANY (:ids)', { ids }) : query;
}

export function findCharterByKey(tx: ReadTransaction, key: string): Promise<CharterEntity | null> {
  return selectCharters(tx).andWhere('c.key = :key', { key }).getOne();
}

export function selectCharterVersions(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(CharterVersionEntity, 'v')
    .where('v.providerId = :providerId', { providerId: tx.viewer.providerId });
}

export function versionsOfCharter(tx: ReadTransaction, charterId: string) {
  return selectCharterVersions(tx).andWhere('v.charterId = :charterId', { charterId });
}

export function findCharterVersion(
  tx: ReadTransaction,
  charterVersion: string,
): Promise<CharterVersionEntity | null> {
  return selectCharterVersions(tx)
    .andWhere('v.charterVersion = :charterVersion', { charterVersion })
    .getOne();
}

/** The version of the provider's charter in force at an instant. */
export function versionInForce(
  tx: ReadTransaction,
  at: Temporal.Instant,
): Promise<CharterVersionEntity | null> {
  return selectCharterVersions(tx)
    .andWhere('v.effectiveFrom <= :at', { at: at.toString() })
    .orderBy('v.effectiveFrom', 'DESC')
    .limit(1)
    .getOne();
}
