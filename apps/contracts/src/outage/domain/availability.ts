import type { Interruption } from './interruption.js';
import { type AvailabilityRule, judge, type Stretch } from './judgement.js';
import { inside, lengthOf, outside, type Span, union } from './spans.js';

export interface Availability {
  readonly monthSeconds: bigint;
  /** Seconds of the month that the promise is measured over. */
  readonly measuredSeconds: bigint;
  /** Whole seconds of counted unavailability, rounded down. */
  readonly downSeconds: bigint;
  /** Whole seconds that it may be down without missing the threshold, rounded down. */
  readonly allowedSeconds: bigint;
  /** Percent, rounded down to four decimals; for display only. */
  readonly percent: string;
  /** Compared exactly, before any rounding; the threshold itself is kept. Null if nothing is measured. */
  readonly kept: boolean | null;
}

/** What a month is judged by. */
export interface Measure {
  readonly rule: AvailabilityRule;
  readonly month: { readonly from: Temporal.Instant; readonly to: Temporal.Instant };
  /** Instant up to which it is known what happened. */
  readonly asOf: Temporal.Instant;
  readonly customerId: string | null;
  /** Times in which the customer held a contract; null where nobody in particular is asked about. */
  readonly contracts: readonly Span[] | null;
}

/** A calendar month of the provider's zone in its true length, DST included. */
export function monthBounds(anyDay: Temporal.PlainDate, timeZone: string) {
  const first = anyDay.with({ day: 1 });
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant();
  return { first, from: midnight(first), to: midnight(first.add({ months: 1 })) };
}

/** The parts of an interruption that lie in the month and up to `asOf`, each with its answer. */
export function stretchesWithin(interruption: Interruption, measure: Measure): Stretch[] {
  const { rule, customerId, month, asOf } = measure;
  const end = Math.min(month.to.epochMilliseconds, asOf.epochMilliseconds);
  const past = [{ from: month.from.epochMilliseconds, to: end }];
  const measured = measuredSpans(measure);
  const { clause } = rule.measured ?? rule;
  return judge(interruption, rule, customerId)
    .flatMap((stretch) => inside(stretch, past).map((span) => ({ ...stretch, ...span })))
    .flatMap((stretch) => {
      if (!stretch.counts) return [stretch];
      const beyond = { counts: false, reason: 'OUTSIDE_CONTRACT' as const, clause };
      return [
        ...inside(stretch, measured).map((span) => ({ ...stretch, ...span })),
        ...outside(stretch, measured).map((span) => ({ ...stretch, ...span, ...beyond })),
      ].toSorted((a, b) => a.from - b.from);
    });
}

/**
 * Availability of a month up to `asOf`, from the interruptions that hit the customer. Those that
 * overlap count once, excluded ones are not down time, and the month keeps its whole length.
 */
export function availabilityOf(
  interruptions: readonly Interruption[],
  measure: Measure,
): Availability {
  const { month, rule } = measure;
  const counted = interruptions
    .flatMap((interruption) => stretchesWithin(interruption, measure))
    .filter(({ counts }) => counts);
  const total = BigInt(lengthOf(measuredSpans(measure)));
  const down = BigInt(lengthOf(union(counted)));
  const { share, of } = ratio(rule.thresholdPercent);
  return {
    monthSeconds: BigInt(month.to.epochMilliseconds - month.from.epochMilliseconds) / 1000n,
    measuredSeconds: total / 1000n,
    downSeconds: down / 1000n,
    allowedSeconds: (total * (of - share)) / of / 1000n,
    percent: percentText(total - down, total),
    kept: total === 0n ? null : (total - down) * of >= share * total,
  };
}

/** The time of the month over which the promise is measured. */
function measuredSpans({ rule, month, contracts }: Measure): Span[] {
  const whole = { from: month.from.epochMilliseconds, to: month.to.epochMilliseconds };
  if (rule.measured?.during !== 'CONTRACT' || contracts === null) return [whole];
  return inside(whole, union(contracts));
}

function percentText(up: bigint, total: bigint): string {
  const tenThousandths = total === 0n ? 1_000_000n : (up * 1_000_000n) / total;
  const text = tenThousandths.toString().padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}

/** An exact percentage as share of a whole: 99.5 is 995 of 1000. */
function ratio(percent: string): { readonly share: bigint; readonly of: bigint } {
  const [whole = '0', fraction = ''] = percent.split('.');
  return { share: BigInt(whole + fraction), of: 100n * 10n ** BigInt(fraction.length) };
}
