/** A version's window, as `versions` derived it. */
export interface VersionWindow {
  /** Null while it is only planned. */
  readonly releasedAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly supportedUntil: Temporal.Instant | null;
  /** Whether its publication is recalled; whoever runs it is supported by the window of its generation. */
  readonly recalled: boolean;
  readonly extensions: readonly {
    readonly customerIds: readonly string[];
    readonly until: Temporal.Instant;
  }[];
}

export type VersionState = 'SUPPORTED' | 'GRACE' | 'DISCONTINUED' | 'UNKNOWN';

export interface VersionStanding {
  readonly state: VersionState;
  /** End of a grace that has one. */
  readonly until: Temporal.Instant | null;
  /** Whether a recorded decision holds what would otherwise be discontinued. */
  readonly extended: boolean;
  readonly recalled: boolean;
}

/**
 * How a version stands for a customer at an instant; windows are half-open, so at its end it is over.
 * Before its release nothing is known of it.
 */
export function standingOf(
  window: VersionWindow | null,
  customerId: string,
  at: Temporal.Instant,
): VersionStanding {
  const unextended = { until: null, extended: false, recalled: window?.recalled ?? false };
  if (!window?.releasedAt || isBefore(at, window.releasedAt)) {
    return { ...unextended, state: 'UNKNOWN' };
  }
  const { supportedUntil, withdrawnAt } = window;
  if (supportedUntil && !isBefore(at, supportedUntil)) {
    const until = extensionOf(window, customerId, at);
    if (!until) return { ...unextended, state: 'DISCONTINUED' };
    return { ...unextended, state: 'GRACE', until, extended: true };
  }
  if (withdrawnAt && !isBefore(at, withdrawnAt)) {
    return { ...unextended, state: 'GRACE', until: supportedUntil };
  }
  return { ...unextended, state: 'SUPPORTED' };
}

/** The next instant after `at` at which the standing changes by itself. */
export function nextStandingChange(
  window: VersionWindow | null,
  at: Temporal.Instant,
): Temporal.Instant | null {
  if (!window) return null;
  const { releasedAt, supportedUntil, withdrawnAt, extensions } = window;
  return (
    [releasedAt, withdrawnAt, supportedUntil, ...extensions.map(({ until }) => until)]
      .filter((moment) => moment !== null)
      .filter((moment) => isBefore(at, moment))
      .toSorted(Temporal.Instant.compare)[0] ?? null
  );
}

function extensionOf(window: VersionWindow, customerId: string, at: Temporal.Instant) {
  return window.extensions
    .filter(({ customerIds }) => customerIds.length === 0 || customerIds.includes(customerId))
    .map(({ until }) => until)
    .filter((until) => isBefore(at, until))
    .toSorted(Temporal.Instant.compare)
    .at(-1);
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
