import { expectedLives, type Plan } from '../../product/domain/expected-life.js';
import type { Publication } from '../../product/domain/successor.js';
import {
  stateAt,
  type VersionLife,
  type VersionState,
} from '../../product/domain/version-state.js';
import type { LineRules } from '../../product/domain/version-window.js';

export type TurnKind = 'RELEASE' | 'WITHDRAWAL' | 'END_OF_SUPPORT' | 'RECALL' | 'END_OF_EXTENSION';

/** Something that happens to a version at an instant. */
export interface Turn {
  kind: TurnKind;
  /** Of the extension that ends, else of the version: with `kind` it names the turn for good. */
  id: string;
  versionId: string;
  at: Temporal.Instant;
  /** Where the version stands from then on. */
  state: VersionState;
  /** Only a plan makes it so. */
  expected: boolean;
  charterVersionId: string | null;
}

/** A version with what its steps came to, and its window. */
export interface TurningVersion extends VersionLife {
  id: string;
  recalledAt: Temporal.Instant | null;
  charterVersionId: string | null;
}

/** What has happened to a published version, and what will for certain; extensions end by themselves. */
export function turnsOf(version: TurningVersion, expected = false): Turn[] {
  const { id, releasedAt, recalledAt, withdrawnAt, obsoleteFrom, charterVersionId } = version;
  if (!releasedAt) return [];
  const turn = (kind: TurnKind, at: Temporal.Instant): Turn => ({
    kind,
    id,
    versionId: id,
    at,
    state: stateAt(version, at),
    expected,
    charterVersionId,
  });
  const turns = [turn('RELEASE', releasedAt)];
  if (recalledAt) turns.push(turn('RECALL', recalledAt));
  // A patch of a superseded generation is born withdrawn, and what is recalled is not on sale.
  const offSale = recalledAt && (!withdrawnAt || isAfter(withdrawnAt, recalledAt));
  if (withdrawnAt && !offSale && isAfter(withdrawnAt, releasedAt))
    turns.push(turn('WITHDRAWAL', withdrawnAt));
  if (obsoleteFrom && isAfter(obsoleteFrom, releasedAt))
    turns.push(turn('END_OF_SUPPORT', obsoleteFrom));
  return turns;
}

/**
 * What follows beside the facts if each plan is published at the start of its day, or now where that has come. What
 * has its window is not touched by plans.
 */
export function expectedTurns(
  publications: readonly Publication[],
  plans: readonly Plan[],
  rules: LineRules,
  at: { zone: string; now: Temporal.Instant },
): Turn[] {
  if (plans.length === 0) return [];
  const lives = expectedLives(publications, plans, rules, at);
  const factual = expectedLives(publications, [], rules, at);
  return [...lives].flatMap(([id, life]) => {
    const known = factual.get(id);
    if (known?.window) return [];
    const turns = turnsOf({ ...life, id, charterVersionId: null }, true);
    return known ? turns.filter(({ kind }) => kind !== 'RELEASE' && kind !== 'RECALL') : turns;
  });
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
