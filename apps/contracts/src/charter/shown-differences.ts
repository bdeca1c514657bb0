import { clauseRef, type Charter, type Difference } from '@charter/charter';
import type { Clause } from '@charter/subgraph';

/** A difference as the graph shows it: its clause with text, from the version that has it. */
export interface ShownDifference {
  readonly path: string;
  readonly clause: Clause | null;
  readonly before: unknown;
  readonly after: unknown;
}

export function shownDifferences(
  differences: readonly Difference[],
  before: Charter,
  after: Charter,
): ShownDifference[] {
  return differences.map((difference) => {
    const { path, clause } = difference;
    const holder = clause === null ? null : clause in after.clauses ? after : before;
    return {
      path,
      clause: holder && clause ? clauseRef(holder, clause) : null,
      before: difference.before ?? null,
      after: difference.after ?? null,
    };
  });
}
