import { stateAt, type KnownLife, type VersionLife, type VersionState } from './version-state.js';

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

const UNPUBLISHED: VersionLife = { releasedAt: null, withdrawnAt: null, obsoleteFrom: null };

/** The versions whose state at `at`, or whose dates, differ between two sets of lives, in the order of these. */
export function changedLives(
  before: ReadonlyMap<string, KnownLife>,
  after: ReadonlyMap<string, KnownLife>,
  at: Temporal.Instant,
): LifeChange[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((versionId) => {
    const change = {
      versionId,
      before: viewOf(before.get(versionId), at),
      after: viewOf(after.get(versionId), at),
    };
    return sameView(change.before, change.after) ? [] : [change];
  });
}

function viewOf(life: KnownLife | undefined, at: Temporal.Instant): LifeView {
  return {
    state: stateAt(life ?? UNPUBLISHED, at),
    withdrawnAt: life?.withdrawnAt ?? null,
    obsoleteFrom: life?.obsoleteFrom ?? null,
    supportedThrough: life?.window?.supportedThrough ?? null,
  };
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
