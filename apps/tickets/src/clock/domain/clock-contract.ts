import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import type { TicketClock } from './clocks.js';
import { rightedFacts } from './righted-facts.js';

/**
 * The contract whose promise a clock is: while it runs the one that counts now (`present`), and once
 * it was broken or has stopped the one that counted then.
 */
export function contractOfClock(
  { breachedAt, stoppedAt, sinceIndex }: TicketClock,
  told: readonly TicketFact[],
  present: string | null,
): string | null {
  const end = breachedAt ?? stoppedAt;
  const changes = rightedFacts(told).flatMap(({ kind, at, data }, index) =>
    kind === 'contract-changed' ? [{ ...data, at, index }] : [],
  );
  if (!end || changes.length === 0) return present;
  const last = changes.findLast(
    ({ index, at }) => index <= sinceIndex || Temporal.Instant.compare(at, end) < 0,
  );
  return last ? last.contractId : changes[0]!.from;
}
