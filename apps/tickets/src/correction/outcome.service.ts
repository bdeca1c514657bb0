import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { discussedIn } from '../escalation/domain/discussion.js';
import { FollowUpEntity } from '../follow-up/follow-up.entity.js';
import { oweFollowUp, withdrawFollowUp } from '../follow-up/owe-follow-up.js';
import type { CorrectOutcomeInput } from '../generated/graphql.js';
import { insertMessage } from '../message/insert-message.js';
import { isAutomatic } from '../message/message-origin.js';
import { checkedText } from '../text-checks.js';
import { beginAct } from '../ticket/begin-act.js';
import { VALIDATION_WORK } from '../ticket/closing.service.js';
import { mayClose, validatedBySilenceAt } from '../ticket/domain/closing.js';
import { customerSide, requestTicketNotice } from '../ticket/notices.js';
import { escalateByOutcome } from '../ticket/escalation-rule.js';
import { refuseDenied } from '../ticket/refuse-denied.js';
import { resolutionText } from '../ticket/resolution-text.js';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { historiesOf, lockTicket, nowOf } from '../ticket/ticket.queries.js';

/** Puts right with what a request was closed. */
@Injectable()
export class OutcomeService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Closes it otherwise, as of when it was closed, by the same rules, and tells the customer, who has
   * the time to validate it anew. The follow-up that the wrong outcome owed gives way to the right
   * one's; a problem that it entered is withdrawn by `versions`.
   */
  correct(viewer: Viewer, input: CorrectOutcomeInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'correctOutcome', key: input.idempotencyKey, input };
      await once(tx, call, () => correctOnce(tx, input));
      return lockTicket(tx, input.ticketId);
    });
  }
}

async function correctOnce(tx: Transaction, input: CorrectOutcomeInput): Promise<TicketEntity> {
  const { ticket, charter } = await beginAct(tx, 'correctOutcome', input);
  const { outcomeKey: from, resolvedAt } = ticket;
  if (!from || !resolvedAt) throw new Error(`ticket ${ticket.id} is closed without an outcome`);
  const { outcome: to } = input;
  if (from === to) {
    throw invalidInput('outcome', 'It has this outcome already.', 'C’est déjà son issue.');
  }
  const discussed = new Set(discussedIn(await historiesOf(tx, [ticket.id])).keys());
  refuseDenied(charter, mayClose(charter, to, { ...ticket, discussed }, resolvedAt));
  const reason = checkedText(input.reason, 'reason', 1000);
  const body = resolutionText(charter, input);
  const automatic = await isAutomatic(tx, ticket, body);
  await insertMessage(tx, ticket, { author: 'STAFF', body, internal: false, automatic });
  const at = nowOf(tx);
  await record(tx, charter, ticket, {
    facts: [
      { kind: 'outcome-corrected', data: { from, to, reason } },
      { kind: 'replied', data: { by: 'STAFF', automatic } },
    ],
    changes: { outcomeKey: to },
    events: [{ type: 'ticket.outcome-corrected', data: { ticketId: ticket.id, from, to, at } }],
  });
  if (ticket.state === 'RESOLVED')
    await tx.schedule(VALIDATION_WORK, ticket.id, validatedBySilenceAt(charter, at));
  // Whoever was asked already whether it is satisfied is not asked again.
  if (await isFollowedUp(tx, ticket)) await withdrawFollowUp(tx, ticket.id);
  else await oweFollowUp(tx, charter, ticket);
  await escalateByOutcome(tx, charter, ticket);
  const recipients = customerSide(ticket);
  await requestTicketNotice(tx, ticket, { template: 'ticket.resolved', recipients, body });
  return ticket;
}

function isFollowedUp(tx: Transaction, { id, resolvedAt }: TicketEntity): Promise<boolean> {
  return tx.manager
    .createQueryBuilder(FollowUpEntity, 'done')
    .where('done.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere(`done.ticketId = :id AND done.state = 'DONE'`, { id })
    .andWhere('done.owedSince >= :since', { since: resolvedAt?.toString() })
    .getExists();
}
