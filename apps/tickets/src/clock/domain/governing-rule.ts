import { clockRules, type ClockLevel, type ClockRule, type MidFlight } from '@charter/charter';
import type { Round } from './clock-rounds.js';
import type { Terms } from './ticket-terms.js';

/** The promise that a clock counts by, and since when. */
export interface Held {
  readonly rule: ClockRule;
  readonly levelRule: ClockLevel;
  /** Those that gave the rule. */
  readonly terms: Terms;
  /** From when it counts. */
  readonly start: Temporal.Instant;
  /** Since when this promise is the one that holds: the start, or the change that brought it. */
  readonly since: Temporal.Instant;
  /** Place in the history of the entry that brought it. */
  readonly sinceIndex: number;
}

interface Question {
  readonly kind: ClockRule['kind'];
  readonly level: ClockLevel['level'];
  readonly round: Round;
  readonly terms: readonly Terms[];
  /** Whether a promise was too late already when an entry of the history came. */
  readonly isLate: (held: Held, index: number) => boolean;
  /** Entries from here on change nothing any more. */
  readonly until: number;
}

/**
 * The promise by which a round of a clock counts, followed through the terms that change while it
 * runs: carry keeps what was, recompute takes the new target from the original start, reset from the
 * change. What was broken before a change stays as it was. Null where there is no deadline.
 */
export function heldBy(question: Question): Held | null {
  const { round, terms, isLate, until } = question;
  const first = terms.findLast(({ index }) => index <= round.startIndex);
  if (!first) return null;
  let { start } = round;
  let held = promiseOf(question, first, { start, since: start, sinceIndex: round.startIndex });
  for (const change of terms) {
    const { index, from } = change;
    if (index <= round.startIndex || index >= Math.min(round.stopIndex, until)) continue;
    if (held && isLate(held, index)) return held;
    const policy = policyOf(question, change, held);
    if (policy === 'carry') continue;
    if (policy === 'reset') start = from;
    held = promiseOf(question, change, { start, since: from, sinceIndex: index });
  }
  return held;
}

/** The rule that takes over decides; where none does, the one that held. */
function policyOf({ kind, level }: Question, change: Terms, held: Held | null): MidFlight {
  const rule = ruleOf(kind, level, change) ?? held?.rule;
  return rule && change.changed ? rule.onChange[change.changed] : 'carry';
}

function promiseOf(
  { kind, level }: Question,
  terms: Terms,
  counted: Pick<Held, 'start' | 'since' | 'sinceIndex'>,
): Held | null {
  const rule = ruleOf(kind, level, terms);
  const levelRule = rule?.levels.find((candidate) => candidate.level === level);
  return rule && levelRule ? { rule, levelRule, terms, ...counted } : null;
}

/** The rule of a kind that gives this level; else the one that says that there is none. */
function ruleOf(
  kind: ClockRule['kind'],
  level: ClockLevel['level'],
  { charter, planKey, priorityKey }: Terms,
): ClockRule | null {
  const rules = clockRules(charter, planKey, priorityKey).filter((rule) => rule.kind === kind);
  const giving = rules.find(({ levels }) => levels.some((one) => one.level === level));
  return giving ?? rules[0] ?? null;
}
