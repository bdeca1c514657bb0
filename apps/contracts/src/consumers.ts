import { defineConsumers, defineDueWork } from '@charter/messaging';
import { noticeSeal, type ServiceConsumers } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { endOrRenew, endTerminated, remindOfEnd, remindOfNotice } from './contract/end-contract.js';
import { projectInvoicedFees } from './contract/invoiced-fees.js';
import {
  CONTRACT_END,
  CONTRACT_TERMINATION,
  END_REMINDER,
  NOTICE_REMINDER,
} from './contract/schedule-ends.js';
import { amendmentDue, CONTRACT_TERMS } from './contract/take-effect.js';
import { DELIVERABLE_REMINDER, remind } from './deliverable/reminders.js';
import { NoticeConsumer } from './notice/notice.consumer.js';
import { ERASURE_SEAL, sealErasure } from './person/erase-person.js';
import { projectProduct } from './product/product.projector.js';

/** What contracts does with every event, and with its own due work. */
@Injectable()
export class ContractsConsumers implements ServiceConsumers {
  constructor(private readonly notices: NoticeConsumer) {}

  readonly consumers = defineConsumers({
    'organization.changed': 'ignored',
    'person.changed': 'ignored',
    'person.erased': 'ignored',
    'membership.changed': 'ignored',
    'api-client.changed': 'ignored',
    'delegation.changed': 'ignored',
    'charter.published': 'ignored',
    'contract.changed': 'ignored',
    'pack.changed': 'ignored',
    'outage.changed': 'ignored',
    'deliverable.changed': 'ignored',
    'customer-calendar.changed': 'ignored',
    'notice.requested': {
      react: (event, tx) => this.notices.onRequested(event, tx),
      clear: (tombstone, tx) => this.notices.onErased(tombstone, tx),
    },
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
    'quote.changed': 'ignored',
    'charge.rated': 'ignored',
    'invoice.issued': { project: projectInvoicedFees },
    'invoice.blocked': 'ignored',
    'account.changed': 'ignored',
    'product.changed': { project: projectProduct },
    'product-version.window-changed': 'ignored',
    'installation.changed': 'ignored',
    'problem.changed': 'ignored',
  });

  /** It owns most of what the others project. */
  readonly projections = ['invoiced_fee', 'product'];

  readonly dueWork = defineDueWork({
    ...noticeSeal,
    [ERASURE_SEAL]: (id, _dueAt, tx) => sealErasure(tx, id),
    [DELIVERABLE_REMINDER]: (id, dueAt, tx) => remind(id, dueAt, tx.asOf(dueAt)),
    [CONTRACT_END]: (id, dueAt, tx) => endOrRenew(id, dueAt, tx.asOf(dueAt)),
    [CONTRACT_TERMINATION]: (id, dueAt, tx) => endTerminated(id, dueAt, tx.asOf(dueAt)),
    [CONTRACT_TERMS]: (id, dueAt, tx) => amendmentDue(id, dueAt, tx.asOf(dueAt)),
    [NOTICE_REMINDER]: remindOfNotice,
    [END_REMINDER]: remindOfEnd,
  });
}
