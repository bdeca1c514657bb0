import { decodeId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { ticketErrors } from '../errors.js';
import type { AnswerApprovalInput, AskApprovalInput } from '../generated/graphql.js';
import { insertMessage } from '../message/insert-message.js';
import { isAutomatic } from '../message/message-origin.js';
import { checkedText } from '../text-checks.js';
import { beginAct } from '../ticket/begin-act.js';
import { customerSide, requestTicketNotice, staffSide } from '../ticket/notices.js';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { lockTicket, nowOf } from '../ticket/ticket.queries.js';
import { ApprovalEntity } from './approval.entity.js';

/** Permissions asked and given in the ticket [S1.20]. */
@Injectable()
export class ApprovalService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ask(viewer: Viewer, input: AskApprovalInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'askApproval', key: input.idempotencyKey, input };
      await once(tx, call, () => askOnce(tx, input));
      return lockTicket(tx, input.ticketId);
    });
  }

  /** The first answer counts: it is the proof. */
  answer(viewer: Viewer, input: AnswerApprovalInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { ticket, charter } = await beginAct(tx, 'answerApproval', input);
      const path = ['input', 'approvalId'];
      const id = decodeId('message', input.approvalId);
      const approval = await tx.lock(ApprovalEntity, id);
      if (approval?.ticketId !== ticket.id) {
        throw commonErrors.refused('NOT_FOUND', { path, params: { what: 'approval' } });
      }
      const { granted } = input;
      if (approval.granted === granted) return ticket;
      if (approval.granted !== null) throw ticketErrors.refused('APPROVAL_ANSWERED', { path });
      const answeredBy = viewer.personId;
      await tx.update(ApprovalEntity, approval, { granted, answeredBy, answeredAt: nowOf(tx) });
      await record(tx, charter, ticket, {
        facts: [{ kind: 'approval-answered', data: { approvalId: id, granted } }],
      });
      const recipients = staffSide(ticket);
      await requestTicketNotice(tx, ticket, { template: 'ticket.replied', recipients });
      return ticket;
    });
  }
}

async function askOnce(tx: Transaction, input: AskApprovalInput): Promise<ApprovalEntity> {
  const { ticket, charter } = await beginAct(tx, 'askApproval', input);
  const body = checkedText(input.request, 'request', 5000);
  const automatic = await isAutomatic(tx, ticket, body);
  const said = { author: 'STAFF', body, internal: false, automatic } as const;
  const { id, providerId, customerId, requesterId, ticketId, at } = await insertMessage(
    tx,
    ticket,
    said,
  );
  const approval = await tx.insert(ApprovalEntity, {
    id,
    providerId,
    customerId,
    requesterId,
    ticketId,
    askedBy: tx.viewer.personId,
    askedAt: at,
  });
  await record(tx, charter, ticket, {
    facts: [
      { kind: 'replied', data: { by: 'STAFF', automatic } },
      { kind: 'approval-asked', data: { approvalId: id } },
    ],
  });
  const recipients = customerSide(ticket);
  await requestTicketNotice(tx, ticket, { template: 'ticket.replied', recipients, body });
  return approval;
}
