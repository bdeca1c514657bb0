import { byKey, defineLoader } from '@charter/subgraph';
import { VersionNoticeEntity } from './version-notice.entity.js';

export const noticeById = defineLoader(async (tx, ids) =>
  byKey(
    await tx.manager
      .createQueryBuilder(VersionNoticeEntity, 'notice')
      .where('notice.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('notice.id IN (:...ids)', { ids })
      .getMany(),
    ({ id }) => id,
  ),
);
