import { systemViewer } from '@charter/database';
import { byKey, defineLoader, groupByKey, type GraphContext } from '@charter/subgraph';
import DataLoader from 'dataloader';
import { blocksBetween, type Block } from '../legal-profile/domain/completeness.js';
import { profilesOf } from '../legal-profile/legal-profile.queries.js';
import { InvoiceEntity } from './invoice.entity.js';
import { selectCreditNotes } from './invoice.queries.js';

/** Documents by id, invoices and credit notes alike. */
export const invoiceLoader = defineLoader(async (tx, ids) => {
  const rows = await tx.manager
    .createQueryBuilder(InvoiceEntity, 'i')
    .where('i.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('i.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(rows, ({ id }) => id);
});

export const creditNotesLoader = defineLoader(async (tx, invoiceIds) =>
  groupByKey(await selectCreditNotes(tx, invoiceIds).getMany(), (row) => row.correctsId ?? ''),
);

/**
 * What blocks documents of customers. Judged as the provider's own work: a customer is told that a
 * profile lacks something, not what it holds.
 */
export function blocksLoader(context: GraphContext): DataLoader<string, Block[]> {
  const known = context.memo.get(blocksLoader) as DataLoader<string, Block[]> | undefined;
  const providerId = String(context.viewer.providerId);
  const viewer = systemViewer(providerId, context.now);
  const made = new DataLoader<string, Block[]>(async (customerIds) => {
    const profiles = await context.unitOfWork.read(viewer, (tx) =>
      profilesOf(tx, [providerId, ...customerIds]),
    );
    const profileOf = (id: string) => profiles.get(id) ?? null;
    return customerIds.map((id) => blocksBetween(profileOf(providerId), profileOf(id)));
  });
  context.memo.set(blocksLoader, known ?? made);
  return known ?? made;
}
