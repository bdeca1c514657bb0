import type { ReadTransaction } from '@charter/database';
import type { Order } from '@charter/subgraph';
import { DelegationEntity } from './delegation.entity.js';

export const delegationsInOrder: Order<DelegationEntity> = {
  key: 'ID',
  direction: 'DESC',
  by: [{ sql: 'd.id', type: 'uuid', value: (row) => row.id }],
};

/** Delegations that an organization gave or received. */
export function selectDelegations(tx: ReadTransaction, organizationId: string) {
  return tx.manager
    .createQueryBuilder(DelegationEntity, 'd')
    .where('d.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('(d.customerId = :organizationId OR d.resellerId = :organizationId)', {
      organizationId,
    });
}
