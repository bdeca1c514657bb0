import { defineNestedConnection, type Order } from '@charter/subgraph';
import { DelegationEntity } from './delegation.entity.js';

export const delegationsInOrder: Order<DelegationEntity> = {
  key: 'ID',
  direction: 'DESC',
  by: [{ sql: 'd.id', type: 'uuid', value: (row) => row.id }],
};

/** Delegations that an organization gave or received. */
export const delegationsOfOrganization = defineNestedConnection({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(DelegationEntity, 'd')
      .where('d.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: 'parent.id IN (d.customer_id, d.reseller_id)',
  order: delegationsInOrder,
});
