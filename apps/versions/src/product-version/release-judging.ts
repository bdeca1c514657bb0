import type { ReadTransaction } from '@charter/database';
import { invalidInput, isOneLine, type Refused } from '@charter/subgraph';
import { charters, lifeClause } from '../charter/charter.queries.js';
import { errors } from '../errors.js';
import { refuseReleases } from '../product/domain/release-order.js';
import type { Publication } from '../product/domain/successor.js';
import type { VersionWindow } from '../product/domain/version-window.js';
import type { ProductEntity } from '../product/product.entity.js';
import { fixEligibility } from './domain/fix-eligibility.js';
import { exceptionsToCarry } from './domain/support-exception.js';
import type { ProductVersionEntity } from './product-version.entity.js';
import { dayOf, refusedRelease } from './release-refusals.js';
import type { SupportExceptionEntity } from './support-exception.entity.js';
import type { NewRelease } from './version-life.js';
import { exceptionsOf, isReleased, versionsOf } from './version.queries.js';

/** What stands against each release, by itself or beside all others, or null. */
export async function judge(
  tx: ReadTransaction,
  product: ProductEntity,
  releases: readonly NewRelease[],
  zone: string,
  pathOf: (index: number) => string[],
): Promise<(Refused | null)[]> {
  const versions = await versionsOf(tx, [product.id]);
  const published = versions.filter(isReleased);
  const now = Temporal.Instant.from(tx.viewer.now);
  const alone = releases.map((release, index) =>
    refuseAlone(release, product, { versions, zone, now, path: pathOf(index) }),
  );
  const standing = releases.filter((_, index) => !alone[index]);
  const beside = refuseReleases(standing, published, product.scheme);
  return releases.map((release, index) => {
    const refusal = beside.get(release);
    if (!refusal) return alone[index] ?? null;
    return refusedRelease(refusal, release, zone, pathOf(index));
  });
}

/**
 * A product has the lines that it was created with, a name stands on one line unless it is recorded already, and a
 * number tells its generation.
 */
export function refusePlace(
  { id, label, line, generation }: Pick<NewRelease, 'id' | 'label' | 'line' | 'generation'>,
  product: ProductEntity,
  versions: readonly ProductVersionEntity[],
  path: readonly string[],
): Refused | null {
  const lines = product.lines.map(({ key }) => key);
  if (!lines.includes(line)) {
    const params = { line, lines: lines.join(', ') };
    return errors.refused('UNKNOWN_LINE', { path: [...path, 'line'], params });
  }
  if (!isOneLine(label) && !versions.some((it) => it.id === id)) {
    return errors.refused('LABEL_NOT_IN_SCHEME', { path: [...path, 'label'], params: { label } });
  }
  if (generation === null || product.scheme === 'NAMED') return null;
  return invalidInput(
    [...path, 'generation'],
    'A number tells its generation: state none.',
    'Un numéro dit sa génération : n’en indiquez pas.',
  );
}

interface Beside {
  versions: readonly ProductVersionEntity[];
  zone: string;
  now: Temporal.Instant;
  path: string[];
}

/** What stands against a release whatever else there is. */
function refuseAlone(
  release: NewRelease,
  product: ProductEntity,
  { versions, zone, now, path }: Beside,
): Refused | null {
  const misplaced = refusePlace(release, product, versions, path);
  if (misplaced) return misplaced;
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

/**
 * Corrections are for versions that are supported, by their window or by a recorded exception; gives the exceptions
 * under which a correction of a superseded generation goes on.
 */
export async function judgeCorrection(
  tx: ReadTransaction,
  release: NewRelease,
  { published, windows }: WithRelease,
  zone: string,
): Promise<SupportExceptionEntity[]> {
  const window = windows.get(release.id);
  if (!window) return [];
  const exceptions = await exceptionsOf(
    tx,
    published
      .filter(
        ({ id, line }) =>
          line === release.line && windows.get(id)?.successorId === window.successorId,
      )
      .map(({ id }) => id),
  );
  const { releasedAt } = release;
  const now = Temporal.Instant.from(tx.viewer.now);
  const eligible = fixEligibility({ releasedAt, ...window }, exceptions, now);
  if (eligible.allowed || !eligible.since) return exceptionsToCarry(exceptions, now);
  throw errors.refused('GENERATION_OBSOLETE', {
    path: ['input', 'label'],
    clause: lifeClause(await charters(tx), window.policy.charterVersionId, eligible.rule),
    params: { since: dayOf(eligible.since, zone) },
  });
}

/** The publications of a product with a release among them, and the windows that follow. */
interface WithRelease {
  published: readonly Publication[];
  windows: ReadonlyMap<string, VersionWindow>;
}

/** Versions of its line that the same release has withdrawn: an exception for one lets all be corrected. */
export function withSameWindow(
  { line, successorId }: ProductVersionEntity,
  versions: readonly ProductVersionEntity[],
): ProductVersionEntity[] {
  return versions.filter(
    (other) => successorId && other.successorId === successorId && other.line === line,
  );
}
