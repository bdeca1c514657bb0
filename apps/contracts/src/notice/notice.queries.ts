import type { ReadTransaction } from '@charter/database';
import type { Order } from '@charter/subgraph';
import { NoticeEntity } from './notice.entity.js';

export const noticesNewestFirst: Order<NoticeEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'n.created_at', type: 'timestamptz', value: (row) => row.createdAt.toString() },
    { sql: 'n.id', type: 'uuid', value: (row) => row.id },
  ],
};

/** Notices of the viewer; a program has none. */
export function selectOwnNotices(tx: ReadTransaction) {
  const { providerId, personId } = tx.viewer;
  return tx.manager
    .createQueryBuilder(NoticeEntity, 'n')
    .where('n.providerId = :providerId AND n.personId = :personId', { providerId, personId });
}
