import { type Charter } from '@charter/charter';
import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import type {
  CancelTicketInput,
  ReopenTicketInput,
  ResolveTicketInput,
} from '../generated/graphql.js';
import { tellMerged } from '../correction/tell-merged.js';
import { discussedIn } from '../escalation/domain/discussion.js';
import { oweFollowUp, withdrawFollowUp } from '../follow-up/owe-follow-up.js';
import { insertMessage } from '../message/insert-message.js';
import { isAutomatic } from '../message/message-origin.js';
import { checkedText } from '../text-checks.js';
import { workOf } from '../time-entry/time-entry.queries.js';
import { validatedBySilenceAt } from './domain/closing.js';
import { mayResolve } from './domain/acts.js';
import { reviewTicket } from './coverage-review.js';
import { escalateByOutcome, scheduleEscalation } from './escalation-rule.js';
import { customerSide, requestTicketNotice } from './notices.js';
import { refuseDenied } from './refuse-denied.js';
import { resolutionText } from './resolution-text.js';
import { moveTicket } from './state-change.js';
import { beginAct, type OnTicket } from './begin-act.js';
import { archivedEvent } from './ticket-events.js';
import { TicketEntity } from './ticket.entity.js';
import { historiesOf, nowOf } from './ticket.queries.js';

export const VALIDATION_WORK = 'ticket.validation';

/** From the resolution to the archive. */
@Injectable()
export class ClosingService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Closes with an outcome and a text that a person wrote [S1.13]. */
  resolve(viewer: Viewer, input: ResolveTicketInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'resolveTicket', input);
      const now = nowOf(tx);
      const discussed = new Set(discussedIn(await historiesOf(tx, [ticket.id])).keys());
      refuseDenied(charter, mayResolve(charter, ticket, input.outcome, now, discussed));
      const body = resolutionText(charter, input);
      const automatic = await isAutomatic(tx, ticket, body);
      await insertMessage(tx, ticket, { author: 'STAFF', body, internal: false, automatic });
      await moveTicket(tx, charter, ticket, {
        to: 'RESOLVED',
        changes: { outcomeKey: input.outcome, resolvedAt: now },
        also: [{ kind: 'replied', data: { by: 'STAFF', automatic } }],
      });
      await tx.schedule(VALIDATION_WORK, ticket.id, validatedBySilenceAt(charter, now));
      await oweFollowUp(tx, charter, ticket);
      await escalateByOutcome(tx, charter, ticket);
      const recipients = customerSide(ticket);
      await requestTicketNotice(tx, ticket, { template: 'ticket.resolved', recipients, body });
      await tellMerged(tx, ticket);
      return ticket;
    });
  }

  reopen(viewer: Viewer, input: ReopenTicketInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'reopenTicket', input);
      const reason = checkedText(input.reason, 'reason', 1000);
      await tx.unschedule(VALIDATION_WORK, ticket.id);
      await withdrawFollowUp(tx, ticket.id);
      const changes = { outcomeKey: null, resolvedAt: null };
      await moveTicket(tx, charter, ticket, { to: 'IN_PROGRESS', reason, changes });
      // Both may have fallen due while it was closed.
      await scheduleEscalation(tx, charter, ticket);
      await reviewTicket(tx, ticket);
      return ticket;
    });
  }

  validate(viewer: Viewer, input: OnTicket): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'validateTicket', input);
      await tx.unschedule(VALIDATION_WORK, ticket.id);
      return validated(tx, charter, ticket);
    });
  }

  archive(viewer: Viewer, input: OnTicket): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'archiveTicket', input);
      return archived(tx, charter, ticket);
    });
  }

  /** The customer withdraws it; staff only a duplicate or a mistake, with the reason. */
  cancel(viewer: Viewer, input: CancelTicketInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'cancelTicket', input);
      const reason = input.reason ? checkedText(input.reason, 'reason', 1000) : null;
      if (viewer.staffRoles.length > 0 && reason === null) {
        throw ticketErrors.refused('REASON_REQUIRED', { path: ['input', 'reason'] });
      }
      return moveTicket(tx, charter, ticket, { to: 'CANCELLED', reason });
    });
  }
}

/** Validates, and archives at once where the charter says so. */
async function validated(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<TicketEntity> {
  const { outcomeKey } = ticket;
  await moveTicket(tx, charter, ticket, { to: 'VALIDATED', changes: { outcomeKey } });
  return charter.lifecycle.archiving.automatic ? archived(tx, charter, ticket) : ticket;
}

/**
 * Validates where nobody spoke for as long as the charter says since it was closed, or since its outcome
 * was corrected: that may have happened while this was waiting for its turn.
 */
export async function validatedBySilence(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<void> {
  const facts = await historiesOf(tx, [ticket.id]);
  const closed = facts.findLast(
    ({ kind, data }) =>
      kind === 'outcome-corrected' || (kind === 'state-changed' && data.to === 'RESOLVED'),
  );
  const until = validatedBySilenceAt(charter, closed?.at ?? nowOf(tx));
  if (until.epochMilliseconds > nowOf(tx).epochMilliseconds)
    await tx.schedule(VALIDATION_WORK, ticket.id, until);
  else await validated(tx, charter, ticket);
}

async function archived(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<TicketEntity> {
  const work = await workOf(tx, [ticket.id]);
  const { outcomeKey } = ticket;
  await moveTicket(tx, charter, ticket, { to: 'ARCHIVED', changes: { outcomeKey } });
  await tx.publish(ticket, archivedEvent(charter, ticket, work, nowOf(tx)));
  return ticket;
}
