import type { Transaction } from '@charter/database';
import { defineConsumers, defineDueWork, type DueWork, type Consumers } from '@charter/messaging';
import {
  accessProjections,
  eraseNotices,
  noticeSeal,
  projectAccess,
  projectCharter,
  type ServiceConsumers,
} from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { refreshStanding } from './account/standing.js';
import { projectContract } from './contract/contract.projector.js';
import { InvoiceEntity } from './invoice/invoice.entity.js';
import { awaitFees, closeMonth, closeTicket, MONTH_END } from './invoice/invoicing.js';
import { OVERDUE, UNBLOCK } from './invoice/issue.js';
import { LegalProfileService } from './legal-profile/legal-profile.service.js';
import {
  offerToOther,
  offerWhereNeeded,
  QUOTE_EXPIRY,
  withdrawOffer,
} from './quote/quote-offers.js';
import { QuoteService } from './quote/quote.service.js';
import { PRICE_TICKET } from './tariff/tariff.service.js';
import { projectTicket } from './ticket/ticket.projector.js';

/** What billing does with every event, and with its own due work. */
@Injectable()
export class BillingConsumers implements ServiceConsumers {
  readonly consumers: Consumers;
  readonly dueWork: DueWork;
  readonly projections = [
    ...accessProjections,
    'charter_version',
    'contract',
    'contract_terms',
    'ticket',
  ];

  constructor(quotes: QuoteService, profiles: LegalProfileService) {
    this.consumers = consumers;
    this.dueWork = defineDueWork({
      ...noticeSeal,
      [QUOTE_EXPIRY]: (id, dueAt, tx) => quotes.expire(id, tx.asOf(dueAt)),
      [UNBLOCK]: (id, _dueAt, tx) => profiles.unblock(id, tx),
      [MONTH_END]: (id, dueAt, tx) => closeMonth(tx, id, dueAt),
      [OVERDUE]: async (id, _dueAt, tx) => {
        const invoice = await tx.find(InvoiceEntity, id);
        if (invoice) await refreshStanding(tx, invoice.customerId);
      },
      [PRICE_TICKET]: async (id, dueAt, tx) => {
        await offerWhereNeeded(tx.asOf(dueAt), id);
        await closeTicket(tx, id, dueAt);
      },
    });
  }
}

/** A request is over: what was worked is rated, and nothing is left to decide. */
async function settleTicket(
  tx: Transaction,
  ticketId: string,
  at: Temporal.Instant,
): Promise<void> {
  await closeTicket(tx, ticketId, at);
  await withdrawOffer(tx.asOf(at), ticketId);
}

// Reactions are judged as of the event, so that the same follows however late it comes; a document
// alone is dated when it is issued.
const consumers = defineConsumers({
  'organization.changed': { project: projectAccess.organization },
  'person.changed': { project: projectAccess.person, clear: projectAccess.clearPerson },
  'person.erased': { project: projectAccess.personErased, react: eraseNotices },
  'membership.changed': { project: projectAccess.membership },
  'api-client.changed': { project: projectAccess.apiClient },
  'delegation.changed': { project: projectAccess.delegation },
  'charter.published': { project: projectCharter },
  'contract.changed': {
    project: projectContract,
    react: async ({ data, time }, tx) => {
      if (data.fee) await awaitFees(tx, data, time);
    },
  },
  'pack.changed': 'ignored',
  'outage.changed': 'ignored',
  'deliverable.changed': 'ignored',
  'customer-calendar.changed': 'ignored',
  'notice.requested': 'ignored',
  'ticket.opened': {
    project: projectTicket.opened,
    react: ({ data, time }, tx) => offerWhereNeeded(tx.asOf(time), data.ticketId),
  },
  'ticket.customer-changed': {
    project: projectTicket.customerChanged,
    react: ({ data, time }, tx) => offerToOther(tx.asOf(time), data.ticketId),
  },
  'ticket.state-changed': {
    project: projectTicket.stateChanged,
    // An archived request comes with its work, by an event of its own.
    react: async ({ data, time }, tx) => {
      if (data.to === 'CANCELLED') await settleTicket(tx, data.ticketId, time);
    },
  },
  'ticket.outcome-corrected': 'ignored',
  'ticket.version-changed': 'ignored',
  'ticket.taken-over': 'ignored',
  'ticket.time-logged': { project: projectTicket.timeLogged },
  'ticket.time-corrected': { project: projectTicket.timeCorrected },
  'ticket.escalated': 'ignored',
  'ticket.clock-breached': 'ignored',
  'ticket.archived': {
    project: projectTicket.archived,
    react: ({ data, time }, tx) => settleTicket(tx, data.ticketId, time),
  },
  'opening.refused': 'ignored',
  'quote.changed': 'ignored',
  'charge.rated': 'ignored',
  'invoice.issued': 'ignored',
  'invoice.blocked': 'ignored',
  'account.changed': 'ignored',
  'product.changed': 'ignored',
  'product-version.window-changed': 'ignored',
  'installation.changed': 'ignored',
  'problem.changed': 'ignored',
});
