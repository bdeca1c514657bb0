import { decodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import type { TicketEntity } from './ticket.entity.js';
import { ticketLoader } from './ticket.loaders.js';

/** The payload of a change of a ticket; after a CONFLICT it holds the ticket as it is now. */
export function answerChange(
  context: GraphContext,
  { ticketId }: { readonly ticketId: string },
  work: () => Promise<TicketEntity>,
) {
  return answer(context, 'ticket', work, () =>
    ticketLoader(context).load(decodeId('ticket', ticketId)),
  );
}
