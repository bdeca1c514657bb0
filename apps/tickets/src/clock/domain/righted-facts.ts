import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

/**
 * A history as if the ticket had been opened for the customer to whom it was moved last: with the plan,
 * version and calendars that this one held then, and without the changes and the price of the former
 * one. What happened, and when, stays, and so does each entry's place.
 */
export function rightedFacts(facts: readonly TicketFact[]): readonly TicketFact[] {
  const place = facts.findLastIndex(({ kind }) => kind === 'customer-corrected');
  const moved = facts[place];
  if (moved?.kind !== 'customer-corrected') return facts;
  return facts.map((fact, index) => (index < place ? righted(fact, moved.data) : fact));
}

function righted(fact: TicketFact, { planKey, calendars }: RightedTerms): TicketFact {
  if (fact.kind === 'opened') return { ...fact, data: { ...fact.data, planKey, calendars } };
  return ofFormer.has(fact.kind) ? { kind: 'noted', at: fact.at, data: {} } : fact;
}

type RightedTerms = Extract<TicketFact, { kind: 'customer-corrected' }>['data'];

/** What came to pass between the provider and the former customer alone, and warnings of what it was promised. */
const ofFormer: ReadonlySet<TicketFact['kind']> = new Set([
  'plan-changed',
  'contract-changed',
  'charter-changed',
  'calendar-changed',
  'quote-awaited',
  'quote-declined',
  'clock-warned',
]);
