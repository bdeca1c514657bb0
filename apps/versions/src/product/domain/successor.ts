import { compareVersionNumbers, parseVersionNumber, type VersionScheme } from './version-label.js';

/** Which difference in number makes a version the successor of another. */
export type SuccessorRule = 'MAJOR' | 'MINOR' | 'ANY';

export interface Publication {
  id: string;
  label: string;
  line: string;
  releasedAt: Temporal.Instant;
  /** When the publication became known: later than `releasedAt` for an imported one. */
  knownAt: Temporal.Instant;
}

const SIGNIFICANT: Record<SuccessorRule, number> = { MAJOR: 1, MINOR: 2, ANY: 4 };

/**
 * Orders two publications of a line by generation: 0 within one generation, negative where `a` is superseded
 * by `b`. Names carry no order, so the later publication of a NAMED line is the successor.
 */
export function compareGenerations(
  a: Publication,
  b: Publication,
  scheme: VersionScheme,
  rule: SuccessorRule,
): number {
  if (scheme === 'NAMED') {
    return Temporal.Instant.compare(a.releasedAt, b.releasedAt) || compareText(a.label, b.label);
  }
  return compareVersionNumbers(
    generation(a.label, SIGNIFICANT[rule]),
    generation(b.label, SIGNIFICANT[rule]),
  );
}

function generation(label: string, significant: number): readonly number[] {
  const number = parseVersionNumber(label);
  if (!number) throw new RangeError(`not a version number: ${label}`);
  return number.slice(0, significant);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
