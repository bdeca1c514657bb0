import type { Calendar } from './calendar.js';
import { workingHours } from './working-hours.js';

/** Hours of a date, by the version that says it: the last whose first date has come. */
function datedHours({ changes = [], ...first }: Calendar): ReturnType<typeof workingHours>['on'] {
  const before = workingHours(first);
  const dated = changes.map((change) => ({
    from: Temporal.PlainDate.from(change.from),
    hours: workingHours({ ...change, zone: first.zone }),
  }));
  return (date) => {
    const begun = dated.filter(({ from }) => Temporal.PlainDate.compare(from, date) <= 0);
    return (begun.at(-1)?.hours ?? before).on(date);
  };
}

/**
 * Slow and obvious: walks minute by minute, watches the local clock, and remembers the latest time it
 * has shown, so that an hour repeated in autumn opens and closes nothing twice.
 */
export function openMinutes(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Temporal.Instant[] {
  const on = datedHours(calendar);
  const open: Temporal.Instant[] = [];
  let reached: Temporal.PlainDateTime | null = null;
  // Starts early enough to have seen any repeated hour.
  for (let at = from.subtract({ hours: 3 }); Temporal.Instant.compare(at, to) < 0;) {
    const shown = at.toZonedDateTimeISO(calendar.zone).toPlainDateTime();
    if (!reached || Temporal.PlainDateTime.compare(shown, reached) > 0) reached = shown;
    const isAsked = Temporal.Instant.compare(at, from) >= 0;
    if (isAsked && isWithin(on, reached)) open.push(at);
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
