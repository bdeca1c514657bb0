import type { OpenerKind } from '../../ticket/domain/coverage-reason.js';
import { awaitsConsent, type ConsentFacts } from '../../ticket/domain/consent.js';
import { deny, type Denial } from '../../ticket/domain/denial.js';
import { isOpen, type TicketState } from '../../ticket/domain/ticket-lifecycle.js';

/** As much of a ticket as decides whether it may become another customer's. */
export interface MoveFacts {
  readonly state: TicketState;
  readonly openerKind: OpenerKind;
  readonly quoteState: ConsentFacts['quoteState'];
  /** Whether anybody of the customer's side wrote in it after its opening, or answered a permission. */
  readonly customerSpoke: boolean;
  readonly hasMerged: boolean;
}

/**
 * Why a ticket may not be moved to the customer for whom it should have been opened. What people of one
 * customer wrote is shown to no other [S0.11]: only what staff or a reseller opened in a customer's name
 * was opened for the wrong one, and once that one has spoken in it, it stays there. A request that is
 * closed is reopened first; a price that was accepted holds the one who accepted it.
 */
export function mayMoveToCustomer(ticket: MoveFacts): Denial | null {
  const { state, openerKind, quoteState } = ticket;
  if (!isOpen(state)) return deny('STATE_FORBIDS', undefined, { state });
  if (ticket.hasMerged) return deny('MOVE_MERGED');
  if (quoteState === 'ACCEPTED') return deny('MOVE_PRICE_ACCEPTED');
  const inTheirName = openerKind === 'STAFF' || openerKind === 'RESELLER';
  return inTheirName && !ticket.customerSpoke ? null : deny('MOVE_CUSTOMER_WROTE');
}

/** Work was done without the right customer's consent where that customer has to accept a price first. */
export function mayTakeWorkAlong(
  request: Pick<ConsentFacts, 'terms' | 'consentClause'>,
  hasWork: boolean,
): Denial | null {
  if (!hasWork || !awaitsConsent({ ...request, quoteState: null })) return null;
  return deny('MOVE_WORK_WITHOUT_CONSENT', request.consentClause ?? undefined);
}
