import { ratio, show, sum, type Money, type Rational } from '@charter/money';
import {
  hourlyPrice,
  priceOfTravel,
  priceOfWork,
  type Rates,
} from '../../price/domain/priced-line.js';
import type { Coefficient, HoursPart, PriceRules } from '../../price/domain/price-terms.js';
import {
  ratedMinutes,
  type RatedMinutes,
  type WorkEntry,
} from '../../price/domain/rated-minutes.js';

/** One line of a charge, and of the invoice that asks for it. */
export interface RatedLine {
  readonly kind: 'WORK' | 'TRAVEL';
  readonly hours: HoursPart;
  /** Minutes or visits, exact: `16`, `75/7`. */
  readonly quantity: string;
  readonly unit: 'MINUTE' | 'VISIT';
  /** Price of an hour or a visit, coefficients included. */
  readonly unitPrice: Money;
  readonly coefficients: readonly Coefficient[];
  readonly clause: string | null;
  readonly amount: Money;
}

/** A request, rated: lines with everything they come from. */
export interface Rating {
  readonly lines: readonly RatedLine[];
  readonly total: Money;
  readonly minutes: Pick<RatedMinutes, 'actual' | 'actualOutside' | 'billed'>;
  readonly minimum: PriceRules['minimum'];
  /** Minutes outside the hours that count once, since nobody took the option for them. */
  readonly flaggedOutside: number;
  readonly charterVersion: string;
  readonly tariffId: string;
}

/**
 * Rates the work of one request: max(actual, minimum) × rate × coefficients, travel on top [S2.13-S2.21].
 * `included`: the work is covered, so that only what no contract covers, travel, is charged [S2.15].
 */
export function rate(
  work: readonly WorkEntry[],
  rules: PriceRules,
  rates: Rates,
  included = false,
): Rating {
  const minutes = ratedMinutes(work, rules.minimum.minutes, rules.hours);
  const lines = [
    ...(included ? [] : workLines(minutes, rules, rates)),
    ...travelLines(work, rules, rates),
  ];
  return {
    lines,
    total: sum(
      lines.map((line) => line.amount),
      rates.currency,
    ),
    minutes,
    minimum: rules.minimum,
    flaggedOutside: rules.outOfHours ? 0 : minutes.actualOutside,
    charterVersion: rules.charterVersion,
    tariffId: rates.tariffId,
  };
}

function workLines(minutes: RatedMinutes, rules: PriceRules, rates: Rates): RatedLine[] {
  const line = (hours: HoursPart, quantity: Rational, coefficients: readonly Coefficient[]) => ({
    kind: 'WORK' as const,
    hours,
    quantity: show(quantity),
    unit: 'MINUTE' as const,
    unitPrice: hourlyPrice(rates, coefficients),
    coefficients,
    clause: rules.minimum.clause,
    amount: priceOfWork(quantity, rates, coefficients),
  });
  const lines = rules.outOfHours
    ? [
        line('INSIDE', minutes.inside, rules.coefficients),
        line('OUTSIDE', minutes.outside, [...rules.coefficients, rules.outOfHours]),
      ]
    : [line('ALL', ratio(minutes.billed), rules.coefficients)];
  return lines.filter(({ quantity }) => quantity !== '0');
}

function travelLines(work: readonly WorkEntry[], rules: PriceRules, rates: Rates): RatedLine[] {
  const visits = work.filter((entry) => entry.travelled).length;
  if (visits === 0 || rules.travelClause === null) return [];
  return [
    {
      kind: 'TRAVEL',
      hours: 'ALL',
      quantity: String(visits),
      unit: 'VISIT',
      unitPrice: priceOfTravel(1, rates),
      coefficients: [],
      clause: rules.travelClause,
      amount: priceOfTravel(visits, rates),
    },
  ];
}
