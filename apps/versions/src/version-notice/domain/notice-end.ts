import { laterEnd } from './notices-due.js';

/** Customers for whom a version's support ends at one instant. */
export interface EndFor {
  endsAt: Temporal.Instant | null;
  ids: string[];
  /** Whether it is all customers but these. */
  but: boolean;
}

/**
 * The ends of a version's support: that of the window, or of the longest extension for all, first; then those of
 * customers whose own extension ends later. A version without an end has none to extend.
 */
export function endsOf(
  { obsoleteFrom }: { obsoleteFrom: Temporal.Instant | null },
  exceptions: readonly { customerId: string | null; until: Temporal.Instant }[],
): EndFor[] {
  const forAll = exceptions
    .filter(({ customerId }) => customerId === null)
    .reduce((end, { until }) => laterEnd(end, until), obsoleteFrom);
  const own = new Map<string, Temporal.Instant>();
  for (const { customerId, until } of exceptions) {
    const end = customerId && laterEnd(own.get(customerId) ?? forAll, until);
    if (customerId && end && !end.equals(forAll!)) own.set(customerId, end);
  }
  const byEnd = Map.groupBy(own, ([, end]) => end.epochMilliseconds);
  return [
    { endsAt: forAll, ids: [...own.keys()], but: true },
    ...[...byEnd.values()].map((customers) => ({
      endsAt: customers[0]![1],
      ids: customers.map(([id]) => id),
      but: false,
    })),
  ];
}

/** The local day before the one on which support has ended. */
export function lastDayBefore(endsAt: Temporal.Instant, zone: string): Temporal.PlainDate {
  return endsAt.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
}
