/** Why a charter is refused, and where: `clocks.0.calendar`. `clause` is the one that the faulty rule cites. */
export interface Problem {
  path: string;
  reason: string;
  clause: string | null;
}

/** A problem at `path` of `document`; its clause is the nearest one cited on the way there. */
export function problemAt(
  document: unknown,
  path: readonly PropertyKey[],
  reason: string,
): Problem {
  return {
    path: path.map(String).join('.'),
    reason,
    clause: clauseAlong(document, path.map(String)),
  };
}

/** The clause cited closest to the end of `path`; in the list of clauses, the clause itself. */
export function clauseAlong(document: unknown, path: readonly string[]): string | null {
  if (path[0] === 'clauses') return path[1] ?? null;
  let clause: string | null = null;
  let value: unknown = document;
  for (const step of ['', ...path]) {
    if (step !== '') value = (value as Record<string, unknown> | undefined)?.[step];
    if (typeof value !== 'object' || value === null) break;
    const cited = (value as { clause?: unknown }).clause;
    if (typeof cited === 'string') clause = cited;
  }
  return clause;
}
