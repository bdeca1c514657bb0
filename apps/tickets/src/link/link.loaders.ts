import { defineLoader, groupByKey } from '@charter/subgraph';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { TicketLinkEntity } from './ticket-link.entity.js';

/** A link as seen from one of its ends. */
export type ShownLink = TicketLinkEntity & { readonly seenFrom: string };

/** Links of tickets that stand now, oldest first; the policy shows those of which both ends are seen. */
export const linksLoader = defineLoader<ShownLink[]>(async (tx, ticketIds) => {
  const links = await tx.manager
    .createQueryBuilder(TicketLinkEntity, 'link')
    .where('link.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('(link.fromId = ANY (:ticketIds) OR link.toId = ANY (:ticketIds))', { ticketIds })
    .andWhere('link.unlinkedAt IS NULL')
    .orderBy('link.linkedAt')
    .addOrderBy('link.id')
    .getMany();
  const shown = links.flatMap((link) => [
    { ...link, seenFrom: link.fromId },
    { ...link, seenFrom: link.toId },
  ]);
  return groupByKey(shown, ({ seenFrom }) => seenFrom);
});

/** Tickets that were merged into these, oldest first. */
export const mergedLoader = defineLoader<TicketEntity[]>(async (tx, ticketIds) => {
  const tickets = await tx.manager
    .createQueryBuilder(TicketEntity, 'ticket')
    .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('ticket.mergedInto = ANY (:ticketIds)', { ticketIds })
    .orderBy('ticket.openedAt')
    .addOrderBy('ticket.id')
    .getMany();
  return groupByKey(tickets, ({ mergedInto }) => mergedInto ?? '');
});
