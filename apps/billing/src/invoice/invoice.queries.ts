import type { ReadTransaction, Transaction } from '@charter/database';
import { defineChosenConnection, type Order } from '@charter/subgraph';
import type { InvoiceSort } from '../generated/graphql.js';
import type { DocumentKind } from './domain/document.js';
import type { Series } from './domain/series.js';
import { InvoiceEntity } from './invoice.entity.js';

export interface InvoiceSelection {
  readonly ids?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
}

/** Invoices, credit notes left out. */
export function selectInvoices(tx: ReadTransaction, by: InvoiceSelection = {}) {
  const query = tx.manager
    .createQueryBuilder(InvoiceEntity, 'i')
    .where('i.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere("i.kind = 'INVOICE'");
  if (by.ids) query.andWhere('i.id = ANY (:ids)', { ids: by.ids });
  if (by.states) query.andWhere('i.state = ANY (:states)', { states: by.states });
  if (by.customerIds)
    query.andWhere('i.customerId = ANY (:customerIds)', { customerIds: by.customerIds });
  return query;
}

/** Invoices of a customer; all customers that are asked alike share their statements. */
export const invoicesOfCustomer = defineChosenConnection((sort: InvoiceSort) => ({
  query: (tx) => selectInvoices(tx),
  within: 'i.customer_id = parent.id',
  order: invoicesByAge(sort),
}));

export function invoicesByAge(sort: InvoiceSort): Order<InvoiceEntity> {
  return {
    key: sort,
    direction: sort === 'CREATED_AT_ASC' ? 'ASC' : 'DESC',
    by: [
      { sql: 'i.created_at', type: 'timestamptz', value: (row) => row.createdAt.toString() },
      { sql: 'i.id', type: 'uuid', value: (row) => row.id },
    ],
  };
}

/** Credit notes that take something of invoices back. */
export function selectCreditNotes(tx: ReadTransaction, invoiceIds: readonly string[]) {
  return tx.manager
    .createQueryBuilder(InvoiceEntity, 'n')
    .where('n.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('n.correctsId = ANY (:invoiceIds)', { invoiceIds })
    .orderBy('n.createdAt')
    .addOrderBy('n.id');
}

/** Documents that wait for the profile of an organization, as seller or buyer; oldest first. */
export function blockedDocuments(tx: ReadTransaction, organizationId: string) {
  const isProvider = organizationId === tx.viewer.providerId;
  const query = selectInvoices(tx, { states: ['BLOCKED'] });
  if (!isProvider) query.andWhere('i.customerId = :organizationId', { organizationId });
  return query.orderBy('i.createdAt').addOrderBy('i.id').getMany();
}

interface SeriesRow {
  readonly last_sequence: number;
  readonly last_date: string | null;
  readonly last_hash: string | null;
}

type SeriesKey = readonly [kind: DocumentKind, year: number];

/** The series, locked until the end of the transaction: whoever numbers a document waits here. */
export async function lockSeries(tx: Transaction, ...key: SeriesKey): Promise<Series> {
  await tx.manager.query(
    `INSERT INTO invoice_series (provider_id, kind, year, last_sequence) VALUES ($1, $2, $3, 0)
     ON CONFLICT DO NOTHING`,
    [tx.viewer.providerId, ...key],
  );
  const [row] = await tx.manager.query<SeriesRow[]>(
    `SELECT last_sequence, last_date, last_hash FROM invoice_series
     WHERE provider_id = $1 AND kind = $2 AND year = $3 FOR UPDATE`,
    [tx.viewer.providerId, ...key],
  );
  if (!row) throw new Error(`no series of ${key.join(' ')}`);
  return {
    lastSequence: row.last_sequence,
    lastDate: row.last_date === null ? null : Temporal.PlainDate.from(row.last_date),
    lastHash: row.last_hash,
  };
}

export async function moveSeries(
  tx: Transaction,
  [kind, year]: SeriesKey,
  last: { sequence: number; date: Temporal.PlainDate; hash: string },
): Promise<void> {
  await tx.manager.query(
    `UPDATE invoice_series SET last_sequence = $4, last_date = $5, last_hash = $6
     WHERE provider_id = $1 AND kind = $2 AND year = $3`,
    [tx.viewer.providerId, kind, year, last.sequence, last.date.toString(), last.hash],
  );
}
