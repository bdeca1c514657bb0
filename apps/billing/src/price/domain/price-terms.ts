import type { Calendar } from '@charter/business-time';
import { optionsSold, planOf, type Charter, type PricingOption, type Text } from '@charter/charter';

/** What a request's price depends on, as `tickets` froze it at opening. */
export interface PriceTerms {
  readonly planKey: string;
  readonly charterKey: string;
  readonly charterVersion: string;
  readonly contractId: string | null;
  /** Options that the customer asked for: keys of the charter. */
  readonly options: readonly string[];
  /** Whether the tool for remote help is there; null where nobody asked. */
  readonly remoteToolPresent: boolean | null;
  readonly workKind: WorkKind;
}

export type WorkKind = 'REMOTE' | 'ON_SITE' | 'OFFICE';

/** Where in the plan's hours minutes lie; ALL where that makes no difference. */
export type HoursPart = 'ALL' | 'INSIDE' | 'OUTSIDE';

/** A factor of the price and the clause that sets it. */
export interface Coefficient {
  readonly key: string;
  readonly label: Text;
  /** An exact decimal. */
  readonly factor: string;
  readonly clause: string;
}

/** The rules of a charter for one request. */
export interface PriceRules {
  readonly charterKey: string;
  readonly charterVersion: string;
  readonly minimum: { readonly minutes: number; readonly clause: string | null };
  /** On every minute. */
  readonly coefficients: readonly Coefficient[];
  /** On minutes outside the hours, where the customer took that option. */
  readonly outOfHours: Coefficient | null;
  /** The hours that `outOfHours` is about; without it, minutes outside are only flagged. */
  readonly hours: Calendar;
  /** Clause by which travel is charged on top; null where it is not. */
  readonly travelClause: string | null;
}

/** The charter has no such option for this plan. */
export class UnknownOption extends Error {
  constructor(readonly option: string) {
    super(`No option ${option} under this plan`);
    this.name = 'UnknownOption';
  }
}

/**
 * What the charter says about the price of one request. `helpedRemotely` tells whether the minimum of a
 * missing remote tool applies: on site a missing tool changes nothing [S2.6].
 * @throws UnknownOption
 */
export function priceRules(
  charter: Charter,
  terms: PriceTerms,
  helpedRemotely: boolean,
): PriceRules {
  const { rating } = charter.pricing;
  const options = [...new Set(terms.options)].map((key) => optionOf(charter, key, terms.planKey));
  const outOfHours = options.find((option) => option.kind === 'OUT_OF_HOURS');
  const planCoefficients = (rating?.planCoefficients ?? [])
    .filter((coefficient) => coefficient.plan === terms.planKey)
    .map(({ coefficient, clause }) => ({
      key: `plan-${terms.planKey}`,
      label: planOf(charter, terms.planKey).label,
      factor: coefficient,
      clause,
    }));
  return {
    charterKey: charter.key,
    charterVersion: charter.version,
    minimum: minimumOf(charter, terms, helpedRemotely),
    coefficients: [
      ...planCoefficients,
      ...options.filter((option) => option.kind === 'IMMEDIATE').map(coefficientOf),
    ],
    outOfHours: outOfHours ? coefficientOf(outOfHours) : null,
    hours: hoursOf(charter, terms.planKey, outOfHours),
    travelClause: rating && !rating.travel.included ? rating.travel.clause : null,
  };
}

function optionOf({ pricing }: Charter, key: string, planKey: string): PricingOption {
  const sold = optionsSold(pricing.options, planKey);
  const option = sold.find((candidate) => candidate.key === key);
  if (!option) throw new UnknownOption(key);
  return option;
}

function coefficientOf({ key, label, coefficient, clause }: PricingOption): Coefficient {
  return { key, label, factor: coefficient, clause };
}

function minimumOf({ pricing: { rating } }: Charter, terms: PriceTerms, helpedRemotely: boolean) {
  if (!rating) return { minutes: 0, clause: null };
  const { minimum, missingToolMinimum: missing } = rating;
  const isToolMissing = helpedRemotely && terms.remoteToolPresent === false;
  const applied = isToolMissing && missing && missing.minutes > minimum.minutes ? missing : minimum;
  return { minutes: applied.minutes, clause: applied.clause };
}

/** Hours of an option are its own calendar's; without one, the plan's. */
function hoursOf(charter: Charter, planKey: string, option: PricingOption | undefined): Calendar {
  const key = option?.outside ?? planOf(charter, planKey).calendar;
  const calendar = charter.calendars[key];
  if (!calendar) throw new RangeError(`Charter ${charter.key} has no calendar ${key}`);
  return calendar;
}
