import type { ReadTransaction } from '@charter/database';
import { byKey, defineLoader, defineNestedConnection, type Order } from '@charter/subgraph';
import { PackEntity } from './pack.entity.js';

const inOrder: Order<PackEntity> = {
  key: 'VALID_FROM',
  direction: 'ASC',
  by: [
    { sql: 'p.valid_from', type: 'date', value: (row) => row.validFrom.toString() },
    { sql: 'p.id', type: 'uuid', value: (row) => row.id },
  ],
};

function selectPacks(tx: ReadTransaction) {
  return tx.manager
    .createQueryBuilder(PackEntity, 'p')
    .where('p.providerId = :providerId', { providerId: tx.viewer.providerId });
}

export const packLoader = defineLoader(async (tx, ids) =>
  byKey(await selectPacks(tx).andWhere('p.id = ANY (:ids)', { ids }).getMany(), ({ id }) => id),
);

export const packsOfContract = defineNestedConnection({
  query: selectPacks,
  within: 'p.contract_id = parent.id',
  order: inOrder,
});
