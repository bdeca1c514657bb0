import type { ReadTransaction, Transaction } from '@charter/database';
import { defineLoader, defineNestedConnection, groupByKey, type Order } from '@charter/subgraph';
import { ContractAmendmentEntity } from './amendment.entity.js';

function selectAmendments(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(ContractAmendmentEntity, 'a')
    .where('a.providerId = :providerId', { providerId: tx.viewer.providerId });
}

const byNumber: Order<ContractAmendmentEntity> = {
  key: 'NUMBER',
  direction: 'ASC',
  by: [{ sql: 'a.number', type: 'integer', value: (row) => `${row.number}` }],
};

export const amendmentsPage = defineNestedConnection({
  query: selectAmendments,
  within: 'a.contract_id = parent.id',
  order: byNumber,
});

/** All amendments by contract, for its terms at an instant. */
export const amendmentsLoader = defineLoader(amendmentsByContract);

export async function amendmentsByContract(
  tx: ReadTransaction,
  contractIds: readonly string[],
): Promise<Map<string, ContractAmendmentEntity[]>> {
  const rows = await selectAmendments(tx)
    .andWhere('a.contractId = ANY (:contractIds)', { contractIds })
    .getMany();
  return groupByKey(rows, ({ contractId }) => contractId);
}

export function amendmentsOf(
  tx: ReadTransaction,
  contractId: string,
): Promise<ContractAmendmentEntity[]> {
  return selectAmendments(tx).andWhere('a.contractId = :contractId', { contractId }).getMany();
}

/** Amendments that still have to take effect, in the order in which they do. */
export function scheduledAmendments(
  tx: Transaction,
  contractId: string,
): Promise<ContractAmendmentEntity[]> {
  return selectAmendments(tx)
    .andWhere('a.contractId = :contractId', { contractId })
    .andWhere(`a.state = 'SCHEDULED'`)
    .orderBy('a.effectiveAt')
    .addOrderBy('a.number')
    .getMany();
}

/** The next number, and the next place in the order of effect, of a contract whose row is locked. */
export async function nextPlaces(
  tx: Transaction,
  contractId: string,
): Promise<{ number: number; effect: number }> {
  const [next] = await tx.manager.query<[{ number: number; effect: number }]>(
    `SELECT coalesce(max(number), 0) + 1 AS number, coalesce(max(effect), 0) + 1 AS effect
     FROM contract_amendment WHERE provider_id = $1 AND contract_id = $2`,
    [tx.viewer.providerId, contractId],
  );
  return next;
}

interface InvoicedFee {
  readonly number: string;
  readonly starts_on: string;
  readonly ends_before: string;
}

/** The invoice, not taken back, that asked for a period of the contract with one of these days; or null. */
export async function invoicedWithin(
  tx: ReadTransaction,
  contractId: string,
  from: Temporal.PlainDate,
  before: Temporal.PlainDate,
): Promise<InvoicedFee | null> {
  const [row] = await tx.manager.query<InvoicedFee[]>(
    `SELECT max(number) FILTER (WHERE kind = 'INVOICE') AS number, starts_on::text, ends_before::text
     FROM invoiced_fee
     WHERE provider_id = $1 AND contract_id = $2 AND starts_on < $4 AND ends_before > $3
     GROUP BY starts_on, ends_before
     HAVING count(*) FILTER (WHERE kind = 'INVOICE') > count(*) FILTER (WHERE kind = 'CREDIT_NOTE')
     ORDER BY starts_on DESC LIMIT 1`,
    [tx.viewer.providerId, contractId, from.toString(), before.toString()],
  );
  return row ?? null;
}
