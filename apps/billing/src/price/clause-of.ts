import { clauseRef, type Charter, type ClauseRef } from '@charter/charter';

/** The clause with its text; without text where the charter is not known here. */
export function clauseOf(
  charter: Charter | null,
  charterVersion: string,
  id: string,
): Omit<ClauseRef, 'text'> & Partial<Pick<ClauseRef, 'text'>> {
  return charter?.clauses[id] ? clauseRef(charter, id) : { id, charterVersion };
}
