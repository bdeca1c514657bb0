import { UnitOfWork, type Viewer } from '@charter/database';
import { once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import type { AddInternalNoteInput, ReplyToTicketInput } from '../generated/graphql.js';
import { insertMessage } from '../message/insert-message.js';
import { MessageEntity } from '../message/message.entity.js';
import { checkedText } from '../text-checks.js';
import type { NewFact } from './domain/ticket-facts.js';
import { customerSide, requestTicketNotice, staffSide } from './notices.js';
import { stateChangedEvent } from './ticket-events.js';
import { beginAct } from './begin-act.js';
import { record, recordNote } from './ticket-history.js';
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
        // A program answers nobody, whatever it says of itself [S1.28].
        const automatic = by === 'STAFF' && (input.automatic || viewer.personId === null);
        const body = checkedText(input.body, 'body', 20_000);
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
        await recordNote(tx, ticket);
        return message;
      });
      const ticket = await lockTicket(tx, input.ticketId);
      return { ticket, message: await tx.find(MessageEntity, id) };
    });
  }
}
