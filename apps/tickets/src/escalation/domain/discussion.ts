import type { Charter, EscalationRule } from '@charter/charter';
import { dueEscalations } from '../../ticket/domain/closing.js';
import { deny, type Denial } from '../../ticket/domain/denial.js';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

interface Discussed {
  readonly planKey: string;
  readonly openedAt: Temporal.Instant;
}

/** The rule by which somebody has to talk to the customer now, and since when; null where none is. */
export function discussionDue(
  charter: Charter,
  { planKey, openedAt }: Discussed,
  now: Temporal.Instant,
): { rule: EscalationRule; at: Temporal.Instant } | null {
  const due = dueEscalations(charter, planKey, openedAt).filter(
    ({ rule, at }) => rule.contact !== undefined && Temporal.Instant.compare(at, now) <= 0,
  );
  return due.at(-1) ?? null;
}

/** Why somebody may not record that the alternatives were discussed. */
export function mayDiscuss(
  charter: Charter,
  ticket: Discussed,
  by: { readonly holds: ReadonlySet<string>; readonly isManager: boolean },
  contactedAt: Temporal.Instant,
  now: Temporal.Instant,
): Denial | null {
  const due = discussionDue(charter, ticket, now);
  if (!due) return deny('DISCUSSION_NOT_DUE');
  const clause = due.rule.contact?.clause;
  if (!by.holds.has(due.rule.key) && !by.isManager) return deny('DISCUSSION_OF_HOLDER', clause);
  const { compare } = Temporal.Instant;
  const possible = compare(contactedAt, due.at) >= 0 && compare(contactedAt, now) <= 0;
  return possible ? null : deny('DISCUSSION_TIME', clause);
}

/** Keys of the escalations whose alternatives were discussed, with when the customer was contacted. */
export function discussedIn(facts: readonly TicketFact[]): Map<string, Temporal.Instant> {
  const discussed = new Map<string, Temporal.Instant>();
  for (const fact of facts) {
    if (fact.kind !== 'alternatives-discussed') continue;
    const { escalationKey, contactedAt } = fact.data;
    discussed.set(escalationKey, Temporal.Instant.from(contactedAt));
  }
  return discussed;
}
