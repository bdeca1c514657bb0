import { byKey, defineLoader, groupByKey } from '@charter/subgraph';
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
