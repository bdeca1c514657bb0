import type { Calendar } from './calendar.js';
import { workingHours } from './working-hours.js';

/**
 * Slow and obvious: walks minute by minute, watches the local clock, and remembers the latest time it
 * has shown, so that an hour repeated in autumn opens and closes nothing twice.
 */
export function openMinutes(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Temporal.Instant[] {
  const hours = workingHours(calendar);
  const open: Temporal.Instant[] = [];
  let reached: Temporal.PlainDateTime | null = null;
  // Starts early enough to have seen any repeated hour.
  for (let at = from.subtract({ hours: 3 }); Temporal.Instant.compare(at, to) < 0;) {
    const shown = at.toZonedDateTimeISO(calendar.zone).toPlainDateTime();
    if (!reached || Temporal.PlainDateTime.compare(shown, reached) > 0) reached = shown;
    const isAsked = Temporal.Instant.compare(at, from) >= 0;
    if (isAsked && isWithin(hours.on, reached)) open.push(at);
    at = at.add({ minutes: 1 });
  }
  return open;
}

function isWithin(
  on: ReturnType<typeof workingHours>['on'],
  shown: Temporal.PlainDateTime,
): boolean {
  return [0, 1].some((daysAgo) => {
    const date = shown.toPlainDate().subtract({ days: daysAgo });
    const minutes = daysAgo * 1440 + shown.hour * 60 + shown.minute;
    return on(date).some((band) => band.opens <= minutes && minutes < band.closes);
  });
}
