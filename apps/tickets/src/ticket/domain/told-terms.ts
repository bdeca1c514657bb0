import type { ContractTerms } from './support-contract.js';

type Instant = Temporal.Instant;

/** What its owner told of something at an instant; later versions take its place. */
export interface Told {
  readonly id: string;
  readonly version: number;
  readonly toldAt: Instant;
}

/** Terms of a contract. */
export type ToldTerms = Told & ContractTerms;

/** What had been told of each by an instant, at last: nothing that was told later counts. */
export function toldBy<T extends Told>(told: readonly T[], at: Instant): T[] {
  return [...versionsOf(told).values()].flatMap((versions) => lastToldBy(versions, at) ?? []);
}

/**
 * What was known at an instant of one thing, by all that was told of it. Of the time before it was told of, what was
 * told first says how it was.
 */
export function knownAt<T extends Told>(told: readonly T[], at: Instant): T | null {
  const [versions = []] = versionsOf(told).values();
  return lastToldBy(versions, at) ?? versions[0] ?? null;
}

/**
 * The terms of each contract that held at an instant, by all that is known now: what was told by then.
 * A contract that was entered after its beginning holds from that on: of the time before it was told
 * of as signed, its first signed terms say what it gave.
 */
export function termsAt<T extends ToldTerms>(told: readonly T[], at: Instant): T[] {
  return [...versionsOf(told).values()].flatMap((versions) => {
    const known = lastToldBy(versions, at);
    if (known && isSigned(known)) return known;
    return versions.find(isSigned) ?? known ?? versions.slice(0, 1);
  });
}

function isSigned({ state }: ToldTerms): boolean {
  return state !== 'DRAFT';
}

function lastToldBy<T extends Told>(versions: readonly T[], at: Instant): T | undefined {
  return versions.findLast(({ toldAt }) => Temporal.Instant.compare(toldAt, at) <= 0);
}

/** What was told of each, in order. */
function versionsOf<T extends Told>(told: readonly T[]): Map<string, T[]> {
  const ordered = told.toSorted((a, b) => a.version - b.version);
  return Map.groupBy(ordered, ({ id }) => id);
}
