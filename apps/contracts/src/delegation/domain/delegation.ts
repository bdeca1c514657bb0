interface Period {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly revokedAt?: Temporal.Instant | null;
}

const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** First instant at which a delegation gives nothing any more; null if it has no end. */
function endOf({ endsAt, revokedAt = null }: Period): Temporal.Instant | null {
  if (endsAt === null || revokedAt === null) return endsAt ?? revokedAt;
  return before(revokedAt, endsAt) ? revokedAt : endsAt;
}

/** Whether a delegation gives the reseller its rights at an instant: in [startsAt, endsAt), unrevoked [S1.22]. */
export function isInForce(period: Period, now: Temporal.Instant): boolean {
  const end = endOf(period);
  return !before(now, period.startsAt) && (end === null || before(now, end));
}

/** Whether both would be in force at some instant; one that was taken back ended then. */
export function overlap(one: Period, other: Period): boolean {
  const start = before(one.startsAt, other.startsAt) ? other.startsAt : one.startsAt;
  return isInForce(one, start) && isInForce(other, start);
}
