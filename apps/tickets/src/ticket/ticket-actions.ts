import { defineRights, shownAction, type GraphContext } from '@charter/subgraph';
import { decisions } from '../decisions.js';
import { mayAct, mayTakeOver, ticketActs } from './domain/acts.js';
import { denialAsRefusal } from './refuse-denied.js';
import type { TicketEntity } from './ticket.entity.js';
import { charterOf } from './ticket.loaders.js';

const rightsTowards = defineRights(decisions);

/** What the viewer may do with a ticket now, by the very rules of the mutations. */
export async function actionsOf(context: GraphContext, ticket: TicketEntity) {
  const [charter, refusedBy] = await Promise.all([
    charterOf(context, ticket),
    rightsTowards(context, ticket.customerId),
  ]);
  return ticketActs.map((key) => {
    const denial =
      key === 'takeOverTicket' && context.viewer.personId
        ? mayTakeOver(ticket, context.viewer.personId)
        : mayAct(key, ticket);
    const refusal = refusedBy(key) ?? (denial && denialAsRefusal(charter, denial));
    return shownAction(context, key, refusal);
  });
}
