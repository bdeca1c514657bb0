import type { Publication } from './successor.js';
import { deriveWindows, type LineRules, type VersionWindow } from './version-window.js';

/** PLANNED → CURRENT → WITHDRAWN (from sale, still supported) → OBSOLETE; each from its instant on. */
export type VersionState = 'PLANNED' | 'CURRENT' | 'WITHDRAWN' | 'OBSOLETE';

export interface VersionLife {
  releasedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  obsoleteFrom: Temporal.Instant | null;
}

/** A patch of a superseded generation is WITHDRAWN, or OBSOLETE, from its first instant. */
export function stateAt(life: VersionLife, at: Temporal.Instant): VersionState {
  if (!hasCome(life.releasedAt, at)) return 'PLANNED';
  if (hasCome(life.obsoleteFrom, at)) return 'OBSOLETE';
  return hasCome(life.withdrawnAt, at) ? 'WITHDRAWN' : 'CURRENT';
}

export interface KnownLife extends VersionLife {
  window: VersionWindow | null;
}

/**
 * The life of a version by what was known at `knownAt`, `null` where the version itself was not. A publication
 * imported later with an early date does not change what was rightly decided before it was known.
 */
export function lifeAsKnown(
  versionId: string,
  publications: readonly Publication[],
  rules: LineRules,
  knownAt: Temporal.Instant,
): KnownLife | null {
  const known = publications.filter((publication) => hasCome(publication.knownAt, knownAt));
  const own = known.find((publication) => publication.id === versionId);
  if (!own) return null;
  const window = deriveWindows(known, rules).get(versionId) ?? null;
  return {
    releasedAt: own.releasedAt,
    withdrawnAt: window?.withdrawnAt ?? null,
    obsoleteFrom: window?.obsoleteFrom ?? null,
    window,
  };
}

function hasCome(instant: Temporal.Instant | null, at: Temporal.Instant): boolean {
  return instant !== null && Temporal.Instant.compare(instant, at) <= 0;
}
