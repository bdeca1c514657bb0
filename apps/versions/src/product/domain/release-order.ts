import type { Publication } from './successor.js';
import {
  canonicalLabel,
  compareVersionNumbers,
  parseVersionNumber,
  type VersionNumber,
  type VersionScheme,
} from './version-label.js';

const LONGEST_LABEL = 60;

export type ReleaseRefusal =
  | { code: 'LABEL_NOT_IN_SCHEME' }
  | { code: 'VERSION_ALREADY_RELEASED'; existing: Publication }
  | { code: 'RELEASED_BEFORE_PREDECESSOR'; predecessor: Publication; successor: Publication };

/**
 * What stands against `candidate` beside the other publications (of a batch, all of it), or `null`. Founders
 * follow each other at every level of the number (majors; minors of a major; patches of a minor), so 4.2.1 may
 * follow 5.0, but neither may 5.0 be dated before 4.2, nor 4.2.1 before 4.2.
 */
export function refuseRelease(
  candidate: Publication,
  published: readonly Publication[],
  scheme: VersionScheme,
): ReleaseRefusal | null {
  if (candidate.label.trim() === '' || candidate.label.length > LONGEST_LABEL) {
    return { code: 'LABEL_NOT_IN_SCHEME' };
  }
  if (scheme === 'NUMBERED' && !parseVersionNumber(candidate.label)) {
    return { code: 'LABEL_NOT_IN_SCHEME' };
  }
  const line = published.filter((other) => other.line === candidate.line);
  const label = canonicalLabel(candidate.label, scheme);
  const existing = line.find((other) => canonicalLabel(other.label, scheme) === label);
  if (existing) return { code: 'VERSION_ALREADY_RELEASED', existing };
  return scheme === 'NUMBERED' ? refuseOrder(candidate, line) : null;
}

interface Numbered {
  publication: Publication;
  number: VersionNumber;
}

function refuseOrder(candidate: Publication, line: readonly Publication[]): ReleaseRefusal | null {
  const byNumber = [...line, candidate]
    .flatMap((publication): Numbered[] => {
      const number = parseVersionNumber(publication.label);
      return number ? [{ publication, number }] : [];
    })
    .sort(
      (a, b) =>
        compareVersionNumbers(a.number, b.number) ||
        Temporal.Instant.compare(a.publication.releasedAt, b.publication.releasedAt),
    );
  for (let level = 1; level <= 4; level++) {
    let latest: Numbered | null = null;
    let previous: Numbered | null = null;
    for (const entry of byNumber) {
      const isFounder = !previous || !samePrefix(previous.number, entry.number, level);
      if (!previous || !samePrefix(previous.number, entry.number, level - 1)) latest = null;
      previous = entry;
      if (!isFounder) continue;
      if (latest && isBefore(entry.publication, latest.publication)) {
        const [predecessor, successor] = [latest.publication, entry.publication];
        if (predecessor === candidate || successor === candidate)
          return { code: 'RELEASED_BEFORE_PREDECESSOR', predecessor, successor };
      } else latest = entry;
    }
  }
  return null;
}

function samePrefix(a: readonly number[], b: readonly number[], length: number): boolean {
  return compareVersionNumbers(a.slice(0, length), b.slice(0, length)) === 0;
}

function isBefore(a: Publication, b: Publication): boolean {
  return Temporal.Instant.compare(a.releasedAt, b.releasedAt) < 0;
}
