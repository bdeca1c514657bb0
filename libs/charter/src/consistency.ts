import type { Problem } from './problem.js';
import type { Charter } from './schema/document.js';

/** What the shape alone does not show. */
export function inconsistencies(_charter: Charter): Problem[] {
  return [];
}
