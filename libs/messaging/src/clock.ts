/** Domain time; tells when it is set anew, so that timers are too. */
export interface Clock {
  now(): Temporal.Instant;
  onChange(listener: () => void): void;
}
