import { stepName } from './clauses.js';
import type { Charter } from './schema/document.js';

/** One difference. `before` is undefined where something was added, `after` where it was removed. */
export interface Difference {
  path: string;
  clause: string | null;
  before: unknown;
  after: unknown;
}

/**
 * Every difference of content, by path. Elements of lists that have a key are matched by it; if such
 * elements only changed places, the difference is the list of keys.
 */
export function compareCharters(before: Charter, after: Charter): Difference[] {
  return differences(before, after, [], null);
}

function differences(a: unknown, b: unknown, path: string[], outer: string | null): Difference[] {
  const clause = path[0] === 'clauses' ? (path[1] ?? null) : (citedBy(b) ?? citedBy(a) ?? outer);
  if (!isTree(a) || !isTree(b)) {
    return a === b ? [] : [{ path: path.join('.'), clause, before: a, after: b }];
  }
  const left = partsOf(a);
  const right = partsOf(b);
  const steps = [...new Set([...left.keys(), ...right.keys()])];
  // Fields in one order, wherever the documents come from: databases keep their own.
  const inside = (Array.isArray(a) ? steps : steps.sort(naturally.compare)).flatMap((step) =>
    differences(left.get(step), right.get(step), [...path, step], clause),
  );
  const [was, is] = [orderOf(a, right), orderOf(b, left)];
  if (was.join() === is.join()) return inside;
  return [...inside, { path: path.join('.'), clause, before: was, after: is }];
}

const naturally = new Intl.Collator('en', { numeric: true });

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function citedBy(value: unknown): string | null {
  return (isTree(value) && (value as { clause?: string }).clause) || null;
}

function partsOf(tree: object): Map<string, unknown> {
  return new Map(Object.entries(tree).map(([step, part]) => [stepName(tree, step, part), part]));
}

/** Keys of a list that both sides have, in this list's order; nothing for objects, whose order says nothing. */
function orderOf(tree: object, other: Map<string, unknown>): string[] {
  return Array.isArray(tree) ? [...partsOf(tree).keys()].filter((step) => other.has(step)) : [];
}
