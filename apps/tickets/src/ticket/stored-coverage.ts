import type { Coverage } from './domain/coverage.js';

/** A coverage decision as JSON, with the instant for which it was judged. */
export type StoredCoverage = Omit<Coverage, 'graceUntil' | 'contractChoice'> & {
  /** Absent where it was decided before that was kept. */
  readonly contractChoice?: Coverage['contractChoice'];
  readonly graceUntil: string | null;
  readonly asOf: string;
};

export function storedCoverage(coverage: Coverage, asOf: Temporal.Instant): StoredCoverage {
  return {
    ...coverage,
    graceUntil: coverage.graceUntil?.toString() ?? null,
    asOf: asOf.toString(),
  };
}

/** Whether two decisions come to the same; their instants and texts do not count. */
export function sameDecision(a: StoredCoverage, b: StoredCoverage): boolean {
  return (
    a.admission === b.admission &&
    a.terms === b.terms &&
    a.versionState === b.versionState &&
    a.graceUntil === b.graceUntil
  );
}

/** Whether two decisions give the same reasons, whatever dates and names stand in them. */
export function saysSame(a: StoredCoverage, b: StoredCoverage): boolean {
  const codesOf = ({ reasons }: StoredCoverage) => reasons.map(({ code }) => code).join();
  return codesOf(a) === codesOf(b);
}
