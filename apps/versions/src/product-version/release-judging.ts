import type { Transaction } from '@charter/database';
import type { Refused } from '@charter/subgraph';
import { charters, lifeClause } from '../charter/charter.queries.js';
import { errors } from '../errors.js';
import { refuseReleases } from '../product/domain/release-order.js';
import type { ProductEntity } from '../product/product.entity.js';
import { exceptionInForce } from './domain/support-exception.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { dayOf, refusedRelease } from './release-refusals.js';
import type { NewRelease } from './version-life.js';
import { exceptionsOf, isReleased, versionsOf } from './version.queries.js';

/** What stands against each release, by itself or beside all others, or null. */
export async function judge(
  tx: Transaction,
  product: ProductEntity,
  releases: readonly NewRelease[],
  zone: string,
  pathOf: (index: number) => string[],
): Promise<(Refused | null)[]> {
  const published = (await versionsOf(tx, [product.id])).filter(isReleased);
  const now = Temporal.Instant.from(tx.viewer.now);
  const alone = releases.map((release, index) =>
    refuseAlone(release, product, { zone, now, path: pathOf(index) }),
  );
  const standing = releases.filter((_, index) => !alone[index]);
  const beside = refuseReleases(standing, published, product.scheme);
  return releases.map((release, index) => {
    const refusal = beside.get(release);
    if (!refusal) return alone[index] ?? null;
    return refusedRelease(refusal, release, zone, pathOf(index));
  });
}

/** What stands against a release whatever else there is. */
function refuseAlone(
  release: NewRelease,
  product: ProductEntity,
  { zone, now, path }: { zone: string; now: Temporal.Instant; path: string[] },
): Refused | null {
  const lines = product.lines.map(({ key }) => key);
  if (!lines.includes(release.line)) {
    const params = { line: release.line, lines: lines.join(', ') };
    return errors.refused('UNKNOWN_LINE', { path: [...path, 'line'], params });
  }
  if (Temporal.Instant.compare(release.releasedAt, now) <= 0) return null;
  const params = { declared: dayOf(release.releasedAt, zone), today: dayOf(now, zone) };
  return errors.refused('RELEASED_IN_FUTURE', { path: [...path, 'releasedOn'], params });
}

/** A release is published now: the day declared with it can only be today. */
export function refuseOtherDay(declared: Temporal.PlainDate | null, today: string): void {
  if (!declared || declared.toString() === today) return;
  const params = { declared: declared.toString(), today };
  throw errors.refused('RELEASE_DAY_NOT_TODAY', { path: ['input', 'releasedOn'], params });
}

/** Corrections are for versions that are supported, by their window or by a recorded exception. */
export async function refuseObsoleteGeneration(
  tx: Transaction,
  version: ProductVersionEntity,
  zone: string,
): Promise<void> {
  const { obsoleteFrom: since, successorId, charterVersionId } = version;
  const now = Temporal.Instant.from(tx.viewer.now);
  if (!since || Temporal.Instant.compare(since, now) > 0) return;
  const generation = (await versionsOf(tx, [version.productId])).filter(
    (other) => other.successorId === successorId && other.line === version.line,
  );
  const exceptions = await exceptionsOf(
    tx,
    generation.map(({ id }) => id),
  );
  if (exceptions.some((it) => exceptionInForce([it], it.customerId, now))) return;
  throw errors.refused('GENERATION_OBSOLETE', {
    path: ['input', 'label'],
    clause: lifeClause(await charters(tx), charterVersionId, 'fixes'),
    params: { since: dayOf(since, zone) },
  });
}
