import type { Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import { requestNotice } from '@charter/subgraph';
import type { TicketClock } from '../clock/domain/clocks.js';
import { localTime } from './coverage-texts.js';
import type { TicketEntity } from './ticket.entity.js';

type Recipients = EventData<'notice.requested'>['recipients'];

interface Message {
  readonly template: string;
  readonly recipients: Recipients;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Only text that a person wrote. */
  readonly body?: string;
}

/** Asks for a message about a ticket; `contracts` renders it in each one's language and delivers it. */
export async function requestTicketNotice(
  tx: Transaction,
  ticket: TicketEntity,
  { template, recipients, parameters = {}, body }: Message,
): Promise<void> {
  if (recipients.length === 0) return;
  await requestNotice(tx, {
    template,
    parameters: { reference: ticket.reference, ...parameters },
    subject: `ticket:${ticket.id}`,
    recipients,
    body: body ?? null,
  });
}

/** Which deadline a message is about; when it is due by the clocks of its calendar, to the minute. */
export function aboutClock({ kind, level, dueAt, calendar: { zone } }: TicketClock) {
  return { clock: kind, level, due: localTime(dueAt.toString(), zone), zone };
}

/** The customer's side of a ticket: whoever asked, else the organization's support contacts. */
export function customerSide({ requesterId, customerId }: TicketEntity): Recipients {
  return requesterId
    ? [{ personId: requesterId, organizationId: customerId }]
    : [{ organizationId: customerId, purpose: 'SUPPORT' }];
}

export function staffSide({ assigneeId, providerId }: TicketEntity): Recipients {
  return assigneeId
    ? [{ personId: assigneeId, organizationId: providerId }]
    : [{ organizationId: providerId, purpose: 'SUPPORT' }];
}
