import {
  canonicalLabel,
  compareVersionNumbers,
  parseVersionNumber,
  type VersionNumber,
  type VersionScheme,
} from './version-label.js';

/** Which difference in number makes a version the successor of another. */
export type SuccessorRule = 'MAJOR' | 'MINOR' | 'ANY';

export interface Publication {
  id: string;
  label: string;
  line: string;
  /** Key of the generation that a NAMED version states; `null`: it is one of its own. */
  generation: string | null;
  releasedAt: Temporal.Instant;
  /** When the publication became known: later than `releasedAt` for an imported one. */
  knownAt: Temporal.Instant;
  /** From here on it counts as if it had never been, for all others; `null` while it stands. */
  recalledAt: Temporal.Instant | null;
}

const SIGNIFICANT: Record<SuccessorRule, number> = { MAJOR: 1, MINOR: 2, ANY: 4 };

/**
 * The generations of one line, each superseded by the next. Those of a NUMBERED product follow from the numbers;
 * names carry no order, so those of a NAMED one follow each other by their first publication that stands (where
 * all are recalled, by the first). What was recalled belongs to its generation and decides nothing about others.
 */
export function generationsOf(
  line: readonly Publication[],
  scheme: VersionScheme,
  rule: SuccessorRule,
): Publication[][] {
  return scheme === 'NUMBERED' ? numberedGenerations(line, rule) : namedGenerations(line);
}

function numberedGenerations(line: readonly Publication[], rule: SuccessorRule): Publication[][] {
  const significant = SIGNIFICANT[rule];
  const generations = new Map<string, { number: readonly number[]; versions: Publication[] }>();
  for (const publication of line) {
    const number = numberOf(publication).slice(0, significant);
    const key = number.join('.');
    const known = generations.get(key);
    if (known) known.versions.push(publication);
    else generations.set(key, { number, versions: [publication] });
  }
  return [...generations.values()]
    .sort((a, b) => compareVersionNumbers(a.number, b.number))
    .map(({ versions }) => versions);
}

function namedGenerations(line: readonly Publication[]): Publication[][] {
  const byFirst = [...Map.groupBy(line, generationKey).entries()].map(([key, versions]) => ({
    key,
    versions,
    from: (firstStanding(versions, 'NAMED') ?? earliest(versions, 'NAMED')).releasedAt,
  }));
  return byFirst
    .sort((a, b) => Temporal.Instant.compare(a.from, b.from) || compareText(a.key, b.key))
    .map(({ versions }) => versions);
}

/** Names of NAMED versions and of generations do not meet: a version `Spring` need not be of `Spring`. */
export function generationKey({ generation, label }: Publication): string {
  return generation === null ? `=${canonicalLabel(label, 'NAMED')}` : generation;
}

/** The earliest of those that are not recalled. */
export function firstStanding(
  versions: readonly Publication[],
  scheme: VersionScheme,
): Publication | null {
  const standing = versions.filter((it) => it.recalledAt === null);
  return standing.length === 0 ? null : earliest(standing, scheme);
}

/**
 * Orders versions of a line: NUMBERED ones by number, NAMED ones by publication.
 * @throws RangeError for a label outside the scheme
 */
export function compareVersions(a: Publication, b: Publication, scheme: VersionScheme): number {
  return scheme === 'NUMBERED'
    ? compareVersionNumbers(numberOf(a), numberOf(b))
    : comparePublications(a, b, scheme);
}

/**
 * Orders publications by their instants, which those imported of one day share; then as their generations follow each
 * other, by number or by name, whatever was entered first.
 */
export function comparePublications(a: Publication, b: Publication, scheme: VersionScheme): number {
  return (
    a.releasedAt.epochMilliseconds - b.releasedAt.epochMilliseconds ||
    (scheme === 'NUMBERED'
      ? compareVersionNumbers(numberOf(a), numberOf(b))
      : compareText(generationKey(a), generationKey(b))) ||
    compareText(a.label, b.label) ||
    compareText(a.id, b.id)
  );
}

export function earliest(publications: readonly Publication[], scheme: VersionScheme): Publication {
  return publications.reduce((first, other) =>
    comparePublications(other, first, scheme) < 0 ? other : first,
  );
}

function numberOf({ label }: Publication): VersionNumber {
  const number = parseVersionNumber(label);
  if (!number) throw new RangeError(`not a version number: ${label}`);
  return number;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
