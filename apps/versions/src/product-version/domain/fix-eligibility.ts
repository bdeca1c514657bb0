import type { VersionLife } from '../../product/domain/version-state.js';
import { exceptionInForce, type SupportException } from './support-exception.js';

/** Whether corrections of a version may be published, and by which rule. */
export type FixEligibility =
  | { allowed: true; rule: 'fixes'; until: Temporal.Instant | null }
  | { allowed: true; rule: 'extension'; until: Temporal.Instant }
  | { allowed: false; rule: 'fixes'; since: Temporal.Instant | null };

/**
 * [S4.20] Corrections are for versions on sale or inside their window; [S4.24] for an obsolete generation while an
 * exception for any of its versions and customers is in force. What is not published has none: it is corrected
 * before it comes out.
 */
export function fixEligibility(
  version: VersionLife,
  exceptionsOfGeneration: readonly SupportException[],
  now: Temporal.Instant,
): FixEligibility {
  const { releasedAt, obsoleteFrom } = version;
  if (!releasedAt || Temporal.Instant.compare(releasedAt, now) > 0)
    return { allowed: false, rule: 'fixes', since: null };
  if (!obsoleteFrom || Temporal.Instant.compare(now, obsoleteFrom) < 0)
    return { allowed: true, rule: 'fixes', until: obsoleteFrom };
  const until = exceptionsOfGeneration
    .filter((it) => exceptionInForce([it], it.customerId, now))
    .map((it) => it.until)
    .sort(Temporal.Instant.compare)
    .at(-1);
  return until
    ? { allowed: true, rule: 'extension', until }
    : { allowed: false, rule: 'fixes', since: obsoleteFrom };
}
