import { UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { invalidInput, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { renderedCannedReply } from '../canned-reply/canned-reply.queries.js';
import { languageOf } from '../contact/contact.queries.js';
import type { AddInternalNoteInput, ReplyToTicketInput } from '../generated/graphql.js';
import { insertMessage } from '../message/insert-message.js';
import { isAutomatic } from '../message/message-origin.js';
import { MessageEntity } from '../message/message.entity.js';
import { checkedText } from '../text-checks.js';
import type { NewFact } from './domain/ticket-facts.js';
import { customerSide, requestTicketNotice, staffSide } from './notices.js';
import { stateChangedEvent } from './ticket-events.js';
import { beginAct } from './begin-act.js';
import { record, recordAside } from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';
import { lockTicket, nowOf } from './ticket.queries.js';

export interface Said {
  readonly ticket: TicketEntity;
  readonly message: MessageEntity | null;
}

/** What is said on a ticket: replies to the other side, and notes among staff. */
@Injectable()
export class ConversationService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A customer's reply ends the wait for the customer. */
  reply(viewer: Viewer, input: ReplyToTicketInput): Promise<Said> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'replyToTicket', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const { ticket, charter } = await beginAct(tx, 'replyToTicket', input);
        const by = viewer.staffRoles.length > 0 ? 'STAFF' : 'CUSTOMER';
        const body = await bodyOf(tx, ticket, input);
        const automatic =
          by === 'STAFF' && (await isAutomatic(tx, ticket, body, input.automatic ?? false));
        const said = { author: by, body, internal: false, automatic } as const;
        const message = await insertMessage(tx, ticket, said);
        const facts: NewFact[] = [{ kind: 'replied', data: { by, automatic } }];
        const resumes = by === 'CUSTOMER' && ticket.state === 'WAITING_CUSTOMER';
        if (resumes) {
          const data = { from: ticket.state, to: 'IN_PROGRESS' } as const;
          facts.push({ kind: 'state-changed', data });
        }
        await record(tx, charter, ticket, {
          facts,
          changes: resumes ? { state: 'IN_PROGRESS' } : {},
          events: resumes ? [stateChangedEvent(ticket, 'IN_PROGRESS', nowOf(tx), null)] : [],
        });
        const recipients = by === 'STAFF' ? customerSide(ticket) : staffSide(ticket);
        await requestTicketNotice(tx, ticket, { template: 'ticket.replied', recipients, body });
        return message;
      });
      const ticket = await lockTicket(tx, input.ticketId);
      return { ticket, message: await tx.find(MessageEntity, id) };
    });
  }

  /** A note stays among staff: policy, query and graph all hide it from the customer [S1.18]. */
  note(viewer: Viewer, input: AddInternalNoteInput): Promise<Said> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const call = { mutation: 'addInternalNote', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const { ticket } = await beginAct(tx, 'addInternalNote', input);
        const body = checkedText(input.body, 'body', 20_000);
        const said = { author: 'STAFF', body, internal: true, automatic: false } as const;
        const message = await insertMessage(tx, ticket, said);
        await recordAside(tx, ticket, { kind: 'noted', data: {} });
        return message;
      });
      const ticket = await lockTicket(tx, input.ticketId);
      return { ticket, message: await tx.find(MessageEntity, id) };
    });
  }
}

/** The words given, else the canned reply's, in the customer's language [S4.11]. */
async function bodyOf(
  tx: Transaction,
  ticket: TicketEntity,
  { body, cannedReplyId }: ReplyToTicketInput,
): Promise<string> {
  const canned = cannedReplyId
    ? await renderedCannedReply(tx, ticket, cannedReplyId, await languageOf(tx, ticket))
    : null;
  const said = body ?? canned;
  if (said != null) return checkedText(said, 'body', 20_000);
  throw invalidInput(
    'body',
    'Give a text, or the canned reply to be sent.',
    'Donnez un texte, ou la réponse type à envoyer.',
  );
}
