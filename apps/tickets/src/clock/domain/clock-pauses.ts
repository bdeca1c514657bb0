import type { ClockRule } from '@charter/charter';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';

export type PauseReason = 'WAITING_CUSTOMER' | 'WAITING_THIRD_PARTY' | 'QUOTE_PENDING';

/** A time in which a clock stood still; without `to` it still does. */
export interface ReasonedPause {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
  readonly reason: PauseReason;
}

/** The pauses that a rule knows in a history. A pending quote is a wait for the customer. */
export function pausesOf(
  pausedBy: ClockRule['pausedBy'],
  facts: readonly TicketFact[],
): ReasonedPause[] {
  const pauses: ReasonedPause[] = [];
  const open = new Map<PauseReason, Temporal.Instant>();
  const end = (reason: PauseReason, to: Temporal.Instant) => {
    const from = open.get(reason);
    if (from) pauses.push({ from, to, reason });
    open.delete(reason);
  };
  for (const fact of facts) {
    if (fact.kind === 'state-changed') {
      const { from, to } = fact.data;
      if (from === 'WAITING_CUSTOMER' || from === 'WAITING_THIRD_PARTY') end(from, fact.at);
      if (to === 'WAITING_CUSTOMER' || to === 'WAITING_THIRD_PARTY') open.set(to, fact.at);
    } else if (fact.kind === 'quote-awaited') open.set('QUOTE_PENDING', fact.at);
    else if (fact.kind === 'quote-accepted') end('QUOTE_PENDING', fact.at);
  }
  for (const [reason, from] of open) pauses.push({ from, to: null, reason });
  return pauses.filter(({ reason }) =>
    pausedBy.includes(reason === 'QUOTE_PENDING' ? 'WAITING_CUSTOMER' : reason),
  );
}

export interface CountedPause {
  readonly from: Temporal.Instant;
  /** The instant up to which was counted, where the pause still lasts. */
  readonly to: Temporal.Instant;
  readonly reason: PauseReason;
  readonly lasts: boolean;
}

/** Pauses before an instant; those that last beyond it are cut there. */
export function pausesUntil(
  pauses: readonly ReasonedPause[],
  end: Temporal.Instant,
): CountedPause[] {
  return pauses
    .filter(({ from }) => Temporal.Instant.compare(from, end) < 0)
    .map(({ from, to, reason }) => ({
      from,
      to: to && Temporal.Instant.compare(to, end) < 0 ? to : end,
      reason,
      lasts: to === null,
    }));
}
