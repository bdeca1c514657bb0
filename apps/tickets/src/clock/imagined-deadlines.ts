import type { Charter } from '@charter/charter';
import type { TicketClock } from './domain/clocks.js';

/** What a ticket that is not opened would be promised, and by what. */
export interface ImaginedDeadlines {
  readonly charter: Charter;
  readonly planKey: string;
  readonly priorityKey: string | null;
  readonly receivedAt: Temporal.Instant;
  readonly clocks: readonly TicketClock[];
}
