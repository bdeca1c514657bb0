import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import type { TicketClock } from '../clock/domain/clocks.js';
import { rightedFacts } from '../clock/domain/righted-facts.js';
import { clocksOfHistory } from '../clock/ticket-clocks.js';
import { clockEscalations, type PassedClock } from '../escalation/domain/clock-escalations.js';
import { escalationsOf } from '../escalation/escalation.queries.js';
import type { TicketFact } from './domain/ticket-facts.js';
import { escalate } from './escalation-rule.js';
import type { TicketEntity } from './ticket.entity.js';
import { historiesOf, nowOf } from './ticket.queries.js';

/**
 * Follows the rules that the recorded warnings and breaches of a locked ticket set off, each once per
 * clock: what stands in the table already is not done again.
 */
export async function escalateByClocks(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
): Promise<void> {
  const facts = await historiesOf(tx, [ticket.id]);
  const clocks = await clocksOfHistory(tx, charter, ticket, facts, nowOf(tx));
  const done = new Set(
    (await escalationsOf(tx, [ticket.id])).map(({ ruleKey, clockKey }) => `${ruleKey} ${clockKey}`),
  );
  for (const { rule, clockKey } of clockEscalations(charter, passedClocks(clocks, facts))) {
    const clock = clocks.find(({ key }) => key === clockKey);
    if (!clock || done.has(`${rule.key} ${clockKey}`)) continue;
    await escalate(tx, charter, ticket, rule, { reason: null, clock });
  }
}

/** The clocks whose warnings and breaches a history holds, by the plan that promised them. */
function passedClocks(
  derived: readonly TicketClock[],
  facts: readonly TicketFact[],
): PassedClock[] {
  const clocks = new Map(derived.map((clock) => [clock.key, clock]));
  return rightedFacts(facts).flatMap((fact) => {
    if (fact.kind !== 'clock-warned' && fact.kind !== 'clock-breached') return [];
    const clock = clocks.get(fact.data.clockKey);
    if (!clock) return [];
    const percent = fact.kind === 'clock-warned' ? fact.data.percent : null;
    return [{ ...clock, percent }];
  });
}
