import { clockRules, type Charter, type ClockLevel, type ClockRule } from '@charter/charter';
import type { Round } from './clock-rounds.js';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

/** Plan and priority from an instant on, and which of the two changed there. */
export interface Terms {
  readonly from: Temporal.Instant;
  readonly changed: 'priority' | 'plan' | null;
  readonly planKey: string;
  readonly priorityKey: string | null;
}

/** The terms of a history, one after the other. */
export function termsOf(facts: readonly TicketFact[]): Terms[] {
  const terms: Terms[] = [];
  for (const fact of facts) {
    const last = terms.at(-1);
    if (fact.kind === 'opened') {
      const { planKey, priorityKey } = fact.data;
      terms.push({ from: fact.at, changed: null, planKey, priorityKey });
    } else if (fact.kind === 'priority-changed' && last) {
      const { priorityKey } = fact.data;
      terms.push({ ...last, from: fact.at, changed: 'priority', priorityKey });
    } else if (fact.kind === 'plan-changed' && last) {
      terms.push({ ...last, from: fact.at, changed: 'plan', planKey: fact.data.planKey });
    }
  }
  return terms;
}

interface Governing {
  readonly rule: ClockRule;
  readonly levelRule: ClockLevel;
  /** Those that gave the rule. */
  readonly terms: Terms;
  readonly start: Temporal.Instant;
}

interface Question {
  readonly kind: ClockRule['kind'];
  readonly level: ClockLevel['level'];
  readonly round: Round;
  readonly terms: readonly Terms[];
}

/**
 * The rule by which a round of a clock counts, and from when. Terms that change while it runs follow
 * the charter: carry keeps what was, recompute takes the new target from the original start, reset
 * from the change. Null where the terms give no target: then there is no deadline.
 */
export function governingRule(charter: Charter, question: Question): Governing | null {
  const { round, terms } = question;
  const [first, ...changes] = termsDuring(terms, round);
  if (!first) return null;
  let held = applicable(charter, question, first);
  let start = round.start;
  for (const change of changes) {
    const next = applicable(charter, question, change);
    const policy = (next ?? held)?.rule.onChange[change.changed ?? 'priority'];
    if (!policy || policy === 'carry') continue;
    held = next;
    if (policy === 'reset') start = change.from;
  }
  return held && { ...held, start };
}

function termsDuring(terms: readonly Terms[], round: Round): Terms[] {
  const before = terms.filter(({ from }) => Temporal.Instant.compare(from, round.start) <= 0);
  const during = terms.filter(
    ({ from }) =>
      Temporal.Instant.compare(from, round.start) > 0 &&
      (!round.stop || Temporal.Instant.compare(from, round.stop) < 0),
  );
  // A clock may start at the receipt of a call that was recorded later: then the opening's terms hold.
  return before.length > 0 ? [before.at(-1)!, ...during] : during;
}

function applicable(
  charter: Charter,
  { kind, level }: Question,
  terms: Terms,
): Omit<Governing, 'start'> | null {
  for (const rule of clockRules(charter, terms.planKey, terms.priorityKey)) {
    const levelRule = rule.levels.find((candidate) => candidate.level === level);
    if (rule.kind === kind && levelRule) return { rule, levelRule, terms };
  }
  return null;
}
