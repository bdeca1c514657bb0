import type { Charter } from '@charter/charter';
import { mayBeWork, type Work } from '../../time-entry/domain/possible-work.js';
import { mayClose } from './closing.js';
import { mayWork, type ConsentFacts } from './consent.js';
import { deny, type Denial } from './denial.js';
import { isOpen, mayMove, type TicketState } from './ticket-lifecycle.js';

/** What people do with a ticket; each is a mutation of that name. */
export const ticketActs = [
  'replyToTicket',
  'addInternalNote',
  'askApproval',
  'answerApproval',
  'takeOverTicket',
  'assignTicket',
  'transferTicket',
  'waitForCustomer',
  'waitForThirdParty',
  'resumeTicket',
  'logTime',
  'correctTime',
  'withdrawTime',
  'setTicketPriority',
  'setTicketVersion',
  'escalateTicket',
  'discussAlternatives',
  'excuseBreach',
  'resolveTicket',
  'reopenTicket',
  'validateTicket',
  'archiveTicket',
  'cancelTicket',
  'mergeTickets',
  'moveTicketToCustomer',
  'correctOutcome',
  'linkTickets',
  'unlinkTickets',
  'recordFollowUp',
] as const;

export type TicketAct = (typeof ticketActs)[number];

/** As much of a ticket as the rules look at. */
export interface TicketFacts extends ConsentFacts {
  readonly state: TicketState;
  readonly assigneeId: string | null;
  readonly takenOverAt: Temporal.Instant | null;
  readonly openedAt: Temporal.Instant;
  /** When it reached the provider: no work on it was done before. */
  readonly receivedAt: Temporal.Instant;
  readonly planKey: string;
}

/** Why an act is not possible on a ticket as it is now; who may do it at all is decided before. */
export function mayAct(act: TicketAct, ticket: TicketFacts): Denial | null {
  switch (act) {
    case 'replyToTicket':
    case 'addInternalNote':
    case 'askApproval':
    case 'answerApproval':
    case 'excuseBreach':
      return forbidIf(ticket, ['ARCHIVED', 'CANCELLED']);
    case 'takeOverTicket':
      return needOpen(ticket) ?? mayWork(ticket);
    case 'assignTicket':
    case 'transferTicket':
    case 'setTicketPriority':
    case 'setTicketVersion':
    case 'escalateTicket':
    case 'discussAlternatives':
    case 'moveTicketToCustomer':
      return needOpen(ticket);
    case 'logTime':
      return (
        forbidIf(ticket, ['ARCHIVED', 'CANCELLED']) ?? mayWork(ticket) ?? needTakenOver(ticket)
      );
    case 'correctTime':
    case 'withdrawTime':
      // A request that is over has been rated: its money is put right by money.
      return isOver(ticket.state) ? deny('WORK_RATED') : null;
    case 'waitForCustomer':
      return move(ticket, 'WAITING_CUSTOMER');
    case 'waitForThirdParty':
      return move(ticket, 'WAITING_THIRD_PARTY');
    case 'resumeTicket':
      return isWaiting(ticket.state) ? null : forbidden(ticket);
    case 'correctOutcome':
      return forbidUnless(ticket, ['RESOLVED', 'VALIDATED']);
    case 'reopenTicket':
      return ticket.state === 'RESOLVED' ? null : forbidden(ticket);
    case 'resolveTicket':
      return move(ticket, 'RESOLVED');
    case 'validateTicket':
      return move(ticket, 'VALIDATED');
    case 'archiveTicket':
      return move(ticket, 'ARCHIVED');
    case 'linkTickets':
    case 'unlinkTickets':
      return null;
    case 'recordFollowUp':
      return isOpen(ticket.state) ? forbidden(ticket) : forbidIf(ticket, ['CANCELLED']);
    case 'mergeTickets':
    case 'cancelTicket':
      return move(ticket, 'CANCELLED');
    default:
      return act satisfies never;
  }
}

/**
 * The first agent who takes a ticket over has it, until it is handed to another; where nobody answers
 * for it any more, again the first who takes it.
 */
export function mayTakeOver(ticket: TicketFacts, agentId: string): Denial | null {
  const denial = mayAct('takeOverTicket', ticket);
  if (denial) return denial;
  const { takenOverAt, assigneeId } = ticket;
  const taken = takenOverAt !== null && assigneeId !== null && assigneeId !== agentId;
  return taken ? deny('ALREADY_TAKEN_OVER') : null;
}

/** `discussed`: keys of the escalations whose alternatives were discussed with the customer. */
export function mayResolve(
  charter: Charter,
  ticket: TicketFacts,
  outcomeKey: string,
  now: Temporal.Instant,
  discussed: ReadonlySet<string> = new Set(),
): Denial | null {
  return (
    mayAct('resolveTicket', ticket) ?? mayClose(charter, outcomeKey, { ...ticket, discussed }, now)
  );
}

/** Work on a request that may be worked on, as far as it is possible at all. */
export function mayLogTime(ticket: TicketFacts, work: Work, now: Temporal.Instant): Denial | null {
  const denial = mayAct('logTime', ticket);
  if (denial) return denial;
  return mayBeWork(work, ticket.receivedAt, now);
}

function move(ticket: TicketFacts, to: TicketState): Denial | null {
  return mayMove(ticket.state, to) ? null : forbidden(ticket);
}

function needOpen(ticket: TicketFacts): Denial | null {
  return isOpen(ticket.state) ? null : forbidden(ticket);
}

function needTakenOver(ticket: TicketFacts): Denial | null {
  return ticket.takenOverAt ? null : deny('NOT_TAKEN_OVER');
}

function forbidIf(ticket: TicketFacts, states: readonly TicketState[]): Denial | null {
  return states.includes(ticket.state) ? forbidden(ticket) : null;
}

function forbidUnless(ticket: TicketFacts, states: readonly TicketState[]): Denial | null {
  return states.includes(ticket.state) ? null : forbidden(ticket);
}

function forbidden({ state }: TicketFacts): Denial {
  return deny('STATE_FORBIDS', undefined, { state });
}

function isOver(state: TicketState): boolean {
  return state === 'ARCHIVED' || state === 'CANCELLED';
}

function isWaiting(state: TicketState): boolean {
  return state === 'WAITING_CUSTOMER' || state === 'WAITING_THIRD_PARTY';
}
