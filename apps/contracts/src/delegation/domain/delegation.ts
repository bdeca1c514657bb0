interface Period {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
}

/** Whether a delegation gives the reseller its rights at an instant: in [startsAt, endsAt), unrevoked [S1.22]. */
export function isInForce({ startsAt, endsAt, revokedAt }: Period, now: Temporal.Instant): boolean {
  const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
  if (before(now, startsAt)) return false;
  return (endsAt === null || before(now, endsAt)) && (revokedAt === null || before(now, revokedAt));
}
