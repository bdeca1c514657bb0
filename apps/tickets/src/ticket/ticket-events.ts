import type { Charter } from '@charter/charter';
import type { EventOf } from '@charter/events';
import { entryId } from '../time-entry/domain/entry-id.js';
import type { TimeEntryEntity } from '../time-entry/time-entry.entity.js';
import { remoteToolPresent } from './domain/intake.js';
import type { TicketState } from './domain/ticket-lifecycle.js';
import type { TicketEntity } from './ticket.entity.js';

export function openedEvent(charter: Charter, ticket: TicketEntity): EventOf<'ticket.opened'> {
  const { id, reference, customerId, productId, channelKey, terms, followUpOf } = ticket;
  return {
    type: 'ticket.opened',
    data: {
      ticketId: id,
      reference,
      customerId,
      productId,
      versionId: ticket.productVersionId,
      // Whoever asked; staff only where it opened the ticket for nobody in particular.
      openedBy: ticket.requesterId ?? ticket.openedBy,
      openedAt: ticket.openedAt,
      channelKey,
      terms,
      price: priceTerms(charter, ticket),
      followUpOf,
    },
  };
}

/** The ticket is another customer's, as if it had been opened for it. */
export function customerChangedEvent(
  charter: Charter,
  ticket: TicketEntity,
): EventOf<'ticket.customer-changed'> {
  const { id: ticketId, customerId, requesterId, openedBy, terms } = ticket;
  const price = priceTerms(charter, ticket);
  return {
    type: 'ticket.customer-changed',
    data: { ticketId, customerId, openedBy: requesterId ?? openedBy, terms, price },
  };
}

export function stateChangedEvent(
  ticket: Pick<TicketEntity, 'id' | 'state'>,
  to: TicketState,
  at: Temporal.Instant,
  outcomeKey: string | null,
): EventOf<'ticket.state-changed'> {
  return {
    type: 'ticket.state-changed',
    data: { ticketId: ticket.id, from: ticket.state, to, at, outcomeKey },
  };
}

/** The request is over: all that billing rates. */
export function archivedEvent(
  charter: Charter,
  ticket: TicketEntity,
  work: readonly TimeEntryEntity[],
  archivedAt: Temporal.Instant,
): EventOf<'ticket.archived'> {
  const { id, reference, customerId, outcomeKey } = ticket;
  return {
    type: 'ticket.archived',
    data: {
      ticketId: id,
      reference,
      customerId,
      outcomeKey,
      archivedAt,
      price: priceTerms(charter, ticket),
      work: work.map(workEntry),
    },
  };
}

export function workEntry(entry: TimeEntryEntity) {
  const { agentId, kind, startedAt, minutes, travelled } = entry;
  return { timeEntryId: entryId(entry), agentId, kind, startedAt, minutes, travelled };
}

function priceTerms(charter: Charter, ticket: TicketEntity) {
  const { planKey, charterKey, charterVersion, contractId, options, workKind } = ticket;
  return {
    planKey,
    charterKey,
    charterVersion,
    contractId,
    options,
    remoteToolPresent: remoteToolPresent(charter, ticket.answers),
    workKind,
  };
}
