import { comparePublications, compareVersions, type Publication } from './successor.js';
import type { VersionScheme } from './version-label.js';

/**
 * The last version that is built upon another, or `null`: it stands in the same line, comes after it by number
 * (NAMED: by publication), and was not published before it. 5.1 is built upon 5.0; 5.0 is not built upon a 4.2.1 that
 * came out later, nor that upon 5.0.
 */
export function builtUpon(
  own: Publication,
  publications: readonly Publication[],
  scheme: VersionScheme,
): Publication | null {
  return publications
    .filter((it) => it.id !== own.id && it.line === own.line && it.recalledAt === null)
    .filter((it) => Temporal.Instant.compare(it.releasedAt, own.releasedAt) >= 0)
    .filter((it) => compareVersions(it, own, scheme) > 0)
    .reduce<Publication | null>(
      (last, it) => (last && comparePublications(it, last, scheme) < 0 ? last : it),
      null,
    );
}
