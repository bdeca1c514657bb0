import type { ClockRule } from '@charter/charter';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

export type PauseReason = 'WAITING_CUSTOMER' | 'WAITING_THIRD_PARTY' | 'QUOTE_PENDING' | 'RESOLVED';

/** A time in which a clock stood still; without `to` it still does. */
export interface ReasonedPause {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
  readonly reason: PauseReason;
}

type Waiting = Exclude<PauseReason, 'RESOLVED'>;

/** The pauses that a rule knows in a history. A pending quote is a wait for the customer. */
export function pausesOf(
  pausedBy: ClockRule['pausedBy'],
  facts: readonly TicketFact[],
): ReasonedPause[] {
  const pauses: ReasonedPause[] = [];
  const open = new Map<Waiting, Temporal.Instant>();
  const end = (reason: Waiting, to: Temporal.Instant) => {
    const from = open.get(reason);
    if (from) pauses.push({ from, to, reason });
    open.delete(reason);
  };
  for (const fact of facts) {
    if (fact.kind === 'state-changed') {
      const { from, to } = fact.data;
      if (from === 'WAITING_CUSTOMER' || from === 'WAITING_THIRD_PARTY') end(from, fact.at);
      if (to === 'WAITING_CUSTOMER' || to === 'WAITING_THIRD_PARTY') open.set(to, fact.at);
    } else if (fact.kind === 'quote-awaited') {
      open.set('QUOTE_PENDING', open.get('QUOTE_PENDING') ?? fact.at);
    } else if (fact.kind === 'quote-accepted') end('QUOTE_PENDING', fact.at);
  }
  for (const [reason, from] of open) pauses.push({ from, to: null, reason });
  const knows = (reason: PauseReason) =>
    pausedBy.some((state) => state === (reason === 'QUOTE_PENDING' ? 'WAITING_CUSTOMER' : reason));
  return pauses.filter(({ reason }) => knows(reason));
}
