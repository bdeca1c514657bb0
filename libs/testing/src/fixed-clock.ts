/** A clock that stands until it is told to go on. */
export function fixedClock(start: string) {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    /** Goes on by an ISO 8601 duration of exact time, such as `PT90M`. */
    advance(duration: string) {
      now = now.add(duration);
      return now;
    },
    set(instant: string) {
      now = Temporal.Instant.from(instant);
      return now;
    },
  };
}
