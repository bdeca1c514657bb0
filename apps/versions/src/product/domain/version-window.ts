import {
  earliest,
  firstStanding,
  generationsOf,
  type Publication,
  type SuccessorRule,
} from './successor.js';
import type { VersionScheme } from './version-label.js';

/** What a charter version says of the life of versions, from its first instant in force. */
export interface LifePolicy {
  charterVersionId: string;
  charterVersion: string;
  effectiveFrom: Temporal.Instant;
  zone: string;
  /** `null` where this charter lets no version grow old. */
  terms: LifeTerms | null;
}

export interface LifeTerms {
  /** Calendar length of support after the successor, e.g. P6M. */
  supportedFor: Temporal.Duration;
  /** Whether moving to a new version takes annual maintenance. */
  upgradeNeedsMaintenance: boolean;
  /** Clause behind each rule. */
  clauses: Record<LifeRule, string>;
}

export type LifeRule =
  | 'successor'
  | 'window'
  | 'withdrawal'
  | 'download'
  | 'fixes'
  | 'maintenance'
  | 'extension'
  | 'discontinued';

/** Sold until `withdrawnAt`, supported in [release, `obsoleteFrom`). */
export interface VersionWindow {
  withdrawnAt: Temporal.Instant;
  obsoleteFrom: Temporal.Instant;
  /** Last local date of support, inclusive. */
  supportedThrough: Temporal.PlainDate;
  successorId: string;
  policy: LifePolicy;
}

export interface LineRules {
  scheme: VersionScheme;
  successor: (line: string) => SuccessorRule;
  /** Ascending by `effectiveFrom`. */
  policies: readonly LifePolicy[];
}

/**
 * The window of every superseded version; a version without one is open-ended. A generation is superseded by the
 * earliest publication of any later generation of its line, and all its versions share that window, also a patch
 * published afterwards. What is recalled supersedes nothing, and has the window of its generation like the others.
 * The policy is the one in force at that publication, or the first for earlier ones.
 */
export function deriveWindows(
  publications: readonly Publication[],
  rules: LineRules,
): Map<string, VersionWindow> {
  const windows = new Map<string, VersionWindow>();
  for (const [key, line] of Map.groupBy(publications, (publication) => publication.line)) {
    let successor: Publication | null = null;
    let window: VersionWindow | null = null;
    for (const generation of generationsOf(line, rules.scheme, rules.successor(key)).reverse()) {
      if (window) for (const { id } of generation) windows.set(id, window);
      const first = firstStanding(generation, rules.scheme);
      if (!first || (successor && earliest([first, successor], rules.scheme) === successor))
        continue;
      successor = first;
      window = windowAfter(first, rules.policies);
    }
  }
  return windows;
}

/**
 * [local day of the successor's release, same day `supportedFor` later), month end clamped: the successor of
 * 2025-08-31 leaves its predecessor obsolete from 2026-02-28, 00:00 in the policy's zone.
 */
export function windowAfter(
  successor: Publication,
  policies: readonly LifePolicy[],
): VersionWindow | null {
  const policy = policyInForce(policies, successor.releasedAt);
  if (!policy?.terms) return null;
  const releaseDay = successor.releasedAt.toZonedDateTimeISO(policy.zone).toPlainDate();
  const end = releaseDay.add(policy.terms.supportedFor);
  return {
    withdrawnAt: successor.releasedAt,
    obsoleteFrom: end.toZonedDateTime(policy.zone).toInstant(),
    supportedThrough: end.subtract({ days: 1 }),
    successorId: successor.id,
    policy,
  };
}

function policyInForce(
  policies: readonly LifePolicy[],
  at: Temporal.Instant,
): LifePolicy | undefined {
  const inForce = policies.findLast(
    ({ effectiveFrom }) => effectiveFrom.epochMilliseconds <= at.epochMilliseconds,
  );
  return inForce ?? policies[0];
}
