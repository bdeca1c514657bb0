import { minutesPerDay } from './calendar.js';

const msPerMinute = 60_000;
const msPerDay = minutesPerDay * msPerMinute;

/** Days since 1970-01-01. */
export function epochDay(date: Temporal.PlainDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / msPerDay;
}

/** Local date, in days since 1970-01-01, that clocks of the zone show at an instant. */
export function localEpochDay(zone: string, at: number): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  return epochDay(instant.toZonedDateTimeISO(zone).toPlainDate());
}

/**
 * The first instant (epoch ms) at which clocks of the zone show `minutes` after the midnight of
 * `date`, or later: a time that DST skips is the change itself, one that it repeats is the first.
 */
export function localEdge(zone: string, date: Temporal.PlainDate, minutes: number): number {
  const local = date.toPlainDateTime().add({ minutes });
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds;
  const change = earlier.getTimeZoneTransition('next');
  return (change ?? earlier).epochMilliseconds;
}

/** Edges of one local date: plain arithmetic on a day of 24 hours, the zone's rules on others. */
export function edgesOf(zone: string, date: Temporal.PlainDate) {
  const start = localEdge(zone, date, 0);
  const isPlain = localEdge(zone, date.add({ days: 2 }), 0) - start === 2 * msPerDay;
  return (minutes: number) =>
    isPlain ? start + minutes * msPerMinute : localEdge(zone, date, minutes);
}
