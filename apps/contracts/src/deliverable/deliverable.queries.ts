import type { ReadTransaction } from '@charter/database';
import { defineNestedConnection, type Order } from '@charter/subgraph';
import { externalOwner } from '../external-id.js';
import { DeliverableStepEntity } from './deliverable-step.entity.js';
import { DeliverableEntity } from './deliverable.entity.js';

const bySubmission: Order<DeliverableEntity>['by'] = [
  { sql: 'v.submitted_at', type: 'timestamptz', value: (row) => row.submittedAt.toString() },
  { sql: 'v.id', type: 'uuid', value: (row) => row.id },
];

/** Both read the index by submission, from either end. */
export const deliverableOrders: Readonly<Record<'NEWEST' | 'OLDEST', Order<DeliverableEntity>>> = {
  NEWEST: { key: 'NEWEST', direction: 'DESC', by: bySubmission },
  OLDEST: { key: 'OLDEST', direction: 'ASC', by: bySubmission },
};

export interface DeliverableFilter {
  readonly ids?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
  readonly contractIds?: readonly string[] | null;
  readonly states?: readonly DeliverableEntity['state'][] | null;
  readonly dueBefore?: Temporal.PlainDate | null;
}

export function selectDeliverables(tx: ReadTransaction, filter: DeliverableFilter) {
  const { ids, customerIds, contractIds, states, dueBefore } = filter;
  const query = tx.manager
    .createQueryBuilder(DeliverableEntity, 'v')
    .where('v.providerId = :providerId', { providerId: tx.viewer.providerId });
  if (ids) query.andWhere('v.id = ANY (:ids)', { ids });
  if (customerIds) query.andWhere('v.customerId = ANY (:customerIds)', { customerIds });
  if (contractIds) query.andWhere('v.contractId = ANY (:contractIds)', { contractIds });
  if (states) query.andWhere('v.state = ANY (:states)', { states });
  if (dueBefore) query.andWhere('v.due_on < :dueBefore', { dueBefore: dueBefore.toString() });
  return query;
}

export const deliverablesOfContract = defineNestedConnection({
  query: (tx) => selectDeliverables(tx, {}),
  within: 'v.contract_id = parent.id',
  order: deliverableOrders.NEWEST,
});

export function findDeliverable(
  tx: ReadTransaction,
  by: { readonly reference: string } | { readonly externalId: string },
): Promise<DeliverableEntity | null> {
  const query = selectDeliverables(tx, {});
  if ('reference' in by) return query.andWhere('v.reference = :reference', by).getOne();
  return query
    .andWhere('v.externalOwner = :owner', { owner: externalOwner(tx.viewer) })
    .andWhere('v.externalId = :externalId', by)
    .getOne();
}

/** Steps of these deliverables in the order in which they were taken. */
export function stepsOf(tx: ReadTransaction, deliverableIds: readonly string[]) {
  return tx.manager
    .createQueryBuilder(DeliverableStepEntity, 's')
    .where('s.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('s.deliverableId = ANY (:deliverableIds)', { deliverableIds })
    .orderBy('s.ordinal')
    .getMany();
}
