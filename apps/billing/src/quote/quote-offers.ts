import { newId, type Transaction } from '@charter/database';
import type { EventOf } from '@charter/events';
import { digestOf } from '../digest.js';
import { notify } from '../notify.js';
import type { Pricing } from '../price/pricing.queries.js';
import { pricingOf, requireCharter } from '../price/pricing.queries.js';
import { isOver } from '../ticket/domain/is-over.js';
import { TicketEntity } from '../ticket/ticket.entity.js';
import { needsQuote } from './domain/consent.js';
import { offerOf } from './domain/offer.js';
import { expiryOf, mayBecome, type QuoteState } from './domain/quote-lifecycle.js';
import { QuoteEntity } from './quote.entity.js';
import { quoteIn, selectQuotes, takeTurn } from './quote.queries.js';

/** Due work that ends an offer nobody decided on. */
export const QUOTE_EXPIRY = 'quote.expiry';

/**
 * Offers the price of a request that needs consent and was never offered one; null where it needs none,
 * or no tariff is in force yet (publishing one asks again).
 */
export async function offerWhereNeeded(tx: Transaction, ticketId: string) {
  const ticket = await tx.find(TicketEntity, ticketId);
  if (!ticket || isOver(ticket) || !needsQuote(ticket.terms)) return null;
  await requireCharter(tx, ticket.price.charterVersion);
  await takeTurn(tx, ticketId);
  const offered = selectQuotes(tx, [ticketId]).andWhere(`q.state <> 'SUPERSEDED'`);
  if (await offered.getOne()) return null;
  const pricing = await pricingOf(tx, questionOf(tx, ticket, ticket.price.options));
  return pricing && insertOffer(tx, ticket, ticket.price.options, pricing);
}

/** Offers the price with these options, in place of what is offered; an accepted price stays until then. */
export async function offerAnew(
  tx: Transaction,
  ticket: TicketEntity,
  options: readonly string[],
  pricing: Pricing,
): Promise<QuoteEntity> {
  await takeTurn(tx, ticket.id);
  const offered = await quoteIn(tx, ticket.id, 'OFFERED');
  if (offered) await decide(tx, offered, 'SUPERSEDED');
  return insertOffer(tx, ticket, options, pricing);
}

/** Ends what is offered for a request that is over, unless its time was over before. */
export async function withdrawOffer(tx: Transaction, ticketId: string): Promise<void> {
  await takeTurn(tx, ticketId);
  const offered = await quoteIn(tx, ticketId, 'OFFERED');
  if (offered) await decide(tx.asOf(offered.expiresAt), offered, 'EXPIRED');
}

/**
 * A request was another customer's by mistake: what that one was offered, or has accepted meanwhile,
 * binds nobody, and the right one is asked where it has to be.
 */
export async function offerToOther(tx: Transaction, ticketId: string): Promise<void> {
  await takeTurn(tx, ticketId);
  const ticket = await tx.find(TicketEntity, ticketId);
  if (!ticket) return;
  for (const state of ['OFFERED', 'ACCEPTED'] as const) {
    const former = await quoteIn(tx, ticketId, state);
    if (former && former.customerId !== ticket.customerId) await decide(tx, former, 'SUPERSEDED');
  }
  await offerWhereNeeded(tx, ticketId);
}

export function questionOf(tx: Transaction, ticket: TicketEntity, options: readonly string[]) {
  return {
    price: { ...ticket.price, options },
    coverage: ticket.terms,
    helpedRemotely: ticket.price.workKind === 'REMOTE',
    at: Temporal.Instant.from(tx.viewer.now),
  };
}

async function insertOffer(
  tx: Transaction,
  ticket: TicketEntity,
  options: readonly string[],
  { rules, rates }: Pricing,
): Promise<QuoteEntity> {
  const offer = offerOf(ticket.id, { ...ticket.price, options }, rules, rates);
  const offeredAt = Temporal.Instant.from(tx.viewer.now);
  const quote = await tx.insert(QuoteEntity, {
    id: newId(),
    providerId: ticket.providerId,
    customerId: ticket.customerId,
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    state: 'OFFERED',
    offer,
    shownHash: digestOf(offer),
    tariffId: rates.tariffId,
    offeredAt,
    expiresAt: expiryOf(offeredAt),
  });
  await tx.publish(quote, quoteChanged(quote));
  await tx.schedule(QUOTE_EXPIRY, quote.id, quote.expiresAt);
  await notify(tx, {
    template: 'quote.offered',
    parameters: { reference: ticket.reference },
    subject: `ticket:${ticket.id}`,
    customerId: ticket.customerId,
    personId: ticket.requesterId,
  });
  return quote;
}

/** Takes a locked quote to its next state and tells of it. */
export async function decide(
  tx: Transaction,
  quote: QuoteEntity,
  state: Exclude<QuoteState, 'OFFERED'>,
): Promise<QuoteEntity> {
  if (!mayBecome(quote.state, state))
    throw new Error(`${quote.state} quotes never become ${state}`);
  const decided = await tx.update(QuoteEntity, quote, {
    state,
    decidedAt: Temporal.Instant.from(tx.viewer.now),
    decidedBy: tx.viewer.personId,
  });
  await tx.publish(decided, quoteChanged(decided));
  await tx.unschedule(QUOTE_EXPIRY, quote.id);
  return decided;
}

function quoteChanged(quote: QuoteEntity): EventOf<'quote.changed'> {
  const { id, ticketId, customerId, state, offer, offeredAt, decidedAt } = quote;
  return {
    type: 'quote.changed',
    data: {
      quoteId: id,
      ticketId,
      customerId,
      state,
      options: [...offer.options],
      offeredAt,
      decidedAt,
    },
  };
}
