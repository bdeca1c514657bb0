import type { Transaction } from '@charter/database';
import { queueRank, type Charter } from '@charter/charter';
import type { ReceivedEvent } from '@charter/messaging';
import { Injectable } from '@nestjs/common';
import { governingCharter } from '../charter/charters.js';
import { awaitsConsent } from './domain/consent.js';
import type { NewFact } from './domain/ticket-facts.js';
import { record } from './ticket-history.js';
import { TicketEntity } from './ticket.entity.js';

type Changed = ReceivedEvent<'quote.changed'>;

/** Follows what the customer decides on the price of a ticket; `billing` decides on the quote itself. */
@Injectable()
export class QuoteConsumer {
  async react({ data }: Changed, tx: Transaction): Promise<void> {
    const ticket = await tx.lock(TicketEntity, data.ticketId);
    if (!ticket) return;
    const charter = await governingCharter(tx, ticket.charterVersion);
    if (data.state === 'ACCEPTED') await accepted(tx, charter, ticket, data.options);
    else if (awaitsConsent(ticket) && data.state !== ticket.quoteState) {
      const facts: NewFact[] =
        data.state === 'DECLINED' ? [{ kind: 'quote-declined', data: {} }] : [];
      await record(tx, charter, ticket, { facts, changes: { quoteState: data.state } });
    }
  }
}

/** The wait for the customer ends; options that were bought take effect, in the queue too. */
async function accepted(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
  options: string[],
): Promise<void> {
  const waited = awaitsConsent(ticket);
  const immediate = charter.pricing.options.some(
    ({ key, kind }) => kind === 'IMMEDIATE' && options.includes(key),
  );
  const rank = immediate
    ? queueRank(charter, { immediate, support: false, maintenance: false })
    : null;
  await record(tx, charter, ticket, {
    facts: waited ? [{ kind: 'quote-accepted', data: {} }] : [],
    changes: {
      quoteState: 'ACCEPTED',
      options: [...new Set([...ticket.options, ...options])],
      ...(rank && { queueRankKey: rank.key, queueRank: rank.rank }),
    },
  });
}
