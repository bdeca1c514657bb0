import { defineConsumers, defineDueWork } from '@charter/messaging';
import {
  accessProjections,
  eraseNotices,
  eraseTexts,
  noticeSeal,
  projectAccess,
  projectCharter,
  type ServiceConsumers,
} from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { CharterEvents } from './charter/charter-events.consumer.js';
import { projectContract } from './contract/contract-events.consumer.js';
import { attestationReasons } from './installation/attestation-history.js';
import { TELL_WORK, tellAnew } from './installation/tell-anew.js';
import { forgetLines } from './installation-import/forget-lines.js';
import { ImportRun } from './installation-import/import-run.js';
import { SETTLE_FIXES_WORK, settleFixes } from './problem/problem-fixes.js';
import { releaseReasons } from './product-version/erase-reasons.js';
import { OBSOLETE_WORK } from './product-version/version-life.js';
import { VersionTimers } from './product-version/version-timers.js';
import { TicketEvents } from './ticket/ticket-events.consumer.js';
import { NOTICES_WORK } from './version-notice/notice-timer.js';
import { VersionNotices } from './version-notice/version-notices.js';

/** What versions does with every event, and with its own due work. */
@Injectable()
export class VersionsConsumers implements ServiceConsumers {
  constructor(
    private readonly charters: CharterEvents,
    private readonly tickets: TicketEvents,
    private readonly timers: VersionTimers,
    private readonly notices: VersionNotices,
    private readonly imports: ImportRun,
  ) {}

  // Reactions are judged as of the event, so that the same follows however late it comes.
  readonly consumers = defineConsumers({
    'organization.changed': { project: projectAccess.organization },
    'person.changed': { project: projectAccess.person, clear: projectAccess.clearPerson },
    'person.erased': {
      project: projectAccess.personErased,
      react: async (event, tx) => {
        await eraseNotices(event, tx);
        await eraseTexts(tx, event.data.personId, [...releaseReasons, ...attestationReasons]);
      },
    },
    'membership.changed': { project: projectAccess.membership },
    'api-client.changed': { project: projectAccess.apiClient },
    'delegation.changed': { project: projectAccess.delegation },
    'charter.published': {
      project: projectCharter,
      react: (event, tx) => this.charters.onPublished(event, tx.asOf(event.time)),
    },
    'contract.changed': { project: projectContract },
    'pack.changed': 'ignored',
    'outage.changed': 'ignored',
    'deliverable.changed': 'ignored',
    'customer-calendar.changed': 'ignored',
    'notice.requested': 'ignored',
    'ticket.opened': { project: (event, tx) => this.tickets.onOpened(event, tx) },
    'ticket.customer-changed': {
      project: (event, tx) => this.tickets.onCustomerChanged(event, tx),
      react: (event, tx) => this.tickets.onMoved(event, tx),
    },
    'ticket.state-changed': {
      project: (event, tx) => this.tickets.onMovedOn(event, tx),
      react: (event, tx) => this.tickets.onStateChanged(event, tx.asOf(event.time)),
    },
    'ticket.outcome-corrected': {
      react: (event, tx) => this.tickets.onOutcomeCorrected(event, tx.asOf(event.time)),
    },
    'ticket.version-changed': {
      project: (event, tx) => this.tickets.onVersionChanged(event, tx),
    },
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

  readonly projections = [...accessProjections, 'charter_version', 'contract', 'ticket'];

  readonly dueWork = defineDueWork({
    ...noticeSeal,
    'installation-import.run': (id, dueAt, tx) => this.imports.run(id, dueAt, tx),
    'installation-import.forget': forgetLines,
    [TELL_WORK]: tellAnew,
    [SETTLE_FIXES_WORK]: settleFixes,
    [OBSOLETE_WORK]: (id, dueAt, tx) => this.timers.obsolete(id, dueAt, tx),
    [NOTICES_WORK]: (id, dueAt, tx) => this.notices.tell(id, dueAt, tx),
  });
}
