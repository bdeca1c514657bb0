import type { ReadTransaction } from '@charter/database';
import { defineNestedConnection, type Order } from '@charter/subgraph';
import { DelegationEntity } from './delegation.entity.js';
import { isInForce } from './domain/delegation.js';

export const delegationsInOrder: Order<DelegationEntity> = {
  key: 'ID',
  direction: 'DESC',
  by: [{ sql: 'd.id', type: 'uuid', value: (row) => row.id }],
};

/** Resellers that act for one of these customers at an instant, each once. */
export async function resellersFor(
  tx: ReadTransaction,
  customerIds: readonly string[],
  at: Temporal.Instant,
): Promise<string[]> {
  const given = await tx.manager
    .createQueryBuilder(DelegationEntity, 'd')
    .where('d.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('d.customerId = ANY (:customerIds)', { customerIds })
    .orderBy('d.id')
    .getMany();
  const acting = given.filter((delegation) => isInForce(delegation, at));
  return [...new Set(acting.map(({ resellerId }) => resellerId))];
}

/** Delegations that an organization gave or received. */
export const delegationsOfOrganization = defineNestedConnection({
  query: (tx) =>
    tx.manager
      .createQueryBuilder(DelegationEntity, 'd')
      .where('d.providerId = :providerId', { providerId: tx.viewer.providerId }),
  within: 'parent.id IN (d.customer_id, d.reseller_id)',
  order: delegationsInOrder,
});
