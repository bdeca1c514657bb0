import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { termsOfCustomers } from '../contract/contract.queries.js';
import { holdingOf, type Holding } from './domain/support-contract.js';
import { termsAt } from './domain/told-terms.js';
import type { TicketEntity } from './ticket.entity.js';
import { nowOf } from './ticket.queries.js';

/** What a ticket's customer holds for its product at an instant, by the charter that governs it. */
export async function heldFor(
  tx: ReadTransaction,
  charter: Charter,
  { customerId, productId }: Pick<TicketEntity, 'customerId' | 'productId'>,
  at: Temporal.Instant = nowOf(tx),
): Promise<Holding> {
  const told = await termsOfCustomers(tx, [customerId]);
  return holdingOf(charter, termsAt(told, at), productId, at);
}
