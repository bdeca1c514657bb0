import { defineLoader, toMutationError, type GraphContext, type Refused } from '@charter/subgraph';
import { decisions } from '../decisions.js';
import { mayAct, mayTakeOver, ticketActs, type TicketAct } from './domain/acts.js';
import { denialAsRefusal } from './refuse-denied.js';
import type { TicketEntity } from './ticket.entity.js';
import { charterOf } from './ticket.loaders.js';

/** What the viewer may do towards each customer, whatever the ticket's state. */
const rightsLoader = defineLoader<Map<TicketAct, Refused | null>>(async (tx, customerIds) => {
  const rights = new Map<string, Map<TicketAct, Refused | null>>();
  for (const customerId of customerIds) {
    const judged = new Map<TicketAct, Refused | null>();
    for (const act of ticketActs) judged.set(act, await decisions.judge(tx, act, customerId));
    rights.set(customerId, judged);
  }
  return rights;
});

/** What the viewer may do with a ticket now, by the very rules of the mutations. */
export async function actionsOf(context: GraphContext, ticket: TicketEntity) {
  const [charter, rights] = await Promise.all([
    charterOf(context, ticket),
    rightsLoader(context).load(ticket.customerId),
  ]);
  return ticketActs.map((key) => {
    const denial =
      key === 'takeOverTicket' && context.viewer.personId
        ? mayTakeOver(ticket, context.viewer.personId)
        : mayAct(key, ticket);
    const refusal = rights?.get(key) ?? (denial && denialAsRefusal(charter, denial));
    const error = refusal && toMutationError(refusal, context.language);
    return { key, allowed: refusal === null, error };
  });
}
