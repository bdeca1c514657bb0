import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import type { RecordFollowUpInput } from '../generated/graphql.js';
import { insertMessage } from '../message/insert-message.js';
import { checkedText } from '../text-checks.js';
import { beginAct } from '../ticket/begin-act.js';
import { requestTicketNotice } from '../ticket/notices.js';
import { denialAsRefusal } from '../ticket/refuse-denied.js';
import { record } from '../ticket/ticket-history.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { lockTicket, nowOf } from '../ticket/ticket.queries.js';
import { deny } from '../ticket/domain/denial.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { owedFor } from './follow-up.queries.js';
import { FOLLOW_UP_WORK } from './owe-follow-up.js';

/** Asks after a closed request whether the customer is satisfied [S4.18]. */
@Injectable()
export class FollowUpService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records what the customer answered; management hears of one who is not satisfied. */
  record(viewer: Viewer, input: RecordFollowUpInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'recordFollowUp', key: input.idempotencyKey, input };
      await once(tx, call, () => recordOnce(tx, input));
      return lockTicket(tx, input.ticketId);
    });
  }
}

async function recordOnce(tx: Transaction, input: RecordFollowUpInput): Promise<FollowUpEntity> {
  const { ticket, charter } = await beginAct(tx, 'recordFollowUp', input);
  const owed = await owedFor(tx, ticket.id);
  const { followUp } = charter.lifecycle;
  if (!owed) throw denialAsRefusal(charter, deny('FOLLOW_UP_NOT_OWED', followUp?.clause));
  const { satisfied } = input;
  const note = input.note ? checkedText(input.note, 'note', 5000) : null;
  const said = { author: 'STAFF', internal: true, automatic: false } as const;
  const message = note && (await insertMessage(tx, ticket, { ...said, body: note }));
  await record(tx, charter, ticket, {
    facts: [{ kind: 'followed-up', data: { satisfied } }],
  });
  await tx.unschedule(FOLLOW_UP_WORK, ticket.id);
  if (!satisfied) {
    const recipients = [{ organizationId: ticket.providerId, purpose: 'MANAGEMENT' as const }];
    await requestTicketNotice(tx, ticket, { template: 'ticket.unsatisfied', recipients });
  }
  return tx.update(FollowUpEntity, owed, {
    ...{ state: 'DONE', doneAt: nowOf(tx), doneBy: tx.viewer.personId, satisfied },
    messageId: message ? message.id : null,
  });
}
