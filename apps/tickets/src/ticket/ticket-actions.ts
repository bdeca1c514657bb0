import type { Charter } from '@charter/charter';
import { defineRights, shownAction, type GraphContext } from '@charter/subgraph';
import { charterOfTicket } from '../calendar/calendar.loaders.js';
import { toldTermsLoader } from '../contract/contract.loaders.js';
import { mayMoveToCustomer } from '../correction/domain/move.js';
import { bondsLoader } from '../correction/former-customer.js';
import { decisions } from '../decisions.js';
import { discussantOf } from '../escalation/discussant.js';
import { mayDiscuss } from '../escalation/domain/discussion.js';
import { mayEscalateAtAll } from '../escalation/domain/may-escalate.js';
import { followUpLoader } from '../follow-up/follow-up.queries.js';
import { mayAct, mayTakeOver, ticketActs, type TicketAct } from './domain/acts.js';
import { deny, type Denial } from './domain/denial.js';
import { holdingOf } from './domain/support-contract.js';
import { termsAt } from './domain/told-terms.js';
import { nameLoader, nameTheTaker } from './name-the-taker.js';
import { denialAsRefusal } from './refuse-denied.js';
import type { TicketEntity } from './ticket.entity.js';
import { escalationLoader } from './ticket.loaders.js';

const rightsTowards = defineRights(decisions);

/** What the viewer may do with a ticket now, by the very rules of the mutations. */
export async function actionsOf(context: GraphContext, ticket: TicketEntity) {
  const [charter, refusedBy, told] = await Promise.all([
    charterOfTicket(context, ticket),
    rightsTowards(context, ticket.customerId),
    toldTermsLoader(context).load(ticket.customerId),
  ]);
  const { personId, staffRoles } = context.viewer;
  const contracts = termsAt(told ?? [], context.now);
  const { plans } = holdingOf(charter, contracts, ticket.productId, context.now);
  const denialOf = async (key: TicketAct): Promise<Denial | null> => {
    if (key === 'takeOverTicket' && personId && staffRoles.length > 0) {
      const denial = mayTakeOver(ticket, personId);
      return nameTheTaker(denial, ticket, (id) => nameLoader(context).load(id));
    }
    const denial = mayAct(key, ticket);
    if (denial) return denial;
    if (key === 'escalateTicket') return mayEscalateAtAll(charter, plans);
    if (key === 'moveTicketToCustomer') return mayMoveNow(context, ticket);
    if (key === 'discussAlternatives') return mayDiscussNow(context, charter, ticket);
    return key === 'recordFollowUp' ? mayFollowUp(context, charter, ticket) : null;
  };
  const denials = await Promise.all(ticketActs.map(denialOf));
  return ticketActs.map((key, index) => {
    const denial = denials[index] ?? null;
    const refusal = refusedBy(key) ?? (denial && denialAsRefusal(charter, denial));
    return shownAction(context, key, refusal);
  });
}

async function mayMoveNow(context: GraphContext, ticket: TicketEntity): Promise<Denial | null> {
  // What is not the viewer's right is not looked into.
  if (context.viewer.staffRoles.length === 0) return null;
  const bonds = await bondsLoader(context).load(ticket.id);
  return bonds && mayMoveToCustomer({ ...ticket, ...bonds });
}

async function mayDiscussNow(
  context: GraphContext,
  charter: Charter,
  ticket: TicketEntity,
): Promise<Denial | null> {
  const { viewer, now } = context;
  const escalations = (await escalationLoader(context).load(ticket.id)) ?? [];
  return mayDiscuss(charter, ticket, discussantOf(viewer, escalations), now, now);
}

async function mayFollowUp(context: GraphContext, charter: Charter, { id }: TicketEntity) {
  const latest = await followUpLoader(context).load(id);
  if (latest?.state === 'OWED') return null;
  return deny('FOLLOW_UP_NOT_OWED', charter.lifecycle.followUp?.clause);
}
