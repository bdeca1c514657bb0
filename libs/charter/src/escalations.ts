import { problemAt, type Problem } from './problem.js';
import type { Charter } from './schema/document.js';
import type { EscalationRule } from './schema/lifecycle.js';

/** What is wrong with the ways up: each belongs to one trigger, and can happen at all. */
export function escalationProblems(charter: Charter): Problem[] {
  return charter.lifecycle.escalations.flatMap((rule, index) =>
    [...misplaced(rule), ...impossible(charter, rule)].map(([field, reason]) =>
      problemAt(charter, ['lifecycle', 'escalations', index, ...field.split('.')], reason),
    ),
  );
}

type Found = [field: string, reason: string][];

function misplaced(rule: EscalationRule): Found {
  const { trigger, after, at, contact, closesOnlyBy, needs, outcomes } = rule;
  const found: Found = [];
  if ((trigger === 'UNRESOLVED_AFTER') !== (after !== undefined)) {
    found.push(['after', 'belongs to UNRESOLVED_AFTER, and only to it']);
  }
  const byClock = trigger === 'AT_SHARE' || trigger === 'AT_BREACH';
  if (byClock !== (at !== undefined)) {
    found.push(['at', 'belongs to AT_SHARE and AT_BREACH, and only to them']);
  }
  if (at && (trigger === 'AT_SHARE') !== (at.percent !== undefined)) {
    found.push(['at.percent', 'belongs to AT_SHARE, and only to it']);
  }
  if ((trigger === 'AT_OUTCOME') !== (outcomes !== undefined)) {
    found.push(['outcomes', 'belongs to AT_OUTCOME, and only to it']);
  }
  if (needs && trigger === 'UNRESOLVED_AFTER') {
    found.push(['needs', 'goes not with UNRESOLVED_AFTER: name its `plans`']);
  }
  if (contact && !closesOnlyBy) found.push(['contact', 'needs `closesOnlyBy` to talk about']);
  return found;
}

function impossible({ clocks, plans }: Charter, { at, needs }: EscalationRule): Found {
  const found: Found = [];
  const ticks = clocks.some(
    ({ kind, levels }) => kind === at?.clock && levels.some(({ level }) => level === at.level),
  );
  if (at && !ticks) found.push(['at', 'names a level of a clock that this charter does not have']);
  if (needs && !plans.some(({ entitlements }) => entitlements[needs])) {
    found.push(['needs', `names ${needs}, which no plan gives`]);
  }
  return found;
}
