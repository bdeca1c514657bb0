import { formatAmount, parseMoney, ratio, sum, type Money } from '@charter/money';
import {
  hourlyPrice,
  priceOfTravel,
  priceOfWork,
  type Rates,
} from '../../price/domain/priced-line.js';
import type {
  Coefficient,
  HoursPart,
  PriceRules,
  PriceTerms,
} from '../../price/domain/price-terms.js';
import { spreadMinimum } from '../../price/domain/rated-minutes.js';

/** The price of work in one part of the hours. */
export interface OfferedPrice {
  readonly hours: HoursPart;
  readonly coefficients: readonly Coefficient[];
  /** Decimal text: an hour of work. */
  readonly hourly: string;
  /** Decimal text: what is billed at least, with the minimum's minutes. */
  readonly least: string;
}

/** What the customer is shown and accepts: plain JSON, amounts without tax. */
export interface Offer {
  readonly ticketId: string | null;
  readonly charterKey: string;
  readonly charterVersion: string;
  readonly options: readonly string[];
  readonly workKind: PriceTerms['workKind'];
  readonly remoteToolPresent: boolean | null;
  readonly currency: string;
  readonly tariffId: string;
  /** Decimal text: an hour before coefficients. */
  readonly rate: string;
  readonly minimum: { readonly minutes: number; readonly clause: string | null };
  readonly prices: readonly OfferedPrice[];
  /** Travel on top, by visit; null where none is charged. */
  readonly travel: { readonly perVisit: string; readonly clause: string } | null;
}

/** Puts the price of a request into an offer, by the function that rates it later [S0.3, S2.12]. */
export function offerOf(
  ticketId: string | null,
  terms: PriceTerms,
  rules: PriceRules,
  rates: Rates,
): Offer {
  const price = (hours: OfferedPrice['hours'], coefficients: readonly Coefficient[]) => ({
    hours,
    coefficients,
    hourly: formatAmount(hourlyPrice(rates, coefficients)),
    least: formatAmount(priceOfWork(ratio(rules.minimum.minutes), rates, coefficients)),
  });
  const { coefficients, outOfHours } = rules;
  return {
    ticketId,
    charterKey: rules.charterKey,
    charterVersion: rules.charterVersion,
    options: [...new Set(terms.options)].sort(),
    workKind: terms.workKind,
    remoteToolPresent: terms.remoteToolPresent,
    currency: rates.currency,
    tariffId: rates.tariffId,
    rate: formatAmount(hourlyPrice(rates, [])),
    minimum: rules.minimum,
    prices: outOfHours
      ? [price('INSIDE', coefficients), price('OUTSIDE', [...coefficients, outOfHours])]
      : [price('ALL', coefficients)],
    travel:
      rules.travelClause === null
        ? null
        : { perVisit: formatAmount(priceOfTravel(1, rates)), clause: rules.travelClause },
  };
}

/** What so many minutes of work would cost by an offer, its minimum applied, without travel and tax. */
export function amountOf(offer: Offer, minutes: number, minutesOutside: number): Money {
  const spread = spreadMinimum(minutes, minutesOutside, offer.minimum.minutes);
  const { minor: hourlyMinor } = parseMoney(offer.rate, offer.currency);
  const rates = { ...offer, hourlyMinor, travelMinor: 0n };
  const minutesOf = { ALL: ratio(spread.billed), INSIDE: spread.inside, OUTSIDE: spread.outside };
  return sum(
    offer.prices.map(({ hours, coefficients }) =>
      priceOfWork(minutesOf[hours], rates, coefficients),
    ),
    offer.currency,
  );
}
