import type { ReadTransaction, Transaction } from '@charter/database';
import { defineNestedConnection, type Order } from '@charter/subgraph';
import { ContractEntity } from './contract.entity.js';

export interface ContractFilter {
  readonly ids?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
  readonly states?: readonly ContractEntity['state'][] | null;
  readonly kinds?: readonly ContractEntity['kind'][] | null;
}

export const contractsNewestFirst: Order<ContractEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'c.starts_on', type: 'date', value: (row) => row.startsOn.toString() },
    { sql: 'c.id', type: 'uuid', value: (row) => row.id },
  ],
};

export function selectContracts(tx: ReadTransaction, filter: ContractFilter) {
  const { ids, customerIds, states, kinds } = filter;
  const query = tx.manager
    .createQueryBuilder(ContractEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId });
  if (ids) query.andWhere('c.id = ANY (:ids)', { ids });
  if (customerIds) query.andWhere('c.customerId = ANY (:customerIds)', { customerIds });
  if (states) query.andWhere('c.state = ANY (:states)', { states });
  if (kinds) query.andWhere('c.kind = ANY (:kinds)', { kinds });
  return query;
}

export const contractsOfCustomer = defineNestedConnection({
  query: (tx) => selectContracts(tx, {}),
  within: 'c.customer_id = parent.id',
  order: contractsNewestFirst,
});

export function findContract(
  tx: ReadTransaction,
  by: { readonly reference: string } | { readonly externalId: string },
): Promise<ContractEntity | null> {
  const [[column, value] = ['', '']] = Object.entries(by) as [string, string][];
  return selectContracts(tx, {}).andWhere(`c.${column} = :value`, { value }).getOne();
}

/** The next number of a provider's series; whoever asks at the same time waits, so none is doubled. */
export async function nextInSeries(tx: Transaction, series: string): Promise<number> {
  const [row] = await tx.manager.query<{ last: number }[]>(
    `INSERT INTO reference_counter (provider_id, series, last) VALUES ($1, $2, 1)
     ON CONFLICT (provider_id, series) DO UPDATE SET last = reference_counter.last + 1
     RETURNING last`,
    [tx.viewer.providerId, series],
  );
  if (!row) throw new Error(`no number in the series ${series}`);
  return row.last;
}
