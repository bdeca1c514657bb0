import type { ReadTransaction } from '@charter/database';
import { ContractTermsEntity } from './contract-terms.entity.js';
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

/** All that was ever told of a customer's contracts, in order per contract. */
export function termsOfContracts(
  tx: ReadTransaction,
  customerId: string,
): Promise<ContractTermsEntity[]> {
  return tx.manager
    .createQueryBuilder(ContractTermsEntity, 't')
    .where('t.providerId = :providerId', { providerId: tx.viewer.providerId })
    .andWhere('t.customerId = :customerId', { customerId })
    .orderBy('t.reference')
    .addOrderBy('t.version')
    .getMany();
}
