import {
  decimal,
  money,
  one,
  ratio,
  times,
  toMoney,
  type Money,
  type Rational,
} from '@charter/money';
import type { Coefficient } from './price-terms.js';

/** Prices before coefficients, from one tariff. */
export interface Rates {
  readonly tariffId: string;
  readonly currency: string;
  /** Minor units for an hour of work. */
  readonly hourlyMinor: bigint;
  /** Minor units for one visit. */
  readonly travelMinor: bigint;
}

/**
 * The price of minutes: minutes × rate × coefficients, rounded once, half away from zero [S2.13, S2.21].
 * Quotes and invoices both ask here, so what was shown is what is asked for [S0.3].
 */
export function priceOfWork(
  minutes: Rational,
  rates: Rates,
  coefficients: readonly Coefficient[],
): Money {
  const hourly = ratio(rates.hourlyMinor, 60n);
  return toMoney(times(minutes, hourly, productOf(coefficients)), rates.currency);
}

/** The price of an hour with all coefficients on it. */
export function hourlyPrice(rates: Rates, coefficients: readonly Coefficient[]): Money {
  return priceOfWork(ratio(60n), rates, coefficients);
}

/** The price of visits; travel bears no coefficient [S2.14, S2.15]. */
export function priceOfTravel(visits: number, rates: Rates): Money {
  return money(BigInt(visits) * rates.travelMinor, rates.currency);
}

function productOf(coefficients: readonly Coefficient[]): Rational {
  return times(one, ...coefficients.map(({ factor }) => decimal(factor)));
}
