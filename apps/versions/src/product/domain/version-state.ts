import type { Publication } from './successor.js';
import { deriveWindows, type LineRules, type VersionWindow } from './version-window.js';

/**
 * PLANNED → CURRENT → WITHDRAWN (from sale, still supported) → OBSOLETE; each from its instant on. CANCELLED ends a
 * plan, RECALLED a publication.
 */
export type VersionState =
  'PLANNED' | 'CANCELLED' | 'CURRENT' | 'WITHDRAWN' | 'OBSOLETE' | 'RECALLED';

export interface VersionLife {
  /** From here on its plan is taken back; `null` where it is not. */
  cancelledAt?: Temporal.Instant | null;
  releasedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  obsoleteFrom: Temporal.Instant | null;
  /** From here on it is neither sold nor installed; `null` where it was not recalled. */
  recalledAt?: Temporal.Instant | null;
}

/** A patch of a superseded generation is WITHDRAWN, or OBSOLETE, from its first instant. */
export function stateAt(life: VersionLife, at: Temporal.Instant): VersionState {
  if (hasCome(life.recalledAt, at)) return 'RECALLED';
  if (!hasCome(life.releasedAt, at)) return hasCome(life.cancelledAt, at) ? 'CANCELLED' : 'PLANNED';
  if (hasCome(life.obsoleteFrom, at)) return 'OBSOLETE';
  return hasCome(life.withdrawnAt, at) ? 'WITHDRAWN' : 'CURRENT';
}

export interface KnownLife extends VersionLife {
  releasedAt: Temporal.Instant;
  recalledAt: Temporal.Instant | null;
  window: VersionWindow | null;
}

/**
 * The lives of all versions that were known at `knownAt`, by what was known then: without publications imported
 * later, and with those recalled later, so that what was rightly decided then stays right.
 */
export function livesAsKnown(
  publications: readonly Publication[],
  rules: LineRules,
  knownAt: Temporal.Instant,
): Map<string, KnownLife> {
  const known = publications
    .filter((publication) => hasCome(publication.knownAt, knownAt))
    .map((publication) =>
      publication.recalledAt && !hasCome(publication.recalledAt, knownAt)
        ? { ...publication, recalledAt: null }
        : publication,
    );
  const windows = deriveWindows(known, rules);
  return new Map(known.map((own) => [own.id, lifeOf(own, windows.get(own.id) ?? null)]));
}

function lifeOf({ releasedAt, recalledAt }: Publication, window: VersionWindow | null): KnownLife {
  return {
    releasedAt,
    recalledAt,
    withdrawnAt: window?.withdrawnAt ?? null,
    obsoleteFrom: window?.obsoleteFrom ?? null,
    window,
  };
}

/** What is recorded is whole in milliseconds, which compare ten times as fast as instants: lists ask for thousands. */
function hasCome(instant: Temporal.Instant | null | undefined, at: Temporal.Instant): boolean {
  return instant != null && instant.epochMilliseconds <= at.epochMilliseconds;
}
