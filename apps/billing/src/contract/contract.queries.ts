import type { ReadTransaction } from '@charter/database';
import { ContractEntity } from './contract.entity.js';

/** Contracts of customers, by reference. */
export function contractsOf(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<ContractEntity[]> {
  return tx.manager
    .createQueryBuilder(ContractEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('c.customerId = ANY (:customerIds)', { customerIds })
    .orderBy('c.reference')
    .getMany();
}

/** Contracts by id. */
export function selectContracts(tx: ReadTransaction, ids: readonly string[]) {
  return tx.manager
    .createQueryBuilder(ContractEntity, 'c')
    .where('c.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('c.id = ANY (:ids)', { ids });
}
