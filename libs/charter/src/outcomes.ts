import type { Charter } from './schema/document.js';
import type { EscalationRule, ProblemKind } from './schema/lifecycle.js';

/** As what an outcome enters the database of problems; null where it does not, or the charter has no such one. */
export function problemEntered({ lifecycle }: Charter, outcomeKey: string): ProblemKind | null {
  const entered = lifecycle.outcomes.find(({ key }) => key === outcomeKey)?.entersProblem;
  return (entered === true ? 'MALFUNCTION' : entered) ?? null;
}

/** Where a request goes on when it is closed with an outcome. */
export function escalationsAtOutcome({ lifecycle }: Charter, outcomeKey: string): EscalationRule[] {
  return lifecycle.escalations.filter(({ outcomes }) => outcomes?.includes(outcomeKey));
}
