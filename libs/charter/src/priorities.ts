import type { Charter } from './schema/document.js';
import type { Priority } from './schema/priority.js';

/** What whoever opens a request says about it; keys of the charter's degrees. */
export type Severity = { informationRequest: true } | { impact: string; users: string };

/**
 * The priority that the charter's definitions give: the larger rank of impact and users.
 * Null where the charter knows no priorities.
 * @throws RangeError for a degree that the charter does not know.
 */
export function priorityOf(charter: Charter, severity: Severity): Priority | null {
  const rule = charter.priorityRule;
  if (!rule) return null;
  if ('informationRequest' in severity) {
    return charter.priorities.find((priority) => priority.key === rule.informationRequest) ?? null;
  }
  const impact = rule.impacts.find((degree) => degree.key === severity.impact);
  const users = rule.users.find((degree) => degree.key === severity.users);
  if (!impact) throw new RangeError(`Unknown impact ${severity.impact}`);
  if (!users) throw new RangeError(`Unknown extent ${severity.users}`);
  const rank = Math.max(impact.rank, users.rank);
  return charter.priorities.find((priority) => priority.rank === rank) ?? null;
}
