import { parseCharter, type Charter, type Problem } from '@charter/charter';
import { RefusedAll, type Refused } from '@charter/subgraph';
import { contractsErrors } from '../errors.js';

/** The charter of a document. @throws RefusedAll with every problem, its path, reason and clause. */
export function readDocument(text: string): Charter {
  const parsed = parseCharter(text);
  if (parsed.ok) return parsed.charter;
  throw new RefusedAll(
    parsed.problems.map((problem) => invalidDocument(problem, parsed.version ?? '')),
  );
}

export function invalidDocument(problem: Problem, charterVersion: string): Refused {
  const { path, reason, clause } = problem;
  return contractsErrors.refused('CHARTER_INVALID', {
    path: ['input', 'document', ...path.split('.').filter(Boolean)],
    clause: clause === null ? null : { id: clause, charterVersion },
    params: { place: path || 'document', reason },
  });
}
