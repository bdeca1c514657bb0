import { newId, type Transaction } from '@charter/database';
import type { EventOf } from '@charter/events';
import type { WorkEntry } from '../price/domain/rated-minutes.js';
import { pricingOf, requireCharter, type Pricing } from '../price/pricing.queries.js';
import type { QuoteEntity } from '../quote/quote.entity.js';
import { quoteIn } from '../quote/quote.queries.js';
import { needsQuote } from '../quote/domain/consent.js';
import { isOver } from '../ticket/domain/is-over.js';
import { TicketEntity, type LoggedWork } from '../ticket/ticket.entity.js';
import { ChargeEntity } from './charge.entity.js';
import { selectCharges } from './charge.queries.js';
import { rate, type Rating } from './domain/rating.js';

/** A charge and the charter by which it is invoiced. */
export interface Rated {
  readonly charge: ChargeEntity;
  readonly charter: Pricing['charter'];
}

/**
 * Rates a request that is over, once. Null where nothing is charged: no work, no consent to a price, all
 * of it covered; or where no tariff is in force yet (publishing one asks again).
 */
export async function rateTicket(tx: Transaction, ticketId: string): Promise<Rated | null> {
  const ticket = await tx.find(TicketEntity, ticketId);
  if (!ticket || !isOver(ticket) || ticket.work.length === 0) return null;
  if (await selectCharges(tx, [ticketId]).getOne()) return null;
  await requireCharter(tx, ticket.price.charterVersion);
  const quote = await quoteIn(tx, ticketId, 'ACCEPTED');
  const pricing = await pricingOfWork(tx, ticket, quote);
  if (!pricing) return null;
  if (!quote && needsQuote(ticket.terms)) return null;
  const work = ticket.work.map(entryOf);
  const rating = rate(work, pricing.rules, pricing.rates, ticket.terms === 'INCLUDED');
  if (rating.lines.length === 0) return null;
  const charge = await insertCharge(tx, ticket, quote, rating);
  return { charge, charter: pricing.charter };
}

const entryOf = ({ startedAt, ...same }: LoggedWork): WorkEntry => ({
  ...same,
  startedAt: Temporal.Instant.from(startedAt),
});

/** Options count as accepted with a quote only; the date of the first work chooses the tariff. */
function pricingOfWork(tx: Transaction, ticket: TicketEntity, quote: QuoteEntity | null) {
  const starts = ticket.work.map(({ startedAt }) => Temporal.Instant.from(startedAt));
  const [first] = starts.sort(Temporal.Instant.compare);
  return pricingOf(tx, {
    price: { ...ticket.price, options: quote?.offer.options ?? [] },
    coverage: ticket.terms,
    helpedRemotely: ticket.work.some(({ kind }) => kind === 'REMOTE'),
    at: first ?? ticket.openedAt,
    pinnedTariffId: quote?.tariffId ?? null,
  });
}

async function insertCharge(
  tx: Transaction,
  ticket: TicketEntity,
  quote: QuoteEntity | null,
  rating: Rating,
): Promise<ChargeEntity> {
  const charge = await tx.insert(ChargeEntity, {
    id: newId(),
    providerId: ticket.providerId,
    customerId: ticket.customerId,
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    contractId: ticket.price.contractId,
    quoteId: quote?.id ?? null,
    tariffId: rating.tariffId,
    state: 'RATED',
    currency: rating.total.currency,
    totalMinor: rating.total.minor,
    lines: rating.lines,
    actualMinutes: rating.minutes.actual,
    billedMinutes: rating.minutes.billed,
    minimumMinutes: rating.minimum.minutes,
    minimumClause: rating.minimum.clause,
    flaggedMinutesOutside: rating.flaggedOutside,
    charterVersion: rating.charterVersion,
    ratedAt: Temporal.Instant.from(tx.viewer.now),
    invoiceId: null,
  });
  await tx.publish(charge, chargeRated(charge));
  return charge;
}

function chargeRated(charge: ChargeEntity): EventOf<'charge.rated'> {
  const { id, ticketId, customerId, totalMinor, currency, ratedAt } = charge;
  const amount = { minor: totalMinor, currency };
  return {
    type: 'charge.rated',
    data: { chargeId: id, ticketId, customerId, amount, ratedAt },
  };
}
