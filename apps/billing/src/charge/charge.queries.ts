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

/** The same of many customers, summed: minor units without tax. */
export async function unbilledOf(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.manager.query<{ customer_id: string; total: string }[]>(
    `SELECT customer_id, sum(total_minor) AS total FROM charge
     WHERE provider_id = $1 AND customer_id = ANY ($2) AND state = 'RATED' GROUP BY customer_id`,
    [tx.viewer.providerId, customerIds],
  );
  return new Map(rows.map(({ customer_id, total }) => [customer_id, BigInt(total)]));
}

/** What was rated under a contract, in minor units without tax. */
export interface Charged {
  readonly contract_id: string;
  readonly currency: string;
  readonly total: string;
}

/** What was rated under contracts so far, by contract and currency. */
export async function chargedUnder(tx: ReadTransaction, contractIds: readonly string[]) {
  return tx.manager.query<Charged[]>(
    `SELECT contract_id, currency, sum(total_minor) AS total FROM charge
     WHERE provider_id = $1 AND contract_id = ANY ($2) GROUP BY contract_id, currency`,
    [tx.viewer.providerId, contractIds],
  );
}
