import { optionsSold } from '@charter/charter';
import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { charterOfVersion, notFound, notSeen, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { billingErrors } from '../errors.js';
import type { AcceptQuoteInput, RequestQuoteOptionsInput } from '../generated/graphql.js';
import { UnknownOption } from '../price/domain/price-terms.js';
import { pricingOf } from '../price/pricing.queries.js';
import { isOver } from '../ticket/domain/is-over.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import {
  judgeAcceptance,
  judgeDecision,
  type QuoteRefusal,
  optionsLeftOut,
} from './domain/quote-lifecycle.js';
import { decide, offerAnew, questionOf } from './quote-offers.js';
import { QuoteEntity } from './quote.entity.js';
import { refusedDecision } from './quote-refusals.js';
import { quoteIn, takeTurn } from './quote.queries.js';

/** Decisions of customers on prices [S2.12]. */
@Injectable()
export class QuoteService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Offers a ticket's price with other options. */
  requestOptions(viewer: Viewer, input: RequestQuoteOptionsInput): Promise<QuoteEntity> {
    const ticketId = decodeId('ticket', input.ticketId);
    return this.unitOfWork.run(viewer, async (tx) => {
      // Whoever ends the request waits, or has ended it before it is read.
      await takeTurn(tx, ticketId);
      const ticket = await tx.find(TicketEntity, ticketId);
      if (!ticket) throw notSeen('ticket', ticketId, 'ticketId');
      await decisions.authorize(tx, 'requestQuoteOptions', ticket.customerId);
      const call = { mutation: 'requestQuoteOptions', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        if (isOver(ticket)) throw billingErrors.refused('TICKET_OVER');
        const pricing = await this.pricingWith(tx, ticket, input.options);
        return offerAnew(tx, ticket, input.options, pricing);
      });
      return tx.manager.findOneByOrFail(QuoteEntity, { id });
    });
  }

  /** Accepts what was shown; an accepted price before it gives way. */
  accept(viewer: Viewer, input: AcceptQuoteInput): Promise<QuoteEntity> {
    const quoteId = decodeId('quote', input.quoteId);
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'acceptQuote', (await this.find(tx, quoteId)).customerId);
      const call = { mutation: 'acceptQuote', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, async () => {
        const quote = await this.lock(tx, quoteId);
        const now = Temporal.Instant.from(viewer.now);
        await refuse(tx, judgeAcceptance(quote, input.shownHash, now), quote);
        const before = await quoteIn(tx, quote.ticketId, 'ACCEPTED');
        if (before) {
          await this.refuseTakingBack(tx, before, quote);
          await decide(tx, before, 'SUPERSEDED');
        }
        return decide(tx, quote, 'ACCEPTED');
      });
      return tx.manager.findOneByOrFail(QuoteEntity, { id });
    });
  }

  decline(viewer: Viewer, quoteId: string): Promise<QuoteEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'declineQuote', (await this.find(tx, quoteId)).customerId);
      const quote = await this.lock(tx, quoteId);
      if (quote.state === 'DECLINED') return quote;
      await refuse(tx, judgeDecision(quote, Temporal.Instant.from(viewer.now)), quote);
      return decide(tx, quote, 'DECLINED');
    });
  }

  /** Due work: ends an offer that nobody decided on. */
  async expire(quoteId: string, tx: Transaction): Promise<void> {
    const quote = await tx.lock(QuoteEntity, quoteId);
    if (quote?.state === 'OFFERED') await decide(tx, quote, 'EXPIRED');
  }

  private async pricingWith(tx: Transaction, ticket: TicketEntity, options: readonly string[]) {
    try {
      const pricing = await pricingOf(tx, questionOf(tx, ticket, options));
      if (pricing) return pricing;
      throw billingErrors.refused('NO_TARIFF');
    } catch (error) {
      if (!(error instanceof UnknownOption)) throw error;
      const charter = await charterOfVersion(tx, ticket.price.charterVersion);
      const sold = optionsSold(charter?.pricing.options ?? [], ticket.price.planKey);
      throw billingErrors.refused('UNKNOWN_OPTION', {
        path: ['input', 'options'],
        params: { option: error.option, options: sold.map(({ key }) => key).join(', ') || '—' },
      });
    }
  }

  /** Work that has begun was begun under the options accepted for it: more may be added, none taken back. */
  private async refuseTakingBack(tx: Transaction, accepted: QuoteEntity, other: QuoteEntity) {
    const ticket = await tx.find(TicketEntity, accepted.ticketId);
    const leftOut = optionsLeftOut(accepted.offer, other.offer);
    if (!ticket || ticket.state === 'NEW' || leftOut.length === 0) return;
    throw billingErrors.refused('OPTION_IN_USE', { params: { options: leftOut.join(', ') } });
  }

  private async find(tx: Transaction, quoteId: string): Promise<QuoteEntity> {
    const quote = await tx.find(QuoteEntity, quoteId);
    if (quote) return quote;
    throw notFound('quote', 'quoteId');
  }

  private async lock(tx: Transaction, quoteId: string): Promise<QuoteEntity> {
    await takeTurn(tx, (await this.find(tx, quoteId)).ticketId);
    return tx.lockOrFail(QuoteEntity, quoteId, () => notFound('quote', 'quoteId'));
  }
}

async function refuse(tx: Transaction, refusal: QuoteRefusal | null, quote: QuoteEntity) {
  if (refusal === null) return;
  const charter = await charterOfVersion(tx, quote.offer.charterVersion);
  throw refusedDecision(refusal, quote, charter);
}
