import { defineRights, shownAction, type GraphContext } from '@charter/subgraph';
import { contractsLoader } from '../contract/contract.loaders.js';
import { decisions } from '../decisions.js';
import { mayEscalateAtAll } from '../escalation/domain/may-escalate.js';
import { mayAct, mayTakeOver, ticketActs, type TicketAct } from './domain/acts.js';
import type { Denial } from './domain/denial.js';
import { holdingOf } from './domain/support-contract.js';
import { denialAsRefusal } from './refuse-denied.js';
import type { TicketEntity } from './ticket.entity.js';
import { charterOf } from './ticket.loaders.js';

const rightsTowards = defineRights(decisions);

/** What the viewer may do with a ticket now, by the very rules of the mutations. */
export async function actionsOf(context: GraphContext, ticket: TicketEntity) {
  const [charter, refusedBy, contracts] = await Promise.all([
    charterOf(context, ticket),
    rightsTowards(context, ticket.customerId),
    contractsLoader(context).load(ticket.customerId),
  ]);
  const { personId } = context.viewer;
  const { plans } = holdingOf(charter, contracts ?? [], ticket.productId, context.now);
  const denialOf = (key: TicketAct): Denial | null => {
    if (key === 'takeOverTicket' && personId) return mayTakeOver(ticket, personId);
    const denial = mayAct(key, ticket);
    return key === 'escalateTicket' ? (denial ?? mayEscalateAtAll(charter, plans)) : denial;
  };
  return ticketActs.map((key) => {
    const denial = denialOf(key);
    const refusal = refusedBy(key) ?? (denial && denialAsRefusal(charter, denial));
    return shownAction(context, key, refusal);
  });
}
