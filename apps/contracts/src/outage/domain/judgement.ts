import { governingAnnouncement, type Interruption } from './interruption.js';
import { inside, outside, type Span } from './spans.js';

/** What the rule of a charter says of interruptions [S0.5, S0.6, S0.7, S3.15, S3.16]. */
export interface AvailabilityRule {
  readonly clause: string;
  /** Exact decimal, such as 99.5. */
  readonly thresholdPercent: string;
  readonly counted: 'EVERYBODY' | 'PER_CUSTOMER';
  readonly exclusions: readonly {
    readonly kind: string;
    readonly announced: boolean;
    readonly clause: string;
  }[];
  readonly measured?:
    { readonly clause: string; readonly during: 'MONTH' | 'CONTRACT' } | undefined;
}

/** Why a stretch counts as unavailability, or does not. */
export type Reason =
  | 'COUNTED_KIND'
  | 'NOT_ANNOUNCED'
  | 'BEYOND_ANNOUNCEMENT'
  | 'EXCLUDED_KIND'
  | 'HIT_SOME_ALONE'
  | 'OUTSIDE_CONTRACT'
  | 'CALLED_OFF';

/** A part of an interruption with one answer. */
export interface Stretch extends Span {
  readonly counts: boolean;
  readonly reason: Reason;
  /** Clause that excludes it, or the one that counts it. */
  readonly clause: string;
}

/**
 * Which parts of an interruption count as unavailability, towards one customer or (null) towards all
 * whom it hit, in order of time; without end they run to Infinity. Everything counts but what the
 * charter excludes, and of a window that had to be announced only the announced time is excluded.
 */
export function judge(
  interruption: Interruption,
  rule: AvailabilityRule,
  customerId: string | null,
): Stretch[] {
  const { kind, startsAt, endsAt, cancelled, customerIds } = interruption;
  const whole = {
    from: startsAt.epochMilliseconds,
    to: endsAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
  };
  const all = (counts: boolean, reason: Reason, clause: string): Stretch[] => [
    { ...whole, counts, reason, clause },
  ];
  if (cancelled) return all(false, 'CALLED_OFF', rule.clause);
  if (rule.counted === 'EVERYBODY' && customerIds.length > 0)
    return all(false, 'HIT_SOME_ALONE', rule.clause);
  const exclusion = rule.exclusions.find((candidate) => candidate.kind === kind);
  if (!exclusion) return all(true, 'COUNTED_KIND', rule.clause);
  if (!exclusion.announced) return all(false, 'EXCLUDED_KIND', exclusion.clause);
  const announced = governingAnnouncement(interruption, customerId);
  if (!announced) return all(true, 'NOT_ANNOUNCED', exclusion.clause);
  const window = [
    {
      from: announced.startsAt.epochMilliseconds,
      to: announced.endsAt.epochMilliseconds,
    },
  ];
  const { clause } = exclusion;
  return [
    ...inside(whole, window).map((span) => ({
      ...span,
      ...{ counts: false, reason: 'EXCLUDED_KIND' as const, clause },
    })),
    ...outside(whole, window).map((span) => ({
      ...span,
      ...{ counts: true, reason: 'BEYOND_ANNOUNCEMENT' as const, clause },
    })),
  ].toSorted((a, b) => a.from - b.from);
}
