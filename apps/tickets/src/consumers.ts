import { defineConsumers } from '@charter/messaging';
import {
  accessProjections,
  eraseNotices,
  eraseTexts,
  projectAccess,
  projectCharter,
  type ServiceConsumers,
} from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { projectCalendar } from './calendar/calendar.consumer.js';
import { ContractConsumer } from './contract/contract.consumer.js';
import { followProblem } from './problem/problem.consumer.js';
import { projectInstallation } from './product-version/acquired-versions.js';
import { ProductVersionConsumer } from './product-version/product-version.consumer.js';
import { reviewCustomer } from './ticket/reviews-together.js';
import { ticketTexts } from './ticket/erase-reasons.js';
import { QuoteConsumer } from './ticket/quote.consumer.js';
import { ticketDueWork } from './ticket/ticket.due-work.js';

/** What tickets does with every event, and with its own due work. */
@Injectable()
export class TicketsConsumers implements ServiceConsumers {
  constructor(
    private readonly contracts: ContractConsumer,
    private readonly versions: ProductVersionConsumer,
    private readonly quotes: QuoteConsumer,
  ) {}

  // What follows is judged as of the event, so that the same follows however late it comes.
  readonly consumers = defineConsumers({
    'organization.changed': { project: projectAccess.organization },
    'person.changed': { project: projectAccess.person, clear: projectAccess.clearPerson },
    'person.erased': {
      project: projectAccess.personErased,
      react: async (event, tx) => {
        await eraseNotices(event, tx);
        await eraseTexts(tx, event.data.personId, ticketTexts);
      },
    },
    'membership.changed': { project: projectAccess.membership },
    'api-client.changed': { project: projectAccess.apiClient },
    'delegation.changed': { project: projectAccess.delegation },
    'charter.published': { project: projectCharter },
    'contract.changed': {
      project: (event, tx) => this.contracts.project(event, tx),
      react: (event, tx) => this.contracts.react(event, tx),
    },
    'product-version.window-changed': {
      project: (event, tx) => this.versions.project(event, tx),
      react: (event, tx) => this.versions.react(event, tx),
    },
    'quote.changed': { react: (event, tx) => this.quotes.react(event, tx.asOf(event.time)) },
    'pack.changed': 'ignored',
    'outage.changed': 'ignored',
    'deliverable.changed': 'ignored',
    'customer-calendar.changed': {
      project: projectCalendar,
      react: ({ data, time }, tx) => reviewCustomer(tx, data.customerId, time),
    },
    'notice.requested': 'ignored',
    'ticket.opened': 'ignored',
    'ticket.customer-changed': 'ignored',
    'ticket.state-changed': 'ignored',
    'ticket.outcome-corrected': 'ignored',
    'ticket.version-changed': 'ignored',
    'ticket.taken-over': 'ignored',
    'ticket.time-logged': 'ignored',
    'ticket.time-corrected': 'ignored',
    'ticket.escalated': 'ignored',
    'ticket.clock-breached': 'ignored',
    'ticket.archived': 'ignored',
    'opening.refused': 'ignored',
    'charge.rated': 'ignored',
    'invoice.issued': 'ignored',
    'invoice.blocked': 'ignored',
    'account.changed': 'ignored',
    'product.changed': 'ignored',
    'installation.changed': {
      project: projectInstallation,
      react: ({ data, time }, tx) => reviewCustomer(tx, data.customerId, time),
    },
    'problem.changed': { react: (event, tx) => followProblem(event, tx.asOf(event.time)) },
  });

  readonly dueWork = ticketDueWork;

  readonly projections = [
    ...accessProjections,
    'acquired_version',
    'charter_version',
    'contract',
    'contract_terms',
    'customer_calendar',
    'product_version',
    'version_window',
  ];
}
