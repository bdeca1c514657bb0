import type { ReadTransaction } from '@charter/database';
import { byKey, defineLoader } from '@charter/subgraph';
import { TicketEntity } from './ticket.entity.js';

/** Which of these tickets the viewer sees. */
export function ticketsAmong(tx: ReadTransaction, ids: readonly string[]): Promise<TicketEntity[]> {
  return tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('ticket.id = ANY(:ids)', { ids })
    .getMany();
}

export const ticketById = defineLoader(async (tx, ids) =>
  byKey(await ticketsAmong(tx, ids), ({ id }) => id),
);
