import type { ReadTransaction } from '@charter/database';
import { ChargeEntity } from './charge.entity.js';

/** Charges of tickets. */
export function selectCharges(tx: ReadTransaction, ticketIds: readonly string[]) {
  return tx.manager
    .createQueryBuilder(ChargeEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('c.ticketId = ANY (:ticketIds)', { ticketIds })
    .orderBy('c.ratedAt')
    .addOrderBy('c.id');
}

/** Charges of a customer that no invoice asks for yet. */
export function unbilledCharges(tx: ReadTransaction, customerId: string) {
  return tx.manager
    .createQueryBuilder(ChargeEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere("c.customerId = :customerId AND c.state = 'RATED'", { customerId })
    .orderBy('c.ratedAt')
    .addOrderBy('c.id');
}

/** What was rated under contracts so far, in minor units. */
export async function chargedUnder(tx: ReadTransaction, contractIds: readonly string[]) {
  return tx.manager.query<{ contract_id: string; currency: string; total: string }[]>(
    `SELECT contract_id, currency, sum(total_minor) AS total FROM charge
     WHERE provider_id = $1 AND contract_id = ANY ($2) GROUP BY contract_id, currency`,
    [tx.viewer.providerId, contractIds],
  );
}
