import type { ReadTransaction } from '@charter/database';
import { ContractEntity } from './contract.entity.js';

export function contractsOf(tx: ReadTransaction, customerId: string): Promise<ContractEntity[]> {
  return tx.manager
    .createQueryBuilder(ContractEntity, 'contract')
    .where('contract.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('contract.customerId = :customerId', { customerId })
    .getMany();
}

/** The same of many customers at once. */
export function contractsOfAll(
  tx: ReadTransaction,
  customerIds: readonly string[],
): Promise<ContractEntity[]> {
  return tx.manager
    .createQueryBuilder(ContractEntity, 'contract')
    .where('contract.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('contract.customerId = ANY (:customerIds)', { customerIds })
    .getMany();
}
