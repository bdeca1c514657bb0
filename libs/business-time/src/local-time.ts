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

/** A time in which clocks of a zone keep their distance from UTC, in epoch ms. */
interface SteadyTime {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** As far as a band of a date may reach. */
const reach = 2 * msPerDay;

/**
 * `localEdge` for many dates of one zone: plain arithmetic far from any change of its clocks, the zone's
 * rules around each. Laying a year out by the rules alone costs twenty times as much.
 */
export function localEdges(
  zone: string,
): (date: Temporal.PlainDate) => (minutes: number) => number {
  let steady: SteadyTime = { from: Infinity, until: -Infinity, offset: 0 };
  const startOf = (midnight: number) => {
    const start = midnight - steady.offset;
    return start - steady.from >= reach && steady.until - start > reach ? start : null;
  };
  return (date) => {
    const midnight = epochDay(date) * msPerDay;
    if (startOf(midnight) === null) steady = steadyTimeAt(zone, midnight);
    const start = startOf(midnight);
    return start === null
      ? (minutes) => localEdge(zone, date, minutes)
      : (minutes) => start + minutes * msPerMinute;
  };
}

function steadyTimeAt(zone: string, at: number): SteadyTime {
  // A moment later: the change before an instant is never the one that happens at it.
  const shown = Temporal.Instant.fromEpochMilliseconds(at + 1).toZonedDateTimeISO(zone);
  return {
    from: shown.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    until: shown.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: shown.offsetNanoseconds / 1_000_000,
  };
}
