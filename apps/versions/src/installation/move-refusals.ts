import type { Refused } from '@charter/subgraph';
import { errors } from '../errors.js';
import type { ProductVersionEntity } from '../product-version/product-version.entity.js';
import type { Acquisition } from './domain/acquisition.js';
import { directionOf, refuseMove, type MovedVersion } from './domain/move.js';
import type { InstallationFacts } from './installation-facts.js';
import type { InstallationEntity } from './installation.entity.js';

interface Change {
  version: ProductVersionEntity;
  acquisition: Acquisition;
  since: Temporal.PlainDate;
}

/** Whether an installation would go on to a newer version. */
export function isForward(
  facts: InstallationFacts,
  existing: InstallationEntity,
  to: MovedVersion,
): boolean {
  return moveOf(facts, existing, to).direction === 'FORWARD';
}

/** Where an installation is now, and in which direction another version lies. */
export function moveOf(
  { versions, history }: InstallationFacts,
  existing: InstallationEntity,
  to: MovedVersion,
) {
  const from = versions.get(existing.productVersionId)!;
  const scheme = history.schemes.get(existing.productId) ?? 'NAMED';
  return { from, direction: directionOf(from, to, scheme) };
}

/** What stands against a change of an installation by what it ran before, in words, or null. */
export function refusedMove(
  facts: InstallationFacts,
  existing: InstallationEntity,
  { version, acquisition, since }: Change,
  path: readonly string[],
): Refused | null {
  const { from, direction } = moveOf(facts, existing, version);
  if (from.id === version.id) return refusedCorrection(facts, existing, since, path);
  const named = { ...from, since: existing.since };
  const code = refuseMove(named, version, since, { acquisition, direction });
  if (!code) return null;
  const field = code === 'MOVED_BEFORE_START' ? 'since' : 'productVersionId';
  const params = { label: version.label, from: from.label, since: existing.since.toString() };
  return errors.refused(code, { path: [...path, field], params });
}

/** The day of a move may be corrected, not to one on which the former version still ran. */
function refusedCorrection(
  { history, versions }: InstallationFacts,
  existing: InstallationEntity,
  since: Temporal.PlainDate,
  path: readonly string[],
): Refused | null {
  const former = history.formerUntil.get(existing.id);
  if (!former || Temporal.PlainDate.compare(since, former) >= 0) return null;
  const { label } = versions.get(existing.productVersionId)!;
  const params = { label, from: label, since: former.toString() };
  return errors.refused('MOVED_BEFORE_START', { path: [...path, 'since'], params });
}
