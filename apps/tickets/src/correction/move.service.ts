import { decodeId, encodeId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import type { MoveTicketToCustomerInput } from '../generated/graphql.js';
import { checkedText } from '../text-checks.js';
import { beginAct } from '../ticket/begin-act.js';
import { COVERAGE_WORK } from '../ticket/coverage-review.js';
import { firstRefusal } from '../ticket/domain/coverage.js';
import { ESCALATION_WORK, scheduleEscalation } from '../ticket/escalation-rule.js';
import { governedBy, requesterOf } from '../ticket/insert-ticket.js';
import { judgeRequest, seeCustomer, type Request } from '../ticket/judge-request.js';
import { customerSide, requestTicketNotice } from '../ticket/notices.js';
import { refuseDenied } from '../ticket/refuse-denied.js';
import { refusalOfReason } from '../ticket/shown-coverage.js';
import { customerChangedEvent } from '../ticket/ticket-events.js';
import { record } from '../ticket/ticket-history.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { lockTicket, nowOf } from '../ticket/ticket.queries.js';
import { workOf } from '../time-entry/time-entry.queries.js';
import { bondsOf } from './former-customer.js';
import { mayMoveToCustomer, mayTakeWorkAlong } from './domain/move.js';
import { moveRows } from './move-rows.js';

/** Gives a ticket to the customer for whom it should have been opened. */
@Injectable()
export class MoveService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Judges the request as if it had been opened for the right customer, when it was received: contract,
   * plan, coverage, terms and clocks follow. The former customer sees it no longer and is told nothing.
   */
  move(viewer: Viewer, input: MoveTicketToCustomerInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'moveTicketToCustomer', key: input.idempotencyKey, input };
      await once(tx, call, () => moveOnce(tx, input));
      return lockTicket(tx, input.ticketId);
    });
  }
}

async function moveOnce(tx: Transaction, input: MoveTicketToCustomerInput): Promise<TicketEntity> {
  const { ticket, charter } = await beginAct(tx, 'moveTicketToCustomer', input);
  const customerId = decodeId('organization', input.customerId);
  await seeCustomer(tx, customerId);
  if (customerId === ticket.customerId) {
    throw invalidInput('customerId', 'It is this customer’s already.', 'Il est déjà à ce client.');
  }
  const [bonds] = await bondsOf(tx, [ticket.id]);
  refuseDenied(charter, mayMoveToCustomer({ ...ticket, ...bonds! }));
  const reason = checkedText(input.reason, 'reason', 1000);
  const request = await judgedFor(tx, ticket, customerId);
  const governed = governedBy(request, ticket.priorityKey);
  const work = await workOf(tx, [ticket.id]);
  refuseDenied(request.charter, mayTakeWorkAlong(governed, work.length > 0));
  const requesterId = await requesterOf(tx, request, input.requesterId ?? null);
  const former = formerTerms(ticket);
  await moveRows(tx, ticket, { customerId, requesterId, contractId: governed.contractId });
  await tx.update(TicketEntity, ticket, { ...governed, customerId, requesterId });
  await recordMove(tx, request, ticket, { ...former, reason });
  return ticket;
}

/** The request as of when it was received; refuses what would have been refused to this customer. */
async function judgedFor(
  tx: Transaction,
  ticket: TicketEntity,
  customerId: string,
): Promise<Request> {
  const { productVersionId, channelKey, workKind, options, professionalServices } = ticket;
  const answers = Object.entries(ticket.answers).map(([key, value]) => ({ key, value }));
  const asked = {
    channel: channelKey,
    productVersionId: productVersionId && encodeId('version', productVersionId),
    workKind,
    options,
    professionalServices,
    answers,
  };
  const request = await judgeRequest(tx, customerId, asked, ticket.receivedAt);
  const refusing = firstRefusal(request.coverage);
  if (refusing) throw refusalOfReason(request.charter, refusing);
  return request;
}

function formerTerms(ticket: TicketEntity) {
  const { customerId: fromCustomerId, planKey, contractId, terms, charterVersion } = ticket;
  const { admission } = ticket.coverageAtOpening;
  return { fromCustomerId, planKey, contractId, terms, charterVersion, admission };
}

/** What it is now stands in the history for all; whose it was, and why, among staff alone. */
async function recordMove(
  tx: Transaction,
  { charter, opening }: Request,
  ticket: TicketEntity,
  former: ReturnType<typeof formerTerms> & { readonly reason: string },
): Promise<void> {
  const { planKey, contractId, charterVersion, calendars } = ticket;
  const righted = { planKey, contractId, charterVersion, calendars };
  await record(tx, charter, ticket, {
    facts: [
      { kind: 'customer-changed', data: former },
      { kind: 'customer-corrected', data: righted },
      ...(ticket.quoteState ? [{ kind: 'quote-awaited' as const, data: {} }] : []),
    ],
    events: [customerChangedEvent(charter, ticket)],
  });
  await tx.unschedule(ESCALATION_WORK, ticket.id);
  await scheduleEscalation(tx, charter, ticket);
  // A contract that changes at this very moment reviews the tickets that are this customer's already.
  await tx.schedule(COVERAGE_WORK, ticket.id, nowOf(tx));
  await requestTicketNotice(tx, ticket, {
    template: 'ticket.acknowledged',
    recipients: customerSide(ticket),
    parameters: { channel: opening.channelKey },
  });
}
