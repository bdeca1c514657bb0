import { stateAt, type VersionLife } from '../../product/domain/version-state.js';

/** A version that was published and not recalled; what is planned, cancelled or recalled corrects nothing. */
export function isOut(life: VersionLife, at: Temporal.Instant): boolean {
  const state = stateAt(life, at);
  return state === 'CURRENT' || state === 'WITHDRAWN' || state === 'OBSOLETE';
}

/** When the first of those that are out came out; null where none is. */
export function fixedSince(
  fixes: readonly VersionLife[],
  at: Temporal.Instant,
): Temporal.Instant | null {
  const out = fixes.flatMap((life) =>
    isOut(life, at) && life.releasedAt ? [life.releasedAt] : [],
  );
  return out.toSorted(Temporal.Instant.compare)[0] ?? null;
}
