import { expectedLives, expectedRelease, type Plan } from './expected-life.js';
import { changedLives, UNPUBLISHED, type ComparedLife, type LifeChange } from './life-change.js';
import { factsAfter, factsOf, type ReleaseFacts, type ReleaseStep } from './release-steps.js';
import type { Publication } from './successor.js';
import { livesAsKnown } from './version-state.js';
import type { LineRules } from './version-window.js';

/** A version with its steps up to, and without, the one that is asked about. */
export interface VersionHistory {
  id: string;
  label: string;
  line: string;
  generation: string | null;
  steps: readonly ReleaseStep[];
}

/**
 * What one step changed, by nothing but the steps before it: the version itself first, then all whose windows moved.
 * A plan changes what is expected, as of the earlier of its days.
 */
export function changesOfStep(
  histories: readonly VersionHistory[],
  versionId: string,
  step: ReleaseStep,
  rules: LineRules,
  zone: string,
): LifeChange[] {
  const now = step.knownAt;
  const before = histories.map((it) => ({ ...it, ...factsOf(it.steps) }));
  const after = before.map((it) => (it.id === versionId ? { ...it, ...factsAfter(it, step) } : it));
  if (step.kind === 'PUBLISHED' || step.kind === 'IMPORTED' || step.kind === 'RECALLED') {
    const lives = (all: typeof before) =>
      withCancelled(livesAsKnown(all.filter(isPublished), rules, now), all);
    return ownFirst(changedLives(lives(before), lives(after), now), versionId);
  }
  const expected = (all: typeof before) =>
    withCancelled(
      expectedLives(all.filter(isPublished), all.filter(isPlanned), rules, { zone, now }),
      all,
    );
  const days = [...before, ...after]
    .filter((it) => it.id === versionId)
    .filter(isPlanned)
    .map((it) => expectedRelease(it, zone, now));
  const at = days.reduce((a, b) => (Temporal.Instant.compare(b, a) < 0 ? b : a), days[0] ?? now);
  return ownFirst(changedLives(expected(before), expected(after), at), versionId);
}

/** What is neither published nor planned any more stands as cancelled. */
function withCancelled(
  lives: ReadonlyMap<string, ComparedLife>,
  all: readonly Folded[],
): ReadonlyMap<string, ComparedLife> {
  const cancelled = all.flatMap(({ id, cancelledAt }) =>
    cancelledAt ? [[id, { ...UNPUBLISHED, cancelledAt }] as const] : [],
  );
  return new Map([...lives, ...cancelled]);
}

function ownFirst(changes: readonly LifeChange[], versionId: string): LifeChange[] {
  return changes.toSorted(
    (a, b) => Number(b.versionId === versionId) - Number(a.versionId === versionId),
  );
}

type Folded = VersionHistory & ReleaseFacts;

function isPublished(it: Folded): it is Folded & Publication {
  return it.releasedAt !== null && it.knownAt !== null;
}

function isPlanned(it: Folded): it is Folded & Plan {
  return it.plannedOn !== null;
}
