import { byKey, defineLoader, groupByKey } from '@charter/subgraph';
import { ChargeEntity } from './charge.entity.js';
import { selectCharges } from './charge.queries.js';

export const chargeLoader = defineLoader(async (tx, ids) => {
  const rows = await tx.manager
    .createQueryBuilder(ChargeEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('c.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(rows, ({ id }) => id);
});

export const chargesOfTicketLoader = defineLoader(async (tx, ticketIds) =>
  groupByKey(await selectCharges(tx, ticketIds).getMany(), (row) => row.ticketId),
);
