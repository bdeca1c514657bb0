import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import type { DiscussAlternativesInput } from '../generated/graphql.js';
import { insertMessage } from '../message/insert-message.js';
import { checkedText } from '../text-checks.js';
import { beginAct } from '../ticket/begin-act.js';
import { refuseDenied } from '../ticket/refuse-denied.js';
import { record } from '../ticket/ticket-history.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { lockTicket, nowOf } from '../ticket/ticket.queries.js';
import { discussantOf } from './discussant.js';
import { discussionDue, mayDiscuss } from './domain/discussion.js';
import { escalationsOf } from './escalation.queries.js';

/** The talk with the customer that an escalation owes before its alternatives [S4.14]. */
@Injectable()
export class DiscussionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The answer to the customer stays what was said in messages; this is a note among staff. */
  discuss(viewer: Viewer, input: DiscussAlternativesInput): Promise<TicketEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'discussAlternatives', key: input.idempotencyKey, input };
      await once(tx, call, () => discussOnce(tx, input));
      return lockTicket(tx, input.ticketId);
    });
  }
}

async function discussOnce(
  tx: Transaction,
  input: DiscussAlternativesInput,
): Promise<TicketEntity> {
  const { ticket, charter } = await beginAct(tx, 'discussAlternatives', input);
  const now = nowOf(tx);
  const contactedAt = input.contactedAt ?? now;
  const due = discussionDue(charter, ticket, now);
  const by = discussantOf(tx.viewer, await escalationsOf(tx, [ticket.id]));
  refuseDenied(charter, mayDiscuss(charter, ticket, by, contactedAt, now));
  const body = checkedText(input.summary, 'summary', 5000);
  await insertMessage(tx, ticket, { author: 'STAFF', body, internal: true, automatic: false });
  const escalationKey = due?.rule.key ?? '';
  const data = { escalationKey, contactedAt: contactedAt.toString() };
  return record(tx, charter, ticket, { facts: [{ kind: 'alternatives-discussed', data }] });
}
