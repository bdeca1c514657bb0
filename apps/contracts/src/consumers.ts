import { defineConsumers, defineDueWork } from '@charter/messaging';
import type { ServiceConsumers } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import {
  CONTRACT_END,
  CONTRACT_TERMINATION,
  ContractService,
} from './contract/contract.service.js';
import { NoticeConsumer } from './notice/notice.consumer.js';
import { ERASURE_SEAL, sealErasure } from './person/erase-person.js';

/** What contracts does with every event, and with its own due work. */
@Injectable()
export class ContractsConsumers implements ServiceConsumers {
  constructor(
    private readonly notices: NoticeConsumer,
    private readonly contracts: ContractService,
  ) {}

  readonly consumers = defineConsumers({
    'organization.changed': 'ignored',
    'person.changed': 'ignored',
    'person.erased': 'ignored',
    'membership.changed': 'ignored',
    'api-client.changed': 'ignored',
    'delegation.changed': 'ignored',
    'charter.published': 'ignored',
    'contract.changed': 'ignored',
    'outage.changed': 'ignored',
    'customer-calendar.changed': 'ignored',
    'notice.requested': {
      react: (event, tx) => this.notices.onRequested(event, tx),
      clear: (tombstone, tx) => this.notices.onErased(tombstone, tx),
    },
    'ticket.opened': 'ignored',
    'ticket.state-changed': 'ignored',
    'ticket.taken-over': 'ignored',
    'ticket.time-logged': 'ignored',
    'ticket.time-corrected': 'ignored',
    'ticket.escalated': 'ignored',
    'ticket.clock-breached': 'ignored',
    'ticket.archived': 'ignored',
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

  /** It owns what the others project. */
  readonly projections = [];

  readonly dueWork = defineDueWork({
    [ERASURE_SEAL]: (id, _dueAt, tx) => sealErasure(tx, id),
    [CONTRACT_END]: (id, dueAt, tx) => this.contracts.end('expire', id, dueAt, tx.asOf(dueAt)),
    [CONTRACT_TERMINATION]: (id, dueAt, tx) =>
      this.contracts.end('terminate', id, dueAt, tx.asOf(dueAt)),
  });
}
