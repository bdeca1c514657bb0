import { byKey, defineLoader } from '@charter/subgraph';
import { TicketEntity } from './ticket.entity.js';

export const ticketById = defineLoader(async (tx, ids) =>
  byKey(
    await tx.manager
      .createQueryBuilder(TicketEntity, 'ticket')
      .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere('ticket.id IN (:...ids)', { ids })
      .getMany(),
    ({ id }) => id,
  ),
);
