import type { Transaction } from '@charter/database';
import { queueRank, type Charter } from '@charter/charter';
import type { ReceivedEvent } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { charterOfTicket } from '../charter/charters.js';
import { awaitsConsent } from './domain/consent.js';
import { isImmediate } from './domain/terms-of-request.js';
import type { NewFact } from './domain/ticket-facts.js';
import { heldFor } from './held-now.js';
import { record } from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';

type Changed = ReceivedEvent<'quote.changed'>;

/** Follows what the customer decides on the price of a ticket; `billing` decides on the quote itself. */
@Injectable()
export class QuoteConsumer {
  async react({ data }: Changed, tx: Transaction): Promise<void> {
    const ticket = await tx.lock(TicketEntity, data.ticketId);
    // The price of a customer from whom the ticket was taken is nobody's.
    if (ticket?.customerId !== data.customerId) return;
    const charter = await charterOfTicket(tx, ticket);
    if (data.state === 'ACCEPTED') await accepted(tx, charter, ticket, data.options);
    else if (awaitsConsent(ticket) && data.state !== ticket.quoteState) {
      const facts: NewFact[] =
        data.state === 'DECLINED' ? [{ kind: 'quote-declined', data: {} }] : [];
      await record(tx, charter, ticket, { facts, changes: { quoteState: data.state } });
    }
  }
}

/** The wait for the customer ends; the options bought, and no others, take effect, in the queue too. */
async function accepted(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
  options: string[],
): Promise<void> {
  const waited = awaitsConsent(ticket);
  const { support, maintenance } = await heldFor(tx, charter, ticket);
  const immediate = isImmediate(charter, options);
  const rank = queueRank(charter, { immediate, support, maintenance });
  const ranksAnew = immediate !== isImmediate(charter, ticket.options);
  await record(tx, charter, ticket, {
    facts: waited ? [{ kind: 'quote-accepted', data: {} }] : [],
    changes: {
      quoteState: 'ACCEPTED',
      options,
      ...(rank && ranksAnew && { queueRankKey: rank.key, queueRank: rank.rank }),
    },
  });
}
