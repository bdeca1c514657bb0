import type { Charter } from '@charter/charter';
import { decodeId, type Transaction } from '@charter/database';
import { invalidInput, notFound } from '@charter/subgraph';
import { charterOfTicket } from '../charter/charters.js';
import { decisions } from '../decisions.js';
import type { TicketAct } from '../ticket/domain/acts.js';
import { TicketEntity } from '../ticket/ticket.entity.js';

export interface LockedTicket {
  readonly ticket: TicketEntity;
  readonly charter: Charter;
}

interface Named {
  readonly field: string;
  readonly typedId: string;
}

/**
 * Two different tickets, locked in the order of their ids whichever is named first, so that two who
 * take the same two at once wait for each other and never for good. The viewer may do this to both.
 */
export async function lockBoth(
  tx: Transaction,
  act: TicketAct,
  one: Named,
  other: Named,
): Promise<readonly [LockedTicket, LockedTicket]> {
  const ids = [one, other].map(({ typedId }) => decodeId('ticket', typedId));
  if (ids[0] === ids[1]) {
    throw invalidInput(
      other.field,
      'Name two different tickets.',
      'Nommez deux tickets différents.',
    );
  }
  const places = [one, other].map(({ field }, index) => ({ field, id: ids[index]! }));
  const locked = new Map<string, LockedTicket>();
  for (const { id, field } of places.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const ticket = await tx.lockOrFail(TicketEntity, id, () => notFound('ticket', field));
    await decisions.authorize(tx, act, ticket.customerId);
    locked.set(id, { ticket, charter: await charterOfTicket(tx, ticket) });
  }
  return [locked.get(ids[0]!)!, locked.get(ids[1]!)!];
}
