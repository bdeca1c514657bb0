import { compareVersionNumbers, parseVersionNumber } from '../../product/domain/version-label.js';
import type { VersionScheme } from '../../product/domain/version-label.js';
import type { Acquisition } from './acquisition.js';

/** A version, as far as moving to or from it goes. */
export interface MovedVersion {
  id: string;
  productId: string;
  line: string;
  label: string;
  releasedAt: Temporal.Instant | null;
}

export type Direction = 'FORWARD' | 'BACK';

export type MoveRefusal =
  | 'VERSION_OF_OTHER_PRODUCT'
  | 'VERSION_RUN_ALREADY'
  | 'MOVED_BEFORE_START'
  | 'DOWNGRADE_IS_NO_UPGRADE';

/** Numbers tell within a line that has them, publications everywhere else. */
export function directionOf(
  from: MovedVersion,
  to: MovedVersion,
  scheme: VersionScheme,
): Direction {
  const numbers = [parseVersionNumber(from.label), parseVersionNumber(to.label)] as const;
  if (scheme === 'NUMBERED' && from.line === to.line && numbers[0] && numbers[1])
    return compareVersionNumbers(numbers[1], numbers[0]) < 0 ? 'BACK' : 'FORWARD';
  if (!from.releasedAt || !to.releasedAt) return 'FORWARD';
  return Temporal.Instant.compare(to.releasedAt, from.releasedAt) < 0 ? 'BACK' : 'FORWARD';
}

/** What an installation moves by unless it is told: maintenance gives what is newer, an old right what is older. */
export function acquisitionOf(direction: Direction): Acquisition {
  return direction === 'BACK' ? 'EXISTING_RIGHT' : 'UPGRADE';
}

/**
 * Whether an installation may move from one version to another on that day, whatever the versions' states. Going
 * back is possible, by a right to the older version: a failed upgrade has to be undone; maintenance gives new
 * versions only.
 */
export function refuseMove(
  from: MovedVersion & { since: Temporal.PlainDate },
  to: MovedVersion,
  on: Temporal.PlainDate,
  { acquisition, direction }: { acquisition: Acquisition; direction: Direction },
): MoveRefusal | null {
  if (from.productId !== to.productId) return 'VERSION_OF_OTHER_PRODUCT';
  if (from.id === to.id) return 'VERSION_RUN_ALREADY';
  if (Temporal.PlainDate.compare(on, from.since) < 0) return 'MOVED_BEFORE_START';
  if (direction === 'BACK' && acquisition === 'UPGRADE') return 'DOWNGRADE_IS_NO_UPGRADE';
  return null;
}
