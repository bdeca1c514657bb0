import type { Charter } from '@charter/charter';
import type { Transaction } from '@charter/database';
import type { NewFact } from './domain/ticket-facts.js';
import type { TicketState } from './domain/ticket-lifecycle.js';
import { stateChangedEvent } from './ticket-events.js';
import { record } from './ticket-history.js';
import type { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

interface Move {
  readonly to: TicketState;
  readonly reason?: string | null;
  readonly changes?: Partial<TicketEntity>;
  /** Entries that follow the change of state. */
  readonly also?: readonly NewFact[];
}

/** Moves a ticket to another state; that it may is decided before. */
export function moveTicket(
  tx: Transaction,
  charter: Charter,
  ticket: TicketEntity,
  { to, reason = null, changes = {}, also = [] }: Move,
): Promise<TicketEntity> {
  const outcomeKey = changes.outcomeKey ?? null;
  const data = { from: ticket.state, to, outcomeKey, reason };
  return record(tx, charter, ticket, {
    facts: [{ kind: 'state-changed', data }, ...also],
    changes: { ...changes, state: to },
    events: [stateChangedEvent(ticket, to, nowOf(tx), outcomeKey)],
  });
}
