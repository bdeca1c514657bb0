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

export interface KnownState {
  state: VersionState;
  window: VersionWindow | null;
}

/**
 * The state at `at` by what was known at `knownAt`, `null` where the version itself was not. A publication
 * imported later with an early date does not change what was rightly decided before it was known.
 */
export function stateAsKnown(
  versionId: string,
  publications: readonly Publication[],
  rules: LineRules,
  at: Temporal.Instant,
  knownAt: Temporal.Instant,
): KnownState | null {
  const known = publications.filter((publication) => hasCome(publication.knownAt, knownAt));
  const own = known.find((publication) => publication.versionId === versionId);
  if (!own) return null;
  const window = deriveWindows(known, rules).get(versionId) ?? null;
  const life = {
    releasedAt: own.publishedAt,
    withdrawnAt: window?.withdrawnAt ?? null,
    obsoleteFrom: window?.obsoleteFrom ?? null,
  };
  return { state: stateAt(life, at), window };
}

/** The next instant after `after` at which the state changes by itself, if any. */
export function nextTurn(life: VersionLife, after: Temporal.Instant): Temporal.Instant | null {
  const turns = [life.releasedAt, life.withdrawnAt, life.obsoleteFrom].filter(
    (instant) => instant !== null && Temporal.Instant.compare(instant, after) > 0,
  );
  return turns.sort((a, b) => Temporal.Instant.compare(a!, b!))[0] ?? null;
}

function hasCome(instant: Temporal.Instant | null, at: Temporal.Instant): boolean {
  return instant !== null && Temporal.Instant.compare(instant, at) <= 0;
}
