import type { Charter } from '@charter/charter';
import type { TicketFact } from '../../ticket/domain/ticket-facts.js';
import { deriveClocks, type TicketClock } from './clocks.js';

/** A time, [from, to), in which somebody else would have to act. */
export interface Wait {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly state: 'WAITING_CUSTOMER' | 'WAITING_THIRD_PARTY';
}

/** A ticket that nobody opened. */
export interface ImaginedTicket {
  readonly receivedAt: Temporal.Instant;
  readonly planKey: string;
  readonly priorityKey: string | null;
  readonly waits: readonly Wait[];
}

/** Why waits cannot be one ticket's, and which of them it is. */
export interface WaitProblem {
  readonly index: number;
  readonly reason: 'ENDS_BEFORE_IT_BEGINS' | 'BEFORE_RECEIPT' | 'DURING_ANOTHER';
}

/** What is wrong with waits, in the order in which they were given. */
export function waitProblems({
  receivedAt,
  waits,
}: Pick<ImaginedTicket, 'receivedAt' | 'waits'>): WaitProblem[] {
  const compare = Temporal.Instant.compare;
  return waits.flatMap((wait, index): WaitProblem[] => {
    if (compare(wait.to, wait.from) <= 0) return [{ index, reason: 'ENDS_BEFORE_IT_BEGINS' }];
    if (compare(wait.from, receivedAt) < 0) return [{ index, reason: 'BEFORE_RECEIPT' }];
    // A ticket waits for one at a time; one wait may begin where another ends.
    const other = waits
      .slice(0, index)
      .some(({ from, to }) => compare(wait.from, to) < 0 && compare(from, wait.to) < 0);
    return other ? [{ index, reason: 'DURING_ANOTHER' }] : [];
  });
}

/**
 * The clocks that such a ticket would have if nobody answered it: those that start when it is received,
 * by the functions that derive a real one's. Waits that the charter counts as no pause of a clock leave
 * that clock alone. Waits must be free of problems.
 */
export function imaginedClocks(charter: Charter, ticket: ImaginedTicket): TicketClock[] {
  const { receivedAt, planKey, priorityKey } = ticket;
  const waits = ticket.waits.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  const facts: TicketFact[] = [
    {
      kind: 'opened',
      at: receivedAt,
      data: { receivedAt: receivedAt.toString(), planKey, priorityKey },
    },
    ...waits.flatMap(({ from, to, state }): TicketFact[] => [
      { kind: 'state-changed', at: from, data: { from: 'IN_PROGRESS', to: state } },
      { kind: 'state-changed', at: to, data: { from: state, to: 'IN_PROGRESS' } },
    ]),
  ];
  return deriveClocks(charter, facts, waits.at(-1)?.to ?? receivedAt);
}

/** The charter with one of its calendars in the place of every clock's. */
export function allCountedBy(charter: Charter, calendarKey: string): Charter {
  return {
    ...charter,
    clocks: charter.clocks.map((clock) => ({ ...clock, calendar: calendarKey })),
  };
}
