import { refuseReturns, type GenerationRefusal } from './generation-order.js';
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
  | { code: 'DUPLICATE_VERSION'; twin: Publication }
  | { code: 'RELEASED_BEFORE_PREDECESSOR'; predecessor: Publication; successor: Publication }
  | GenerationRefusal;

/**
 * What stands against each candidate beside what is published and beside each other; judged again without those
 * that were refused, until what is left is in order by itself. Founders follow each other at every level of the
 * number (majors; minors of a major; patches of a minor), so 4.2.1 may follow 5.0, but neither may 5.0 be dated
 * before 4.2, nor 4.2.1 before 4.2. A label is used once, also where its version is recalled; for the order what is
 * recalled has never been. The cost is n log n for all together.
 */
export function refuseReleases(
  candidates: readonly Publication[],
  published: readonly Publication[],
  scheme: VersionScheme,
): Map<Publication, ReleaseRefusal> {
  const refused = new Map<Publication, ReleaseRefusal>();
  for (const it of candidates)
    if (!isInScheme(it.label, scheme)) refused.set(it, { code: 'LABEL_NOT_IN_SCHEME' });
  const sound = new Set(candidates.filter((it) => !refused.has(it)));
  for (const line of Map.groupBy([...published, ...sound], (it) => it.line).values()) {
    for (const [it, refusal] of refuseTwins(line, sound, scheme)) refused.set(it, refusal);
    const standing = line.filter((it) => it.recalledAt === null);
    for (;;) {
      const left = standing.filter((it) => !refused.has(it));
      const found = scheme === 'NUMBERED' ? refuseOrder(left) : refuseReturns(left);
      const fresh = [...found].filter(([it]) => sound.has(it));
      if (fresh.length === 0) break;
      for (const [it, refusal] of fresh) refused.set(it, refusal);
    }
  }
  return refused;
}

function isInScheme(label: string, scheme: VersionScheme): boolean {
  if (label.trim() === '' || label.length > LONGEST_LABEL) return false;
  return scheme === 'NAMED' || parseVersionNumber(label) !== null;
}

function refuseTwins(
  line: readonly Publication[],
  candidates: ReadonlySet<Publication>,
  scheme: VersionScheme,
): Map<Publication, ReleaseRefusal> {
  const refused = new Map<Publication, ReleaseRefusal>();
  for (const twins of Map.groupBy(line, (it) => canonicalLabel(it.label, scheme)).values()) {
    const existing = twins.find((it) => !candidates.has(it));
    for (const candidate of twins.filter((it) => candidates.has(it))) {
      const twin = twins.find((it) => it !== candidate);
      if (existing) refused.set(candidate, { code: 'VERSION_ALREADY_RELEASED', existing });
      else if (twin) refused.set(candidate, { code: 'DUPLICATE_VERSION', twin });
    }
  }
  return refused;
}

interface Numbered {
  publication: Publication;
  number: VersionNumber;
}

/** All that are out of order with any other of the line, each with one that it is out of order with. */
function refuseOrder(line: readonly Publication[]): Map<Publication, ReleaseRefusal> {
  const byNumber = line
    .flatMap((publication): Numbered[] => {
      const number = parseVersionNumber(publication.label);
      return number ? [{ publication, number }] : [];
    })
    .sort((a, b) => compareVersionNumbers(a.number, b.number));
  const refused = new Map<Publication, ReleaseRefusal>();
  for (let level = 1; level <= 4; level++) {
    const founders = byNumber.filter(
      (it, index) => index === 0 || !samePrefix(byNumber[index - 1]!, it, level),
    );
    for (const siblings of runsOf(founders, level - 1)) refuseAgainstDates(siblings, refused);
  }
  return refused;
}

/** Neighbours whose numbers begin alike. */
function runsOf(entries: readonly Numbered[], length: number): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && samePrefix(run[0]!, entry, length)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Refuses each of ascending numbers that is dated before one below it, or after one above it. */
function refuseAgainstDates(
  siblings: readonly Numbered[],
  refused: Map<Publication, ReleaseRefusal>,
): void {
  const code = 'RELEASED_BEFORE_PREDECESSOR';
  const publications = siblings.map(({ publication }) => publication);
  let latest: Publication | null = null;
  for (const it of publications) {
    if (latest && isBefore(it, latest))
      refused.set(it, { code, predecessor: latest, successor: it });
    else latest = it;
  }
  let first: Publication | null = null;
  for (const it of publications.toReversed()) {
    if (first && isBefore(first, it)) refused.set(it, { code, predecessor: it, successor: first });
    else first = it;
  }
}

function samePrefix(a: Numbered, b: Numbered, length: number): boolean {
  for (let index = 0; index < length; index++)
    if (a.number[index] !== b.number[index]) return false;
  return true;
}

function isBefore(a: Publication, b: Publication): boolean {
  return a.releasedAt.epochMilliseconds < b.releasedAt.epochMilliseconds;
}
