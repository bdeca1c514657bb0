import type { ReadTransaction } from '@charter/database';
import { TicketEntity } from './ticket.entity.js';

export async function ticketsById(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TicketEntity>> {
  const tickets = await tx.manager
    .createQueryBuilder(TicketEntity, 't')
    .where('t.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('t.id = ANY (:ids)', { ids })
    .getMany();
  return new Map(tickets.map((ticket) => [ticket.id, ticket]));
}

/** Requests that wait for a tariff: to be offered a price, or to be rated. */
export async function ticketsWithoutPrice(tx: ReadTransaction): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM ticket t WHERE provider_id = $1
       AND NOT EXISTS (SELECT FROM charge WHERE provider_id = $1 AND ticket_id = t.id)
       AND CASE
         WHEN state NOT IN ('ARCHIVED', 'CANCELLED') THEN terms IN ('QUOTE_REQUIRED', 'PROFESSIONAL_SERVICES')
           AND NOT EXISTS (SELECT FROM quote WHERE provider_id = $1 AND ticket_id = t.id
             AND state <> 'SUPERSEDED')
         WHEN terms = 'INCLUDED' THEN work @> '[{"travelled": true}]'
         ELSE work <> '[]'
       END
     ORDER BY opened_at, id`,
    [tx.viewer.providerId],
  );
  return rows.map(({ id }) => id);
}
