export interface Span {
  from: Temporal.Instant;
  to: Temporal.Instant;
}

/**
 * [from, to) of what is asked about, in local calendar months of the zone: from the start of the next calendar
 * quarter unless told, until three months later unless told.
 */
export function spanAskedFor(
  asked: { from: Temporal.Instant | null; to: Temporal.Instant | null },
  zone: string,
  now: Temporal.Instant,
): Span {
  const from = asked.from ?? nextQuarter(now.toZonedDateTimeISO(zone).toPlainDate(), zone);
  return { from, to: asked.to ?? from.toZonedDateTimeISO(zone).add({ months: 3 }).toInstant() };
}

function nextQuarter(today: Temporal.PlainDate, zone: string): Temporal.Instant {
  const firstOfMonth = today.with({ day: 1 });
  const first = firstOfMonth.add({ months: 3 - ((today.month - 1) % 3) });
  return first.toZonedDateTime(zone).toInstant();
}
