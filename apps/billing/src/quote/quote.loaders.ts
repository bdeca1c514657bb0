import { byKey, defineLoader, groupByKey } from '@charter/subgraph';
import { QuoteEntity } from './quote.entity.js';
import { selectQuotes } from './quote.queries.js';

export const quoteLoader = defineLoader(async (tx, ids) => {
  const rows = await tx.manager
    .createQueryBuilder(QuoteEntity, 'q')
    .where('q.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('q.id = ANY (:ids)', { ids })
    .getMany();
  return byKey(rows, ({ id }) => id);
});

/** The quote of a ticket that matters: the one to decide on, else the accepted one, else the last. */
export const quoteOfTicketLoader = defineLoader(async (tx, ticketIds) => {
  const quotes = groupByKey(await selectQuotes(tx, ticketIds).getMany(), (row) => row.ticketId);
  const found = [...quotes].map(([ticketId, [last, ...earlier]]) => {
    const all = [last, ...earlier].filter((quote) => quote !== undefined);
    const open = all.find(({ state }) => state === 'OFFERED');
    return [ticketId, open ?? all.find(({ state }) => state === 'ACCEPTED') ?? last] as const;
  });
  return new Map(found.flatMap(([id, quote]) => (quote ? [[id, quote] as const] : [])));
});
