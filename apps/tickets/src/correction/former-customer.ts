import type { ReadTransaction } from '@charter/database';
import { byKey, defineLoader } from '@charter/subgraph';
import type { MoveFacts } from './domain/move.js';

/** What stands between a ticket and another customer. */
type Bonds = Pick<MoveFacts, 'customerSpoke' | 'hasMerged'> & { readonly id: string };

/** What the customers' people did in tickets, and whether duplicates became part of them. */
export function bondsOf(tx: ReadTransaction, ticketIds: readonly string[]): Promise<Bonds[]> {
  return tx.manager.query<Bonds[]>(
    `SELECT id,
       EXISTS (SELECT FROM message WHERE provider_id = $1 AND ticket_id = asked.id
         AND author = 'CUSTOMER' AND ordinal > 1)
       OR EXISTS (SELECT FROM approval WHERE provider_id = $1 AND ticket_id = asked.id
         AND granted IS NOT NULL) AS "customerSpoke",
       EXISTS (SELECT FROM ticket WHERE provider_id = $1 AND merged_into = asked.id) AS "hasMerged"
     FROM unnest($2::uuid[]) AS asked (id)`,
    [tx.viewer.providerId, ticketIds],
  );
}

export const bondsLoader = defineLoader(async (tx, ticketIds) =>
  byKey(await bondsOf(tx, ticketIds), ({ id }) => id),
);
