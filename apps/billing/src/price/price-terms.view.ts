import type { Charter } from '@charter/charter';
import { parseMoney } from '@charter/money';
import { GraphQLError } from 'graphql';
import { amountOf, type Offer } from '../quote/domain/offer.js';
import { clauseOf } from './clause-of.js';
import type { Coefficient } from './domain/price-terms.js';

/** An offer as the graph shows it. */
export function priceTermsOf(
  offer: Offer,
  charter: Charter | null,
  language: 'fr' | 'en',
  quoteRequired: boolean,
) {
  const clause = (id: string) => clauseOf(charter, offer.charterVersion, id);
  const amount = (text: string) => parseMoney(text, offer.currency);
  const { minimum, travel } = offer;
  return {
    quoteRequired,
    rate: amount(offer.rate),
    minimumMinutes: minimum.minutes,
    minimumClause: minimum.clause === null ? null : clause(minimum.clause),
    options: offer.options,
    prices: offer.prices.map(({ hours, coefficients, hourly, least }) => ({
      hours,
      coefficients: coefficientsOf(coefficients, clause, language),
      hourly: amount(hourly),
      least: amount(least),
    })),
    travel: travel && { perVisit: amount(travel.perVisit), clause: clause(travel.clause) },
    amountFor: (asked: { minutes: number; minutesOutside?: number | null }) =>
      amountAsked(offer, asked.minutes, asked.minutesOutside ?? 0),
  };
}

export function coefficientsOf<C>(
  coefficients: readonly Coefficient[],
  clause: (id: string) => C,
  language: 'fr' | 'en',
) {
  return coefficients.map(({ key, label, factor, clause: id }) => ({
    key,
    label: label[language],
    factor,
    clause: clause(id),
  }));
}

function amountAsked(offer: Offer, minutes: number, minutesOutside: number) {
  if (minutes < 1 || minutes > 10_000 || minutesOutside < 0 || minutesOutside > minutes) {
    throw new GraphQLError('Give 1 to 10,000 minutes, and no more of them outside the hours.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return amountOf(offer, minutes, minutesOutside);
}
