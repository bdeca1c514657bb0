/** What the rule of a charter says of interruptions [S0.5, S0.6, S3.15, S3.16]. */
export interface AvailabilityRule {
  readonly clause: string;
  /** Exact decimal, such as 99.5. */
  readonly thresholdPercent: string;
  readonly exclusions: readonly {
    readonly kind: string;
    readonly announced: boolean;
    readonly clause: string;
  }[];
}

export interface Interruption {
  readonly kind: string;
  readonly customerIds: readonly string[];
  readonly announcedAt: Temporal.Instant | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly cancelled: boolean;
}

export interface Judgement {
  readonly counts: boolean;
  /** Clause that excludes it, or the one that counts it. */
  readonly clause: string;
}

export interface Availability {
  readonly monthSeconds: bigint;
  /** Whole seconds of counted unavailability, rounded down. */
  readonly downSeconds: bigint;
  /** Percent, rounded down to four decimals; for display only. */
  readonly percent: string;
  /** Compared exactly, before any rounding; the threshold itself is kept. */
  readonly kept: boolean;
}

/** Whether an interruption counts as unavailability: all do, but for the kinds that the charter excludes. */
export function judge(interruption: Interruption, rule: AvailabilityRule): Judgement {
  const { kind, announcedAt, startsAt } = interruption;
  const announced = announcedAt !== null && Temporal.Instant.compare(announcedAt, startsAt) < 0;
  const exclusion = rule.exclusions.find(
    (candidate) => candidate.kind === kind && (announced || !candidate.announced),
  );
  return exclusion
    ? { counts: false, clause: exclusion.clause }
    : { counts: true, clause: rule.clause };
}

/** A calendar month of the provider's zone in its true length, DST included. */
export function monthBounds(anyDay: Temporal.PlainDate, timeZone: string) {
  const first = anyDay.with({ day: 1 });
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant();
  return { first, from: midnight(first), to: midnight(first.add({ months: 1 })) };
}

/** Whether an interruption hits a customer; null asks for what hits everybody. */
export function hits(interruption: Interruption, customerId: string | null): boolean {
  const { customerIds } = interruption;
  return customerIds.length === 0 || (customerId !== null && customerIds.includes(customerId));
}

/**
 * Availability of a month as one customer had it, up to `asOf`. Overlapping interruptions count
 * once, excluded ones are not down time, and the month keeps its whole length.
 */
export function availabilityOf(
  interruptions: readonly Interruption[],
  rule: AvailabilityRule,
  month: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
  asOf: Temporal.Instant,
): Availability {
  const end = Math.min(month.to.epochMilliseconds, asOf.epochMilliseconds);
  const spans = interruptions
    .filter((interruption) => !interruption.cancelled && judge(interruption, rule).counts)
    .map(({ startsAt, endsAt }) => ({
      from: Math.max(startsAt.epochMilliseconds, month.from.epochMilliseconds),
      to: Math.min(endsAt?.epochMilliseconds ?? end, end),
    }));
  const total = BigInt(month.to.epochMilliseconds - month.from.epochMilliseconds);
  const down = BigInt(lengthOfUnion(spans));
  return {
    monthSeconds: total / 1000n,
    downSeconds: down / 1000n,
    percent: percentText(total - down, total),
    kept: reaches(total - down, total, rule.thresholdPercent),
  };
}

function lengthOfUnion(spans: { from: number; to: number }[]): number {
  let length = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    length += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return length;
}

function percentText(up: bigint, total: bigint): string {
  const tenThousandths = (up * 1_000_000n) / total;
  const text = tenThousandths.toString().padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}

function reaches(up: bigint, total: bigint, thresholdPercent: string): boolean {
  const [whole = '0', fraction = ''] = thresholdPercent.split('.');
  const scale = 10n ** BigInt(fraction.length);
  return up * 100n * scale >= BigInt(whole + fraction) * total;
}
