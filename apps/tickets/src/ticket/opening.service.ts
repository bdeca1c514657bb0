import { decodeId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { ticketErrors } from '../errors.js';
import type { OpenTicketInput } from '../generated/graphql.js';
import { keepRefusal } from '../refusal/keep-refusal.js';
import { RefusalEntity } from '../refusal/refusal.entity.js';
import { scheduleReview, shareReviews } from './coverage-review.js';
import type { NewFact } from './domain/ticket-facts.js';
import { lacksOf } from './incomplete-request.js';
import { insertDescription, insertTicket } from './insert-ticket.js';
import { customerSide, requestTicketNotice } from './notices.js';
import { scheduleEscalation } from './escalation-rule.js';
import { customerOf, judgeRequest, seeCustomer, type Request } from './judge-request.js';
import { openedEvent } from './ticket-events.js';
import { record } from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

export interface Opened {
  readonly ticket: TicketEntity | null;
  readonly refusal: RefusalEntity | null;
}

@Injectable()
export class OpeningService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Opens a ticket, or keeps the refusal; the same key answers the same again. */
  open(viewer: Viewer, input: OpenTicketInput): Promise<Opened> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'openTicket', key: input.idempotencyKey, input };
      const { id, kind } = await once(tx, call, () => openOnce(tx, input));
      const made: Opened =
        kind === 'refusal'
          ? { ticket: null, refusal: await tx.find(RefusalEntity, id) }
          : { ticket: await tx.find(TicketEntity, id), refusal: null };
      if (made.ticket ?? made.refusal) return made;
      // Whoever lost sight of the customer since is told no more than a stranger.
      throw commonErrors.refused('NOT_FOUND', { params: { what: 'ticket' } });
    });
  }
}

async function openOnce(tx: Transaction, input: OpenTicketInput) {
  const customerId = customerOf(tx.viewer, input.customerId);
  await seeCustomer(tx, customerId);
  await decisions.authorize(tx, 'openTicket', customerId);
  const receivedAt = receivedAtOf(tx, input);
  const { productVersionId: named } = input;
  const productVersionId = named == null ? null : decodeId('version', named);
  await shareReviews(tx, { customerId, productVersionId });
  const request = await judgeRequest(tx, customerId, input, receivedAt);
  if (request.coverage.admission === 'REFUSED') {
    return { kind: 'refusal', id: await keepRefusal(tx, request) };
  }
  const [lack] = lacksOf(request, input);
  if (lack) throw lack;
  const ticket = await insertTicket(tx, request, input);
  await insertDescription(tx, ticket, input.description);
  await recordOpening(tx, request, ticket);
  return { kind: 'ticket', id: ticket.id };
}

function receivedAtOf(tx: Transaction, { receivedAt }: OpenTicketInput): Temporal.Instant {
  const now = nowOf(tx);
  if (!receivedAt) return now;
  const path = ['input', 'receivedAt'];
  if (tx.viewer.kind === 'request' && tx.viewer.staffRoles.length === 0) {
    throw ticketErrors.refused('RECEIVED_AT_STAFF_ONLY', { path });
  }
  if (Temporal.Instant.compare(receivedAt, now) > 0) {
    throw ticketErrors.refused('RECEIVED_AT_IN_FUTURE', { path });
  }
  return receivedAt;
}

/** The opening's entries, its events and timers, and the acknowledgement. */
async function recordOpening(
  tx: Transaction,
  { charter, opening, told, windows, version }: Request,
  ticket: TicketEntity,
): Promise<void> {
  const { planKey, priorityKey, receivedAt, calendars } = ticket;
  const opened = { receivedAt: receivedAt.toString(), planKey, priorityKey };
  const isOwn = Object.keys(calendars).length > 0;
  const facts: NewFact[] = [
    { kind: 'opened', data: isOwn ? { ...opened, calendars } : opened },
    { kind: 'acknowledged', data: {} },
  ];
  if (ticket.quoteState) facts.push({ kind: 'quote-awaited', data: {} });
  await record(tx, charter, ticket, { facts, events: [openedEvent(charter, ticket)] });
  await scheduleEscalation(tx, charter, ticket);
  await scheduleReview(tx, ticket, { version, windows, told, since: receivedAt });
  const recipients = customerSide(ticket);
  const parameters = { channel: opening.channelKey };
  await requestTicketNotice(tx, ticket, {
    template: 'ticket.acknowledged',
    recipients,
    parameters,
  });
}
