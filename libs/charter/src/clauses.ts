import type { Text } from './schema/terms.js';
import type { Charter } from './schema/document.js';

/** A clause as decisions name it. */
export interface ClauseRef {
  id: string;
  charterVersion: string;
  text: Text;
}

/** @throws RangeError if the charter has no such clause. A loaded charter cites only clauses that it has. */
export function clauseRef(charter: Charter, id: string): ClauseRef {
  const clause = charter.clauses[id];
  if (!clause)
    throw new RangeError(`Charter ${charter.key} ${charter.version} has no clause ${id}`);
  return { id, charterVersion: charter.version, text: clause.text };
}

/** A place of the document that cites a clause. Rules with a key are named by it: `clocks.answer`. */
export interface Citation {
  clause: string;
  path: string;
  reading: boolean;
}

/** Every citation of every rule, in the order of the document. */
export function citations(charter: Charter): Citation[] {
  const found: Citation[] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const rule = value as { clause?: string; also?: string[]; reading?: true };
    for (const clause of rule.clause ? [rule.clause, ...(rule.also ?? [])] : []) {
      found.push({ clause, path: path.join('.'), reading: rule.reading === true });
    }
    for (const [step, part] of Object.entries(value))
      walk(part, [...path, stepName(value, step, part)]);
  };
  const { clauses: _clauses, gaps: _gaps, ...rules } = charter;
  walk(rules, []);
  return found;
}

/**
 * An element of a list is named by its key where it has one, hours of a calendar by the date from which
 * they stand, so that inserting another renames nothing.
 */
export function stepName(parent: object, step: string, part: unknown): string {
  const { key, from } = (Array.isArray(parent) && (part as Record<string, unknown> | null)) || {};
  return [key, from].find((name) => typeof name === 'string') ?? step;
}
