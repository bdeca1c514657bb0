import { defineLoader, defineNestedConnection } from '@charter/subgraph';
import { DownloadEntity } from './download.entity.js';
import { addressesOf } from './version-address.js';

/** Requests for a version, newest first. */
export const downloadsOfVersion = defineNestedConnection<DownloadEntity>({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(DownloadEntity, 'download')
      .where('download.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: 'download.product_version_id = parent.id',
  order: {
    key: 'REQUESTED_AT_DESC',
    direction: 'DESC',
    by: [
      {
        sql: 'download.requestedAt',
        type: 'timestamptz',
        value: ({ requestedAt }) => requestedAt.toString(),
      },
      { sql: 'download.id', type: 'uuid', value: ({ id }) => id },
    ],
  },
});

/** Addresses of versions, as far as the viewer may know. */
export const addressByVersion = defineLoader((tx, ids) => addressesOf(tx, [...ids]));
