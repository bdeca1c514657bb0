import { stateAt, type VersionLife } from '../../product/domain/version-state.js';

/** A recorded decision to go on supporting an obsolete version, for one customer or (null) for all. */
export interface SupportException {
  id: string;
  customerId: string | null;
  reason: string;
  /** It holds from here on. */
  recordedAt: Temporal.Instant;
  until: Temporal.Instant;
}

export type ExceptionRefusal =
  | 'REASON_REQUIRED'
  | 'EXTENSION_ENDS_BEFORE_IT_STARTS'
  | 'EXTENSION_TOO_LONG'
  | 'VERSION_HAS_NO_END'
  | 'EXTENSION_WITHIN_WINDOW';

const LONGEST = Temporal.Duration.from({ years: 10 });

/** An extension has a reason and an end after the window that it extends, in `zone` at most ten years from today. */
export function refuseException(
  exception: Pick<SupportException, 'reason' | 'until'>,
  version: VersionLife,
  now: Temporal.Instant,
  zone: string,
): ExceptionRefusal | null {
  if (exception.reason.trim() === '') return 'REASON_REQUIRED';
  if (!version.obsoleteFrom) return 'VERSION_HAS_NO_END';
  if (!isBefore(now, exception.until)) return 'EXTENSION_ENDS_BEFORE_IT_STARTS';
  if (!isBefore(version.obsoleteFrom, exception.until)) return 'EXTENSION_WITHIN_WINDOW';
  const lastDay = now.toZonedDateTimeISO(zone).toPlainDate().add(LONGEST);
  const limit = lastDay.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return isBefore(limit, exception.until) ? 'EXTENSION_TOO_LONG' : null;
}

/** What support a customer gets for a version, in the words of coverage decisions. */
export type SupportState =
  | { state: 'SUPPORTED'; until: Temporal.Instant | null }
  | { state: 'GRACE'; until: Temporal.Instant; exceptionId: string | null }
  | { state: 'DISCONTINUED'; since: Temporal.Instant }
  | { state: 'UNKNOWN' };

/**
 * CURRENT is SUPPORTED; WITHDRAWN, and OBSOLETE under an extension that is in force for this customer, is GRACE;
 * OBSOLETE alone is DISCONTINUED. The extension that ends last counts. Who runs a RECALLED version took it in good
 * faith: it is supported as if it had not been recalled, by the window of its generation.
 */
export function supportAt(
  version: VersionLife,
  exceptions: readonly SupportException[],
  customerId: string | null,
  at: Temporal.Instant,
): SupportState {
  const { releasedAt, withdrawnAt, obsoleteFrom } = version;
  const state = stateAt({ releasedAt, withdrawnAt, obsoleteFrom }, at);
  if (state === 'PLANNED') return { state: 'UNKNOWN' };
  if (state === 'CURRENT') return { state: 'SUPPORTED', until: obsoleteFrom };
  const extension = exceptionInForce(exceptions, customerId, at);
  if (state === 'WITHDRAWN') return { state: 'GRACE', until: obsoleteFrom!, exceptionId: null };
  return extension
    ? { state: 'GRACE', until: extension.until, exceptionId: extension.id }
    : { state: 'DISCONTINUED', since: obsoleteFrom! };
}

export function exceptionInForce<T extends SupportException>(
  exceptions: readonly T[],
  customerId: string | null,
  at: Temporal.Instant,
): T | null {
  return exceptions
    .filter((it) => it.customerId === null || it.customerId === customerId)
    .filter((it) => !isBefore(at, it.recordedAt) && isBefore(at, it.until))
    .reduce<T | null>(
      (longest, it) => (longest && !isBefore(longest.until, it.until) ? longest : it),
      null,
    );
}

/**
 * [S4.24] What a correction published now goes on under, of all exceptions of its generation: for each customer, and
 * for everybody, the one in force that ends last.
 */
export function exceptionsToCarry<T extends SupportException>(
  exceptions: readonly T[],
  now: Temporal.Instant,
): T[] {
  const byCustomer = Map.groupBy(exceptions, ({ customerId }) => customerId);
  return [...byCustomer].flatMap(
    ([customerId, some]) => exceptionInForce(some, customerId, now) ?? [],
  );
}

/** Whether a version came out after the end of its generation: under an extension, so for those alone who have one. */
export function isBornObsolete({ releasedAt, obsoleteFrom }: VersionLife): boolean {
  return releasedAt !== null && obsoleteFrom !== null && !isBefore(releasedAt, obsoleteFrom);
}

/** [S4.24] Whether an obsolete version is to be had by a customer all the same, as what came out under its extension. */
export function isHadUnderException(
  version: VersionLife,
  exceptions: readonly SupportException[],
  customerId: string,
  at: Temporal.Instant,
): boolean {
  return isBornObsolete(version) && exceptionInForce(exceptions, customerId, at) !== null;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
