import { stateAt, type VersionLife, type VersionState } from './version-state.js';
import type { VersionWindow } from './version-window.js';

/** Where a version stands at an instant, with the dates that it follows from. */
export interface LifeView {
  state: VersionState;
  withdrawnAt: Temporal.Instant | null;
  obsoleteFrom: Temporal.Instant | null;
  supportedThrough: Temporal.PlainDate | null;
}

/** What an act changes about one version. */
export interface LifeChange {
  versionId: string;
  before: LifeView;
  after: LifeView;
}

/** A life with the window that its dates are of. */
export interface ComparedLife extends VersionLife {
  window: VersionWindow | null;
}

export const UNPUBLISHED: ComparedLife = {
  releasedAt: null,
  withdrawnAt: null,
  obsoleteFrom: null,
  window: null,
};

/** The versions whose state at `at`, or whose dates, differ between two sets of lives, in the order of these. */
export function changedLives(
  before: ReadonlyMap<string, ComparedLife>,
  after: ReadonlyMap<string, ComparedLife>,
  at: Temporal.Instant,
): LifeChange[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((versionId) => {
    const change = {
      versionId,
      before: viewOf(before.get(versionId) ?? UNPUBLISHED, at),
      after: viewOf(after.get(versionId) ?? UNPUBLISHED, at),
    };
    return sameView(change.before, change.after) ? [] : [change];
  });
}

function viewOf(life: ComparedLife, at: Temporal.Instant): LifeView {
  const { withdrawnAt, obsoleteFrom, window } = life;
  const supportedThrough = window?.supportedThrough ?? null;
  return { state: stateAt(life, at), withdrawnAt, obsoleteFrom, supportedThrough };
}

function sameView(a: LifeView, b: LifeView): boolean {
  return (
    a.state === b.state &&
    same(a.withdrawnAt, b.withdrawnAt) &&
    same(a.obsoleteFrom, b.obsoleteFrom)
  );
}

function same(a: Temporal.Instant | null, b: Temporal.Instant | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}
