import type { ReadTransaction, Transaction } from '@charter/database';
import { defineNestedConnection, type Order } from '@charter/subgraph';
import { ContractEntity } from './contract.entity.js';

export interface ContractFilter {
  readonly ids?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
  readonly states?: readonly ContractEntity['state'][] | null;
  readonly kinds?: readonly ContractEntity['kind'][] | null;
  readonly planKeys?: readonly string[] | null;
  readonly endsBefore?: {
    readonly gte?: Temporal.PlainDate | null;
    readonly lt?: Temporal.PlainDate | null;
  } | null;
  readonly renewalDueBefore?: Temporal.PlainDate | null;
}

export const contractsNewestFirst: Order<ContractEntity> = {
  key: 'NEWEST',
  direction: 'DESC',
  by: [
    { sql: 'c.starts_on', type: 'date', value: (row) => row.startsOn.toString() },
    { sql: 'c.id', type: 'uuid', value: (row) => row.id },
  ],
};

const day = (column: 'endsBefore' | 'renewalDueOn') => (row: ContractEntity) =>
  row[column]?.toString() ?? '';

/** Orders of lists, each with its index; `only` leaves out contracts without such a day. */
export const contractOrders = {
  NEWEST: { only: false, order: contractsNewestFirst },
  ENDING_SOONEST: {
    only: true,
    order: {
      key: 'ENDING_SOONEST',
      direction: 'ASC',
      by: [
        { sql: 'c.ends_before', type: 'date', value: day('endsBefore') },
        { sql: 'c.id', type: 'uuid', value: (row) => row.id },
      ],
    },
  },
  RENEWAL_DUE: {
    only: true,
    order: {
      key: 'RENEWAL_DUE',
      direction: 'ASC',
      by: [
        { sql: 'c.renewal_due_on', type: 'date', value: day('renewalDueOn') },
        { sql: 'c.id', type: 'uuid', value: (row) => row.id },
      ],
    },
  },
} as const satisfies Record<string, { only: boolean; order: Order<ContractEntity> }>;

export function selectContracts(tx: ReadTransaction, filter: ContractFilter) {
  const { ids, customerIds, states, kinds, planKeys, endsBefore, renewalDueBefore } = filter;
  const query = tx.manager
    .createQueryBuilder(ContractEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId });
  if (ids) query.andWhere('c.id = ANY (:ids)', { ids });
  if (customerIds) query.andWhere('c.customerId = ANY (:customerIds)', { customerIds });
  if (states) query.andWhere('c.state = ANY (:states)', { states });
  if (kinds) query.andWhere('c.kind = ANY (:kinds)', { kinds });
  if (planKeys) query.andWhere('c.planKey = ANY (:planKeys)', { planKeys });
  const { gte, lt } = endsBefore ?? {};
  if (gte) query.andWhere('c.endsBefore >= :endsFrom', { endsFrom: gte.toString() });
  if (lt) query.andWhere('c.endsBefore < :endsTo', { endsTo: lt.toString() });
  if (renewalDueBefore)
    query.andWhere('c.renewalDueOn < :dueBefore', { dueBefore: renewalDueBefore.toString() });
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
